package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Levels;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.zoom.Columns;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Louder, softer, faster, slower, and whether the person's own data may be read aloud.
final class SoundDialog extends Dialog {
    private static final double KEY = 150;
    private static final double APART = 16;
    private static final double SIGN = 240;

    private final Consumer<Hearing> change;
    private final Words title;
    private final Touch quieter;
    private final Touch louder;
    private final Touch slower;
    private final Touch faster;
    private final Levels volume = new Levels(Hearing.LEVELS);
    private final Levels speed = new Levels(Hearing.LEVELS);
    private final Touch mine;
    private final Touch off;
    private final Touch close;
    private final Touch staff;
    private Hearing hearing;

    /// @param change told of every change; the dialog stays open until it is shut
    SoundDialog(Desk desk, Hearing hearing, Consumer<Hearing> change, Runnable shut) {
        super(desk);
        this.hearing = hearing;
        this.change = change;
        setId("sounds");
        title = Words.bold(desk.tag(), desk.text("tool.sound"), desk.format().text(78)).downTo(desk.format().least(56))
                .lines(desk.format().zoom() ? 4 : 2).at(Pos.CENTER);
        quieter = step("quieter", "tool.sound.quieter", "minus", () -> this.hearing.louder(-1));
        louder = step("louder", "tool.sound.louder", "plus", () -> this.hearing.louder(1));
        slower = step("slower", "tool.sound.slower", "slower", () -> this.hearing.faster(-1));
        faster = step("faster", "tool.sound.faster", "faster", () -> this.hearing.faster(1));
        mine = desk.plain("mine", desk.text("tool.sound.mine"), "id", () -> set(this.hearing.otherMine()));
        off = desk.plain("off", desk.text("tool.sound.off"), "sound", () -> {
            set(this.hearing.switched(false));
            shut.run();
        });
        close = close(shut);
        staff = staff(close);
        if (desk.format().zoom()) {
            var pages = List.of(new Leaf(sign("sound"), new Scale(quieter, volume, louder), desk.text("tool.sound.louder")),
                    new Leaf(sign("faster"), new Scale(slower, speed, faster), desk.text("tool.sound.faster")), Leaf.of(null, mine), Leaf.of(null, off));
            enlarge(paged(title, new Pager(desk, pages, 0)), Optional.of(close), staff);
        } else {
            getChildren().addAll(title, quieter, volume, louder, slower, speed, faster, mine, off, close, staff);
        }
        show();
    }

    private static Columns paged(Words title, Pager pager) {
        return new Columns(List.of(title, pager.look()), pager.look(), pager.keys());
    }

    /// What is made more or less.
    private static Region sign(String icon) {
        return new StackPane(Icon.of(icon).size(SIGN).tone("icon-primary"));
    }

    /// Less, how much, more.
    private static final class Scale extends Region {
        private static final double HIGH = 240;
        private final Touch less;
        private final Levels levels;
        private final Touch more;

        Scale(Touch less, Levels levels, Touch more) {
            this.less = less;
            this.levels = levels;
            this.more = more;
            getChildren().addAll(less, levels, more);
        }

        @Override protected double computeMinHeight(double width) {
            return KEY;
        }

        @Override protected double computePrefHeight(double width) {
            return HIGH;
        }

        @Override protected void layoutChildren() {
            row(less, levels, more, 0, 0, getWidth(), getHeight());
        }
    }

    private Touch step(String id, String key, String icon, Supplier<Hearing> wanted) {
        return new Touch(id, "plain", desk.text(key), Icon.of(icon).size(desk.format().zoom() ? 100 : 72), () -> set(wanted.get()));
    }

    private void set(Hearing other) {
        hearing = other;
        show();
        change.accept(other);
    }

    private void show() {
        volume.show(hearing.volume());
        speed.show(hearing.speed());
        mine.getStyleClass().remove("plain-chosen");
        if (hearing.mine()) {
            mine.getStyleClass().add("plain-chosen");
        }
        mine.state(hearing.mine());
    }

    @Override void arrange(double x, double y, double width, double height) {
        foot(close, staff, x, y, width, height);
        double tall = title.prefHeight(width);
        title.resizeRelocate(x, y, width, tall);
        double room = height - desk.format().dock() - 40 - tall - 32;
        if (desk.format().wide()) {
            double half = (width - 56) / 2;
            row(quieter, volume, louder, x, y + tall + 32, half, room / 2 - APART);
            row(slower, speed, faster, x, y + tall + 32 + room / 2, half, room / 2 - APART);
            mine.resizeRelocate(x + half + 56, y + tall + 32, half, room / 2 - APART);
            off.resizeRelocate(x + half + 56, y + tall + 32 + room / 2, half, room / 2 - APART);
        } else {
            double pitch = Math.min(200, room / 4);
            row(quieter, volume, louder, x, y + tall + 32, width, pitch - 24);
            row(slower, speed, faster, x, y + tall + 32 + pitch, width, pitch - 24);
            mine.resizeRelocate(x, y + tall + 32 + 2 * pitch, width, pitch - 24);
            off.resizeRelocate(x, y + tall + 32 + 3 * pitch, width, pitch - 24);
        }
    }

    private static void row(Touch less, Levels levels, Touch more, double x, double y, double width, double height) {
        less.resizeRelocate(x, y, KEY, height);
        levels.resizeRelocate(x + KEY + 32, y, width - 2 * KEY - 64, height);
        more.resizeRelocate(x + width - KEY, y, KEY, height);
    }
}
