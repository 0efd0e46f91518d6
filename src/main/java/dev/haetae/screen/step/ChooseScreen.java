package dev.haetae.screen.step;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.screen.guide.CardDrawing;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Grid;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A drawing over the name of each document, so that a person matches the shape in their hand. "None of these" calls
/// staff: there is always somebody to ask.
final class ChooseScreen implements StepScreen {
    private final Desk desk;
    private final List<DocumentType> offered;

    ChooseScreen(Desk desk, Step.ChooseDocument step) {
        this.desk = desk;
        this.offered = step.offered().stream().sorted().toList();
    }

    @Override public Page page() {
        if (desk.format().zoom()) {
            var pager = new Pager(desk, offered.stream().map(this::leaf).toList(), 0);
            return Page.of(Tone.GRANITE, Stage.DOCUMENT).backAllowed().head(desk.title("choose.title")).stage(pager.look())
                    .beside(pager.keys()).foot(desk.plain("none", "choose.none", "close", new Event.CallStaff()));
        }
        boolean rows = desk.format().low();
        var tiles = offered.stream().map(type -> tile(type, rows)).toList();
        var grid = new Grid(rows ? 1 : 2, 24, rows ? 130 : 510, tiles);
        return Page.of(Tone.GRANITE, Stage.DOCUMENT).backAllowed().head(desk.title("choose.title"))
                .touched(grid, rows ? fan() : null)
                .foot(null).beside(desk.plain("none", "choose.none", "close", new Event.CallStaff()).size(968, rows ? 116 : 144));
    }

    private Leaf leaf(DocumentType type) {
        String name = desk.text("document." + type);
        var key = desk.large("document-" + type, name, Icon.of("next").size(84).tone("icon-primary"), desk.caption(name),
                () -> desk.taps().go("document-" + type, new Event.DocumentChosen(type)));
        return Leaf.of(CardDrawing.of(type, DocumentSide.FRONT), key.growing(240));
    }

    private Touch tile(DocumentType type, boolean row) {
        String name = desk.text("document." + type);
        var words = Words.bold(desk.tag(), name, 56).downTo(44).lines(row ? 2 : 4).few().leading(1.12)
                .at(row || desk.format().wide() ? Pos.CENTER_LEFT : Pos.CENTER);
        return new Touch("document-" + type, "tile", name, new Inside(CardDrawing.of(type, DocumentSide.FRONT), words, row, desk.format().wide()),
                () -> desk.taps().go("document-" + type, new Event.DocumentChosen(type)));
    }

    private Region fan() {
        return new Fan(offered.stream().map(type -> CardDrawing.of(type, DocumentSide.FRONT)).toList());
    }

    private static final class Inside extends Pane {
        private final Region drawing;
        private final Words words;
        private final boolean row;
        private final boolean wide;

        Inside(Region drawing, Words words, boolean row, boolean wide) {
            this.wide = wide;
            this.drawing = drawing;
            this.words = words;
            this.row = row;
            getChildren().addAll(drawing, words);
        }

        @Override protected double computePrefHeight(double width) {
            return 10;
        }

        @Override protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            if (row || wide) {
                double picture = row ? 170 : 180;
                drawing.resizeRelocate(28, 10, picture, height - 20);
                words.resizeRelocate(28 + picture + 28, 0, width - picture - 86, height);
            } else {
                double picture = height - 36 - 204;
                drawing.resizeRelocate(38, 42, width - 76, picture);
                words.resizeRelocate(24, 42 + picture + 18, width - 48, 152);
            }
        }
    }
}
