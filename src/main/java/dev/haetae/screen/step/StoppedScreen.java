package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Grid;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Fact;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The walk ended without a result: where to go now, and that nothing is left here.
final class StoppedScreen implements StepScreen {
    private static final double BESIDE = 240;

    private final Desk desk;
    private final Step.Stopped step;

    StoppedScreen(Desk desk, Step.Stopped step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        if (desk.format().zoom()) {
            var rows = next().stream().map(part -> Leaf.of(part, part.getAccessibleText()));
            var data = step.receipt().map(_ -> Leaf.of(null, desk.myData())).stream();
            var pager = new Pager(desk, Stream.concat(rows, data).toList(), 0);
            var picture = Pictogram.of(step.reason());
            var page = Page.of(Tone.GRANITE, null).head(desk.question(desk.text(step.reason().personKey())));
            // in landscape the words need their column whole: the picture stands above the keys, or gives way to the key to
            // one's data, since each thing to do has a sign of its own
            var above = step.receipt().isPresent() ? Stream.<Region>empty() : Stream.<Region>of(new Illustrated(picture, BESIDE, List.of()));
            return (desk.format().wide() ? page.stage(pager.look()).beside(Stream.concat(above, pager.keys().stream()).toList())
                    : page.stage(new Illustrated(picture, List.of(pager.look()))).beside(pager.keys()))
                    .foot(desk.key("finish", "finished.finish", "check", new Event.Abandoned()));
        }
        var title = Words.bold(desk.tag(), desk.text(step.reason().personKey()), 78).downTo(56).lines(3).at(Pos.CENTER);
        var list = next();
        var rows = new Grid(1, 24, 150, list);
        return Page.of(Tone.GRANITE, null).stage(new Sheet(Pictogram.of(step.reason()), title, rows, list.size()))
                .beside(step.receipt().map(_ -> desk.myData()).stream().toList())
                .foot(desk.key("finish", "finished.finish", "check", new Event.Abandoned()));
    }

    private List<Region> next() {
        var rows = new ArrayList<Region>();
        switch (step.reason()) {
            case STAY_EXPIRED, STAY_CANCELLED -> {
                rows.add(row("call", "stopped.call"));
                rows.add(row("pin", "stopped.hikorea"));
                rows.add(row("id", "stopped.bring"));
            }
            case CONSENT_REFUSED -> rows.add(row("next", "stopped.counter"));
            default -> { }
        }
        if (step.erased()) {
            // a decided walk leaves its sealed record at the branch: only the face is gone
            rows.add(row("erase", step.receipt().isPresent() ? "finished.erased" : "stopped.erased"));
        }
        return rows;
    }

    private Region row(String icon, String key) {
        boolean erased = icon.equals("erase");
        if (desk.format().zoom()) {
            var fact = Fact.of(desk, icon, desk.text(key)).tone(erased ? "words-good" : "words-ink", erased ? "icon-good" : "icon-primary");
            fact.setId(erased ? "erased" : null);
            return fact;
        }
        var words = Words.bold(desk.tag(), desk.text(key), 56).downTo(44).lines(2).leading(1.1).tone(erased ? "words-good" : "words-ink");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(36, Icon.of(icon).size(72).tone(erased ? "icon-good" : "icon-primary"), words);
        row.setId(erased ? "erased" : null);
        row.getStyleClass().add("card");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, 42, 0, 42));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(words.text());
        return row;
    }

    /// Drawing, sentence, rows; in landscape the drawing stands left of the words.
    private final class Sheet extends Pane {
        private final Pictogram picture;
        private final Words title;
        private final Region rows;
        private final int count;

        Sheet(Pictogram picture, Words title, Region rows, int count) {
            this.picture = picture;
            this.title = title;
            this.rows = rows;
            this.count = count;
            getChildren().addAll(picture, title, rows);
        }

        @Override protected void layoutChildren() {
            double list = count * 174.0;
            if (desk.format().wide()) {
                double head = Math.clamp(getHeight() - list - 24, 240, 400);
                picture.resizeRelocate(0, 0, head, head);
                title.resizeRelocate(head + 40, 0, getWidth() - head - 40, head);
                title.at(Pos.CENTER_LEFT);
                rows.resizeRelocate(0, head + 24, getWidth(), Math.min(list, getHeight() - head - 24));
                return;
            }
            double words = Math.min(290, title.prefHeight(getWidth()) + 16);
            double size = Math.min(460, getHeight() - list - words - 40);
            double top = Math.max(0, (getHeight() - list - words - size - 40) / 2);
            picture.resizeRelocate((getWidth() - size) / 2, top, size, size);
            title.resizeRelocate(0, top + size + 8, getWidth(), words);
            rows.resizeRelocate(0, top + size + words + 24, getWidth(), list);
        }
    }
}
