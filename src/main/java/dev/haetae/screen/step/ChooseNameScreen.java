package dev.haetae.screen.step;

import dev.haetae.document.name.NameVariant;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Format;
import dev.haetae.screen.part.Grid;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// "Which one is your name?": the ways the document itself writes it, each with why it differs. Nothing is typed.
final class ChooseNameScreen implements StepScreen {
    private static final double TALLEST = 250;
    private static final double GAP = 24;

    private final Desk desk;
    private final Step.ChooseName step;

    ChooseNameScreen(Desk desk, Step.ChooseName step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        if (desk.format().zoom()) {
            var pager = new Pager(desk, IntStream.range(0, step.variants().size()).mapToObj(i -> leaf(i, step.variants().get(i))).toList(), 0);
            return Page.of(Tone.GRANITE, Stage.DOCUMENT).backAllowed().head(desk.title("name.title")).stage(new Illustrated(Pictogram.of(RejectReason.NAME_VARIANT), List.of(pager.look()))).beside(pager.keys())
                    .foot(desk.plain("none", "name.none", "close", new Event.NoneOfTheNames()));
        }
        var tiles = IntStream.range(0, step.variants().size()).mapToObj(i -> tile(i, step.variants().get(i))).toList();
        var grid = new Grid(1, GAP, TALLEST, tiles);
        boolean drawn = desk.format() == Format.PORTRAIT && tiles.size() <= 3;
        Region stage = drawn ? new Under(new Plate(Pictogram.of(RejectReason.NAME_VARIANT), 420), grid,
                tiles.size() * (TALLEST + GAP)) : grid;
        return Page.of(Tone.GRANITE, Stage.DOCUMENT).backAllowed().head(desk.title("name.title"))
                .touched(stage, desk.format().low() ? new Plate(Pictogram.of(RejectReason.NAME_VARIANT), 420) : null)
                .beside(desk.plain("none", "name.none", "close", new Event.NoneOfTheNames()).size(968, desk.format().low() ? 116 : 144));
    }

    /// Why it differs is looked at, the name is touched.
    private Leaf leaf(int index, NameVariant variant) {
        String why = desk.text(variant.kind().messageKey());
        var name = Words.bold(tag(variant), variant.value(), 124).downTo(desk.format().least(44)).lines(4).few().leading(1.08).at(Pos.CENTER);
        String id = "name-" + index;
        var key = desk.large(id, variant.value() + ", " + why, new Region(), name, () -> desk.taps().go(id, new Event.NameChosen(index)));
        var reason = Words.plain(desk.tag(), why, 100).downTo(desk.format().least(44)).lines(3).few().leading(1.1).tone("words-quiet").at(Pos.CENTER);
        return Leaf.of(reason, key.aloud((index + 1) + ". " + why));
    }

    /// A Hangul name wants its own face, whatever the language of the screen.
    private String tag(NameVariant variant) {
        return variant.kind() == NameVariant.Kind.HANGUL ? "ko" : desk.tag();
    }

    private Touch tile(int index, NameVariant variant) {
        String why = desk.text(variant.kind().messageKey());
        var name = Words.bold(tag(variant), variant.value(), 62).downTo(44).lines(2).few().leading(1.1).at(Pos.BOTTOM_LEFT);
        var reason = Words.plain(desk.tag(), why, 46).downTo(44).lines(2).few().tone("words-quiet").leading(1.1).at(Pos.TOP_LEFT);
        String id = "name-" + index;
        return new Touch(id, "tile", variant.value() + ", " + why, new Inside(name, reason),
                () -> desk.taps().go(id, new Event.NameChosen(index))).aloud((index + 1) + ". " + why);
    }

    /// The name, why it differs, and an arrow that says "this one".
    private static final class Inside extends Pane {
        private final Words name;
        private final Words reason;
        private final Icon arrow = Icon.of("next").size(60).tone("icon-primary");

        Inside(Words name, Words reason) {
            this.name = name;
            this.reason = reason;
            getChildren().addAll(name, reason, arrow);
        }

        @Override protected double computePrefHeight(double width) {
            return 10;
        }

        @Override protected void layoutChildren() {
            double width = getWidth() - 44 - 140;
            double why = Math.min(reason.prefHeight(width) + 4, getHeight() * .6);
            double tall = Math.min(name.prefHeight(width), getHeight() - why - 16);
            double top = (getHeight() - tall - why) / 2;
            name.resizeRelocate(44, top, width, tall);
            reason.resizeRelocate(44, top + tall, width, why);
            arrow.relocate(getWidth() - 104, getHeight() / 2 - 30);
        }
    }

    /// A drawing in the room that the tiles leave.
    private static final class Under extends Pane {
        private final Region picture;
        private final Region tiles;
        private final double height;

        Under(Region picture, Region tiles, double height) {
            this.picture = picture;
            this.tiles = tiles;
            this.height = height;
            getChildren().addAll(picture, tiles);
        }

        @Override protected void layoutChildren() {
            double top = Math.max(0, getHeight() - height);
            picture.resizeRelocate(0, 0, getWidth(), Math.max(0, top - 24));
            tiles.resizeRelocate(0, top, getWidth(), getHeight() - top);
        }
    }
}
