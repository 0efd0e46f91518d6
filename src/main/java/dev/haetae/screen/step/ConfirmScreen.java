package dev.haetae.screen.step;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.FieldName;
import dev.haetae.screen.guide.CardDrawing;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Format;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Fact;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        if (desk.format().zoom()) {
            return large();
        }
        Region card = card();
        var suggested = suggested();
        Touch again = again(desk.format() == Format.PORTRAIT && suggested.isEmpty());
        var base = Page.of(Tone.GRANITE, Stage.DOCUMENT).backAllowed().head(desk.title("confirm.title"))
                .foot(desk.key("key", "confirm.yes", "check", new Event.Confirmed()));
        var rows = new Rows(desk, Shown.of(desk, step.reading()));
        if (desk.format() != Format.PORTRAIT) {
            var beside = new ArrayList<Region>(desk.format().wide() ? List.of(card, again) : List.of(again));
            suggested.ifPresent(beside::add);
            return base.stage(rows).beside(beside);
        }
        return base.touched(new Sheet(card, again, suggested, rows), null);
    }

    /// A line a page: "yes" is to this line, and to all when every one has been seen.
    private Page large() {
        var pager = new Pager(desk, Shown.of(desk, step.reading()).stream().map(this::leaf).toList(), 0);
        var yes = desk.key("key", desk.text("confirm.yes.short"), Icon.of("check").size(100).tone("icon-on-primary"), () -> desk.taps().here("yes", () -> {
            if (!pager.turnToUnseen()) {
                desk.taps().go("key", new Event.Confirmed());
            }
        }));
        var keys = new ArrayList<>(pager.keys());
        keys.add(desk.large("scan-again", desk.text("confirm.no") + ": " + desk.text("confirm.again"), Icon.of("retry").size(84),
                desk.caption(desk.text("confirm.no")), () -> desk.taps().go("scan-again", new Event.ScanAgain())));
        suggested().ifPresent(keys::add);
        return Page.of(Tone.GRANITE, Stage.DOCUMENT).backAllowed().head(desk.title("confirm.title")).stage(pager.look()).beside(keys).foot(yes);
    }

    private Leaf leaf(Shown field) {
        String name = desk.text(field.name().messageKey());
        var fact = new Fact(desk, field.icon(), name, field.number() ? "en" : desk.tag(), field.value());
        var sign = new StackPane(Icon.of(field.sure() ? "check" : "pen").size(field.sure() ? 84 : 64).tone(field.sure() ? "icon-good" : "icon-on-guide"));
        sign.getStyleClass().add(field.sure() ? "read-well" : "look-here");
        fact.getStyleClass().add("personal");
        String how = desk.text(field.sure() ? "confirm.well" : "confirm.look");
        fact.setAccessibleText(fact.getAccessibleText() + ", " + how);
        return Leaf.of(fact.verdict(sign), name + ", " + how);
    }

    /// The language that people of the document's country read, in its own script: offered, never taken by itself.
    private Optional<Touch> suggested() {
        return step.reading().value(FieldName.NATIONALITY).flatMap(desk.messages()::suggested).filter(tag -> !tag.equals(desk.tag())).map(tag -> {
            String name = desk.messages().name(tag);
            if (desk.format().zoom()) {
                var words = Words.bold(tag, name, 108).downTo(desk.format().least(44)).lines(2).few();
                return desk.large("suggested-language", name, Icon.of("globe").size(84), words,
                        () -> desk.taps().mark("suggested-language", new Event.LanguageChosen(tag))).spokenIn(tag);
            }
            var inside = Desk.within(Desk.row(30, Icon.of("globe").size(60), Words.bold(tag, name, 54).downTo(44)));
            return new Touch("suggested-language", "plain", name, inside,
                    () -> desk.taps().mark("suggested-language", new Event.LanguageChosen(tag))).spokenIn(tag).size(968, Touch.HEIGHT);
        });
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

    private Touch again(boolean square) {
        String text = desk.text("confirm.again");
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

    /// Card and "scan again" side by side, the rows below. A suggested language stands under "scan again", and the card
    /// is the smaller for it.
    private static final class Sheet extends Pane {
        private static final double GAP = 24;

        private final Region card;
        private final Region again;
        private final Optional<Touch> suggested;
        private final Region rows;

        Sheet(Region card, Region again, Optional<Touch> suggested, Region rows) {
            this.card = card;
            this.again = again;
            this.suggested = suggested;
            this.rows = rows;
            getChildren().addAll(card, again, rows);
            suggested.ifPresent(getChildren()::add);
        }

        @Override protected void layoutChildren() {
            double least = suggested.isPresent() ? 2 * Touch.HEIGHT + GAP : Touch.HEIGHT;
            double top = Math.clamp(getHeight() - rows.prefHeight(getWidth()) - 32, least, 328);
            double left = suggested.isPresent() ? Math.min(500, top * 1.78) : 584;
            double right = getWidth() - left - GAP;
            double half = suggested.isPresent() ? (top - GAP) / 2 : top;
            card.resizeRelocate(0, 0, left, top);
            again.resizeRelocate(left + GAP, 0, right, half);
            suggested.ifPresent(touch -> touch.resizeRelocate(left + GAP, half + GAP, right, half));
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
            getStyleClass().add("personal");
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(name.text() + ": " + value.text() + ", " + desk.text(sure ? "confirm.well" : "confirm.look"));
        }

        @Override protected double computePrefHeight(double width) {
            return Math.max(ROW, name.prefHeight(-1) + value.prefHeight(width - BESIDE) + 18);
        }

        @Override protected void layoutChildren() {
            double middle = getHeight() / 2;
            double width = getWidth() - BESIDE;
            double tall = value.prefHeight(width);
            double head = name.prefHeight(-1);
            double top = middle - (head + tall) / 2;
            icon.relocate(40, middle - 34);
            name.resizeRelocate(140, top, width, head);
            value.resizeRelocate(140, top + head, width, tall);
            var end = (Region) getChildren().getLast();
            double size = sure ? 60 : 88;
            end.resizeRelocate(getWidth() - 70 - size / 2, middle - size / 2, size, size);
        }
    }
}
