package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Mark;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Nobody is there, or somebody is about to choose: greeting, the walk in three pictures, the languages in their own
/// scripts. The first four are large and indigo; further ones are smaller, three in a row.
final class AttractScreen implements StepScreen {
    private static final double BANNER = 836;
    private static final int LARGE = 4;
    private static final double LARGE_TILE = 280;

    private final Desk desk;

    AttractScreen(Desk desk) {
        this.desk = desk;
    }

    @Override public Page page() {
        return desk.format().zoom() ? large() : Page.of(Tone.GRANITE, null).banner(new Banner(desk), BANNER).touched(tiles(), null);
    }

    /// A language a page, and the greeting in it.
    private Page large() {
        var leaves = desk.messages().languages().stream().map(tag -> Leaf.of(Words.bold(tag, desk.messages().text(tag, "greeting"), 156)
                .downTo(desk.format().least(60)).lines(2).few().leading(1.08).tone("words-on-banner").at(Pos.CENTER), tile(tag, true).growing(LARGE_TILE))).toList();
        var pager = new Pager(desk, leaves, 0).sign(Icon.of("globe").size(84).tone("icon-primary"));
        var ground = new Region();
        ground.getStyleClass().add("banner");
        var mark = new Mark(300);
        mark.getStyleClass().add("mark-on-colour");
        return Page.of(Tone.GRANITE, null).banner(ground, 0).beside(pager.keys())
                .stage(new Illustrated(new StackPane(mark), List.of(pager.look(), Pictogram.named("welcome"))));
    }

    private Region tiles() {
        var column = new VBox(24);
        column.setFillWidth(true);
        List<String> tags = desk.messages().languages();
        int large = Math.min(LARGE, tags.size());
        rows(column, tags.subList(0, large), 2, true);
        rows(column, tags.subList(large, tags.size()), 3, false);
        return column;
    }

    private void rows(VBox column, List<String> tags, int across, boolean large) {
        for (int i = 0; i < tags.size(); i += across) {
            var row = new HBox(24);
            for (String tag : tags.subList(i, Math.min(tags.size(), i + across))) {
                var tile = tile(tag, large);
                tile.setPrefWidth(10_000); // equal shares of the row
                HBox.setHgrow(tile, Priority.ALWAYS);
                tile.prefHeightProperty().bind(row.heightProperty());
                row.getChildren().add(tile);
            }
            VBox.setVgrow(row, large ? Priority.ALWAYS : Priority.NEVER);
            row.setMaxHeight(large ? 420 : 116);
            row.setMinHeight(large ? 120 : Touch.HEIGHT);
            column.getChildren().add(row);
        }
    }

    private Touch tile(String tag, boolean large) {
        var name = Words.bold(tag, desk.messages().name(tag), desk.format().zoom() ? 144 : large ? 92 : 56).downTo(desk.format().least(44)).at(Pos.CENTER)
                .tone(large ? "words-on-primary" : "words-ink");
        return new Touch("language-" + tag, large ? "language-tile" : "plain", desk.messages().name(tag), inset(name),
                () -> desk.taps().go("language-" + tag, new Event.LanguageChosen(tag))).spokenIn(tag);
    }

    private static Region inset(Words name) {
        var box = new StackPane(name);
        box.setPadding(new Insets(0, 28, 0, 28));
        return box;
    }

    /// Greeting in every language, the Haetae, and the walk going round in three pictures.
    private static final class Banner extends Pane {
        private final List<String> tags;
        private final Words first;
        private final VBox others = new VBox(6);
        private final Mark mark;
        private final boolean beside;
        private final Pictogram walk = Pictogram.named("welcome");

        Banner(Desk desk) {
            getStyleClass().add("banner");
            beside = desk.format().wide(); // a narrow column beside the languages
            mark = new Mark(beside ? 250 : 390);
            tags = desk.messages().languages();
            first = Words.bold(tags.getFirst(), desk.messages().text(tags.getFirst(), "greeting"), 116).downTo(60).tone("words-on-banner");
            for (String tag : tags.subList(1, Math.min(LARGE, tags.size()))) {
                others.getChildren().add(Words.plain(tag, desk.messages().text(tag, "greeting"), 58).leading(1.3).tone("words-on-banner-2"));
            }
            mark.getStyleClass().add("mark-on-colour");
            getChildren().addAll(first, others, mark, walk);
        }

        @Override protected void layoutChildren() {
            double top = beside ? 200 : 104;
            first.resizeRelocate(56, top, 540, 150);
            others.resizeRelocate(56, top + 172, 540, others.prefHeight(540));
            mark.relocate(getWidth() - 56 - mark.prefWidth(-1) - 12, beside ? top + 172 : top + 6);
            double walkTop = beside ? top + 520 : 570;
            walk.resizeRelocate(56, walkTop, getWidth() - 112, Math.min(226, getHeight() - walkTop - 40));
        }
    }
}
