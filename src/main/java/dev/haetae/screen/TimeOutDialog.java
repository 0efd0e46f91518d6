package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Ring;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.session.Event;
import dev.haetae.screen.zoom.Columns;
import dev.haetae.screen.zoom.Illustrated;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/// "Are you still here?": ring and number run down. Any touch counts as more time, but on "finish and erase" and staff.
final class TimeOutDialog extends Dialog {
    /// Enlarged, a number of two digits must fit.
    private static final double DIAL = 190;
    private final Ring ring = new Ring(420, 34, "ring-guide");
    private final Words number;
    private final Words title;
    private final Words text;
    private final Touch more;
    private final Touch finish;
    private final Touch staff;
    private final int whole;
    private double left;
    private long at;

    TimeOutDialog(Desk desk, int seconds, Runnable moreTime) {
        super(desk);
        setId("time-out");
        whole = Math.max(1, seconds);
        var format = desk.format();
        boolean zoom = format.zoom();
        number = Words.bold("en", String.valueOf(seconds), 190).downTo(zoom ? format.least(44) : 190).leading(1).at(Pos.CENTER);
        title = Words.bold(desk.tag(), desk.text("timeout.title"), zoom ? 156 : 92).downTo(format.least(60)).lines(zoom ? 4 : 2)
                .leading(zoom ? 1.08 : 1.18).at(Pos.CENTER);
        text = Words.plain(desk.tag(), desk.text("timeout.text"), format.text(54)).downTo(format.least(44)).lines(zoom ? 5 : 3)
                .leading(zoom ? 1.06 : 1.25).tone("words-quiet").at(Pos.CENTER);
        more = desk.key("more-time", "timeout.more", "plus", new Event.MoreTime());
        more.setOnAction(_ -> moreTime.run());
        finish = desk.plain("finish", "timeout.finish", "erase", new Event.Abandoned());
        staff = Tools.staff(desk, desk.text(zoom ? "tool.staff.short" : "tool.staff"), false);
        if (zoom) {
            var looked = new Illustrated(new Dial(ring, number), DIAL, List.of(title, text));
            enlarge(new Columns(List.of(looked), looked, List.of(more, finish)), Optional.empty(), staff);
        } else {
            getChildren().addAll(ring, number, title, text, more, finish, staff);
        }
        left(seconds);
        var timer = new AnimationTimer() {
            @Override public void handle(long now) {
                if (at != 0) {
                    left = Math.max(0, left - (now - at) / 1e9);
                    draw();
                }
                at = now;
            }
        };
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                timer.stop();
            } else {
                at = 0;
                timer.start();
            }
        });
    }

    /// The number in the ring, as large as there is room.
    private static final class Dial extends Region {
        private final Ring ring;
        private final Words number;

        Dial(Ring ring, Words number) {
            this.ring = ring;
            this.number = number;
            getChildren().addAll(ring, number);
        }

        @Override protected void layoutChildren() {
            double edge = .18 * getWidth(); // of the ring, and air
            ring.resizeRelocate(0, 0, getWidth(), getHeight());
            number.resizeRelocate(edge, edge, getWidth() - 2 * edge, getHeight() - 2 * edge);
        }
    }

    /// The session's clock says how much is left.
    void left(int seconds) {
        left = seconds;
        draw();
    }

    private void draw() {
        ring.fill(left / whole);
        number.say(String.valueOf((int) Math.ceil(left)));
    }

    @Override void arrange(double x, double y, double width, double height) {
        double staffWidth = staff.prefWidth(-1);
        double dock = desk.format().dock();
        staff.resizeRelocate(x + width - staffWidth, y + height - dock, staffWidth, dock);
        if (desk.format().wide()) {
            ring.resizeRelocate(x, y + 20, 420, 420);
            number.resizeRelocate(x, y + 20, 420, 420);
            title.resizeRelocate(x + 480, y + 20, width - 480, 210);
            text.resizeRelocate(x + 480, y + 240, width - 480, 200);
            more.resizeRelocate(x, y + 500, width, 186);
            finish.resizeRelocate(x, y + height - 140, width - staffWidth - 32, 140);
            staff.resizeRelocate(x + width - staffWidth, y + height - 140, staffWidth, 140);
            return;
        }
        double keys = y + height - dock - 32 - 144 - 28 - 186;
        more.resizeRelocate(x, keys, width, 186);
        finish.resizeRelocate(x, keys + 186 + 28, width, 144);
        double size = Math.min(420, keys - y - 340);
        ring.resizeRelocate(x + (width - 420) / 2, y - (420 - size) / 2, 420, 420);
        number.resizeRelocate(x + (width - 420) / 2, y - (420 - size) / 2, 420, 420);
        ring.setScaleX(size / 420);
        ring.setScaleY(size / 420);
        number.setScaleX(size / 420);
        number.setScaleY(size / 420);
        title.resizeRelocate(x, y + size + 16, width, 140);
        text.resizeRelocate(x, y + size + 156, width, keys - 24 - y - size - 156);
    }
}
