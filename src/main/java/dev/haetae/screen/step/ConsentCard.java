package dev.haetae.screen.step;

import dev.haetae.consent.ConsentText;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.PointingHand;
import dev.haetae.screen.part.Signed;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.zoom.Fact;
import dev.haetae.session.Event;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.ScaleTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One consent: what, why and how long, and a box to tick. Unticked it is indigo and a hand taps the box;
/// ticked it is green.
final class ConsentCard extends Touch {
    private static final double SIZE = 112;
    private static final double LARGE = 200;

    private final Box box;
    private final PointingHand hand;
    private final Desk desk;
    private final ConsentText.Item item;
    private boolean ticked;

    ConsentCard(Desk desk, ConsentText.Item item) {
        var box = new Box();
        var hand = new PointingHand();
        Region inside = desk.format().zoom() ? new Signed(box, desk.caption(desk.text("consent.agree")), true) : new Inside(desk, item, box, hand);
        super("consent-" + item, "consent", spoken(desk, item), inside, () -> {});
        this.desk = desk;
        this.item = item;
        this.box = box;
        this.hand = hand;
        if (desk.format().zoom()) {
            growing(LARGE);
        }
        setOnAction(_ -> desk.taps().mark(getId(), new Event.ConsentTicked(item, !ticked)));
    }

    void show(boolean agreed) {
        ticked = agreed;
        state(agreed).setAccessibleRole(AccessibleRole.CHECK_BOX);
        getStyleClass().remove("consent-agreed");
        if (agreed) {
            getStyleClass().add("consent-agreed");
        }
        setAccessibleText(spoken(desk, item) + (agreed ? ". " + desk.text("consent.agree") : ""));
        box.show(agreed);
        hand.show(!agreed && !desk.format().low());
    }

    /// "Do this first": the box of what is missing grows twice.
    void pulseIfMissing() {
        if (!ticked) {
            var pulse = new ScaleTransition(Duration.millis(180), box);
            pulse.setToX(1.2);
            pulse.setToY(1.2);
            pulse.setAutoReverse(true);
            pulse.setCycleCount(4);
            pulse.play();
        }
    }

    private static String spoken(Desk desk, ConsentText.Item item) {
        return desk.text("consent." + item + ".title") + ": " + String.join(". ", lines(desk, item));
    }

    private static List<String> lines(Desk desk, ConsentText.Item item) {
        return List.of(desk.text("consent." + item + ".what"), desk.text("consent." + item + ".why"),
                desk.text("consent." + item + ".keep", desk.keepYears()));
    }

    private static List<String> icons(ConsentText.Item item) {
        return switch (item) {
            case IDENTITY -> List.of("id", "eye", "shield", "clock");
            case FACE -> List.of("face", "eye", "shield", "erase");
        };
    }

    /// The terms alone, a page each.
    static List<Fact> terms(Desk desk, ConsentText.Item item) {
        var terms = lines(desk, item);
        return IntStream.range(0, terms.size()).mapToObj(i -> new Fact(desk, icons(item).get(i + 1), desk.text("consent." + item + ".title"),
                desk.tag(), terms.get(i))).toList();
    }

    /// The terms alone, one below the other.
    static Region onBanner(Desk desk, ConsentText.Item item) {
        String tone = "words-on-banner";
        var column = new VBox(10);
        column.getChildren().add(desk.caption(desk.text("consent." + item + ".title")).tone(tone));
        for (int i = 0; i < 3; i++) {
            var line = Desk.row(28, Icon.of(icons(item).get(i + 1)).size(54).tone("icon-on-banner"), desk.label(lines(desk, item).get(i)).tone(tone));
            line.setAlignment(Pos.CENTER_LEFT);
            column.getChildren().add(line);
        }
        column.setMaxHeight(Region.USE_PREF_SIZE);
        return column;
    }

    /// What is ticked.
    private static final class Box extends StackPane {
        private final Icon tick = Icon.of("check").size(72).tone("icon-on-good");

        Box() {
            getStyleClass().add("consent-box");
            setMinSize(SIZE, SIZE);
            setPrefSize(SIZE, SIZE);
        }

        void show(boolean agreed) {
            getChildren().setAll(agreed ? List.of(tick) : List.of());
        }
    }

    /// Icon, title, box; below them three lines, where the layout has room for them.
    private static final class Inside extends Pane {
        private static final double PAD = 40;
        /// Of a line of terms: on one row of print, and on two.
        private static final double PITCH = 78;
        private static final double PITCH_MOST = 96;

        private final StackPane plate;
        private final Words title;
        private final Box box;
        private final PointingHand hand;
        private final Region[] icons = new Region[3];
        private final Words[] lines = new Words[3];
        private final boolean compact;
        private final double plateSize;

        Inside(Desk desk, ConsentText.Item item, Box box, PointingHand hand) {
            this.box = box;
            this.hand = hand;
            compact = desk.format().low();
            plateSize = desk.format().wide() ? 112 : 128;
            plate = new StackPane(Icon.of(icons(item).getFirst()).size(84).tone("icon-primary"));
            plate.getStyleClass().add("consent-plate");
            title = Words.bold(desk.tag(), desk.text("consent." + item + ".title"), 66).downTo(50).lines(2).few().leading(1.06);
            getChildren().addAll(plate, title, box);
            for (int i = 0; i < 3 && !compact; i++) {
                icons[i] = Icon.of(icons(item).get(i + 1)).size(54).tone("icon-quiet");
                lines[i] = Words.plain(desk.tag(), lines(desk, item).get(i), 48).downTo(44).lines(2).few().leading(1.06);
                getChildren().addAll(icons[i], lines[i]);
            }
            getChildren().add(hand);
        }

        @Override protected double computePrefHeight(double width) {
            return 10;
        }

        private double pitch(double width) {
            return Arrays.stream(lines).mapToDouble(line -> line.prefHeight(width)).anyMatch(height -> height > PITCH) ? PITCH_MOST : PITCH;
        }

        @Override protected void layoutChildren() {
            double height = getHeight();
            double wide = getWidth() - 2 * PAD - 92 - (hand.isVisible() ? 100 : 0);
            double pitch = compact ? 0 : Math.min(pitch(wide), (height - plateSize - 36) / 3);
            double block = compact ? plateSize : plateSize + 6 + 3 * pitch;
            double top = (height - block) / 2;
            plate.resizeRelocate(PAD, top, plateSize, plateSize);
            box.resizeRelocate(getWidth() - PAD - SIZE, top + 8, SIZE, SIZE);
            title.resizeRelocate(PAD + plateSize + 34, top, getWidth() - 2 * PAD - plateSize - SIZE - 60, plateSize);
            hand.relocate(getWidth() - PAD - SIZE + 30, top + 96);
            for (int i = 0; i < 3 && !compact; i++) {
                double y = top + plateSize + 6 + pitch * i;
                icons[i].relocate(PAD + 10, y + pitch / 2 - 27);
                lines[i].resizeRelocate(PAD + 92, y, wide, pitch);
            }
        }
    }
}
