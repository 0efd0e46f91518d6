package dev.haetae.screen.step;

import dev.haetae.document.DocumentSide;
import dev.haetae.screen.guide.CardDrawing;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Format;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// "Is this you?": the card, and what was read from it. A line that was not read well carries an amber pencil.
final class ConfirmScreen implements StepScreen {
    private static final double ROW = 138;

    private final Desk desk;
    private final Step.ConfirmDocument step;

    ConfirmScreen(Desk desk, Step.ConfirmDocument step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        Region card = card();
        Touch again = again();
        var base = Page.of(Tone.GRANITE, Stage.DOCUMENT).backAllowed().head(desk.title("confirm.title"))
                .foot(desk.key("key", "confirm.yes", "check", new Event.Confirmed()));
        if (desk.format() != Format.PORTRAIT) {
            return base.stage(new Rows(desk, Shown.of(desk, step.reading()))).beside(desk.format().wide() ? List.of(card, again) : List.of(again));
        }
        return base.touched(new Sheet(card, again, new Rows(desk, Shown.of(desk, step.reading()))), null);
    }

    private Region card() {
        var drawing = CardDrawing.of(step.reading().type(), DocumentSide.FRONT);
        var plate = new StackPane(drawing);
        plate.getStyleClass().add("card-plate");
        plate.setPadding(new Insets(20));
        plate.setPrefSize(584, 328);
        plate.setMinSize(0, 0);
        return plate;
    }

    private Touch again() {
        String text = desk.text("confirm.again");
        boolean square = desk.format() == Format.PORTRAIT;
        Region inside;
        if (square) {
            var column = new VBox(24, Icon.of("retry").size(100).tone("icon-primary"), desk.caption(text).at(Pos.CENTER));
            column.setPadding(new Insets(0, 20, 0, 20));
            column.setAlignment(Pos.CENTER);
            inside = column;
        } else {
            inside = Desk.within(Desk.row(30, Icon.of("retry").size(68).tone("icon-primary"), desk.caption(text)));
        }
        return new Touch("scan-again", "plain", text, inside, () -> desk.taps().go("scan-again", new Event.ScanAgain())).size(360, 130);
    }

    /// Card and "scan again" side by side, the rows below.
    private static final class Sheet extends Pane {
        private final Region card;
        private final Region again;
        private final Region rows;

        Sheet(Region card, Region again, Region rows) {
            this.card = card;
            this.again = again;
            this.rows = rows;
            getChildren().addAll(card, again, rows);
        }

        @Override protected void layoutChildren() {
            double top = Math.min(328, getHeight() - rows.prefHeight(getWidth()) - 32);
            card.resizeRelocate(0, 0, 584, top);
            again.resizeRelocate(608, 0, getWidth() - 608, top);
            rows.resizeRelocate(0, top + 32, getWidth(), Math.min(rows.prefHeight(getWidth()), getHeight() - top - 32));
        }
    }

    private static final class Rows extends Pane {
        private final List<Row> rows;

        Rows(Desk desk, List<Shown> shown) {
            getStyleClass().add("rows");
            rows = shown.stream().map(field -> new Row(desk, field)).toList();
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).getStyleClass().add(i == 0 ? "row-first" : "row");
            }
            getChildren().addAll(rows);
        }

        @Override protected double computePrefHeight(double width) {
            return rows.stream().mapToDouble(row -> row.prefHeight(width)).sum();
        }

        @Override protected void layoutChildren() {
            double spare = Math.clamp((getHeight() - computePrefHeight(getWidth())) / Math.max(1, rows.size()), -20, 60);
            double y = 0;
            for (Row row : rows) {
                double height = row.prefHeight(getWidth()) + spare;
                row.resizeRelocate(0, y, getWidth(), height);
                y += height;
            }
        }
    }

    private static final class Row extends Pane {
        private static final double NAME = 52;
        private static final double BESIDE = 270;

        private final Icon icon;
        private final Icon verdict;
        private final Words name;
        private final Words value;
        private final boolean sure;

        Row(Desk desk, Shown field) {
            sure = field.sure();
            icon = Icon.of(field.icon()).size(68).tone("icon-quiet");
            verdict = Icon.of(sure ? "check" : "pen").size(sure ? 60 : 56).tone(sure ? "icon-good" : "icon-on-guide");
            name = Words.plain(desk.tag(), desk.text(field.name().messageKey()), 44).tone("words-quiet").leading(1.1);
            value = Words.bold(field.number() ? "en" : desk.tag(), field.value(), 58).downTo(44).lines(3).few().leading(1.1);
            getChildren().addAll(icon, name, value);
            if (sure) {
                getChildren().add(verdict);
            } else {
                var badge = new StackPane(verdict);
                badge.getStyleClass().add("look-here");
                getChildren().add(badge);
                getStyleClass().add("row-look");
            }
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(name.text() + ": " + value.text() + ", " + desk.text(sure ? "confirm.well" : "confirm.look"));
        }

        @Override protected double computePrefHeight(double width) {
            return Math.max(ROW, NAME + value.prefHeight(width - BESIDE) + 18);
        }

        @Override protected void layoutChildren() {
            double middle = getHeight() / 2;
            double width = getWidth() - BESIDE;
            double tall = value.prefHeight(width);
            double top = middle - (NAME + tall) / 2;
            icon.relocate(40, middle - 34);
            name.resizeRelocate(140, top, width, NAME);
            value.resizeRelocate(140, top + NAME, width, tall);
            var end = (Region) getChildren().getLast();
            double size = sure ? 60 : 88;
            end.resizeRelocate(getWidth() - 70 - size / 2, middle - size / 2, size, size);
        }
    }
}
