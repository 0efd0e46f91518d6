package dev.haetae.screen.step;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Ring;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Mark;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.session.Step;
import dev.haetae.session.Step.Checking.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One moment, please. Rows say "looked at", in indigo, never "passed".
final class CheckingScreen implements StepScreen {
    /// The rows need the height in the tallest scripts.
    private static final double RING_LEAST = 100;

    private final Desk desk;
    private final Map<Part, StackPane> marks = new EnumMap<>(Part.class);
    private final Map<Part, HBox> rows = new EnumMap<>(Part.class);
    private final Ring ring = new Ring(524, 24, "ring-primary");
    private double wanted;
    private double shown;

    CheckingScreen(Desk desk, Step.Checking step) {
        this.desk = desk;
        for (Part part : Part.values()) {
            rows.put(part, row(part));
        }
        show(step);
        shown = wanted;
        var timer = new AnimationTimer() {
            @Override public void handle(long now) {
                // moves a little on its own, so that nobody thinks the machine stands still
                shown += (wanted - shown) * .06 + (wanted + .25 - shown) * .0008;
                ring.fill(shown);
            }
        };
        ring.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                timer.stop();
            } else {
                timer.start();
            }
        });
    }

    @Override public Page page() {
        var page = Page.of(Tone.GRANITE, Stage.CHECKING);
        return desk.format().zoom() ? page.head(desk.title("checking.title")).stage(new Illustrated(ring, RING_LEAST, List.copyOf(rows.values())))
                : page.stage(new Sheet(desk.format().wide()));
    }

    @Override public boolean take(Step next) {
        if (next instanceof Step.Checking other) {
            show(other);
            return true;
        }
        return false;
    }

    private void show(Step.Checking step) {
        wanted = (step.looked().size() + .12) / (Part.values().length + .12);
        marks.forEach((part, mark) -> {
            boolean looked = step.looked().contains(part);
            mark.getStyleClass().setAll(looked ? "step-past" : "looking");
            mark.getChildren().setAll(looked ? Icon.of("check").size(46).tone("icon-on-primary") : waiting());
            rows.get(part).setAccessibleText(desk.text("checking." + part) + (looked ? ", " + desk.text("checking.looked") : ""));
        });
    }

    private static Ring waiting() {
        var ring = new Ring(80, 12, "ring-primary");
        ring.fill(.25);
        return ring;
    }

    private HBox row(Part part) {
        var mark = new StackPane();
        mark.setMinSize(84, 84);
        mark.setMaxSize(84, 84);
        marks.put(part, mark);
        var words = Words.bold(desk.tag(), desk.text("checking." + part), desk.format().text(60)).downTo(desk.format().least(46))
                .lines(desk.format().zoom() ? 3 : 1).few();
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(36, Icon.of(switch (part) {
            case DOCUMENT -> "id";
            case FACE -> "face";
            case STAY -> "home";
        }).size(76), words, mark);
        row.getStyleClass().add("card");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, 42, 0, 42));
        row.setAccessibleRole(AccessibleRole.TEXT);
        return row;
    }

    private final class Sheet extends Pane {
        private final boolean wide;
        private final Region mark = new Mark(360);
        private final Words title = Words.bold(desk.tag(), desk.text("checking.title"), 78).downTo(56).lines(2).at(Pos.CENTER);

        Sheet(boolean wide) {
            this.wide = wide;
            getChildren().addAll(ring, mark, title);
            getChildren().addAll(rows.values());
        }

        @Override protected void layoutChildren() {
            double centre = wide ? 262 : getWidth() / 2;
            double top = wide ? 100 : Math.min(66, (getHeight() - 1300) / 2 + 66);
            ring.resizeRelocate(centre - 262, top, 524, 524);
            mark.relocate(centre - 180, top + 76);
            double y = wide ? 60 : top + 524 + 40;
            double left = wide ? 600 : 0;
            // in landscape the sheet may use the free column of keys as well
            double width = wide ? 1808 - 600 : getWidth();
            title.resizeRelocate(left, y, width, 120);
            y += wide ? 140 : 160;
            for (HBox row : rows.values()) {
                row.resizeRelocate(left, y, width, wide ? 140 : 160);
                y += wide ? 160 : 184;
            }
        }
    }
}
