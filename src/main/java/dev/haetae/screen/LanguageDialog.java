package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Grid;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.zoom.Columns;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Another language at any step; the step stays.
final class LanguageDialog extends Dialog {
    private static final double LARGE = 280;
    private static final double AIR = 20;

    private final Runnable shut;
    private final Words title;
    private final Grid tiles;
    private final Touch close;
    private final Touch staff;

    LanguageDialog(Desk desk, Runnable shut) {
        super(desk);
        setId("languages");
        this.shut = shut;
        title = Words.bold(desk.tag(), desk.text("tool.language.title"), desk.format().text(78)).downTo(desk.format().least(56))
                .lines(desk.format().zoom() ? 4 : 2).at(Pos.CENTER);
        var names = desk.messages().languages();
        boolean zoom = desk.format().zoom();
        var keys = names.stream().map(tag -> tile(tag, zoom ? 144 : names.size() > 6 ? 56 : 66)).toList();
        tiles = new Grid(names.size() <= 6 ? 2 : desk.format().wide() ? 4 : 3, 24, 190, zoom ? List.of() : keys);
        close = close(shut);
        staff = staff(close);
        if (zoom) {
            var pages = keys.stream().map(key -> Leaf.of(null, key.growing(LARGE))).toList();
            enlarge(new Columns(List.of(title), title, new Pager(desk, pages, names.indexOf(desk.tag())).keys()), Optional.of(close), staff);
        } else {
            getChildren().addAll(title, tiles, close, staff);
        }
    }

    private Touch tile(String tag, double size) {
        boolean now = tag.equals(desk.tag());
        var words = Words.bold(tag, desk.messages().name(tag), size).downTo(desk.format().least(44)).at(Pos.CENTER)
                .tone(now ? "words-primary" : "words-ink");
        var tile = new Touch("language-" + tag, "plain", desk.messages().name(tag), within(words), () -> {
            shut.run();
            desk.taps().mark("language-" + tag, new Event.LanguageChosen(tag));
        }).spokenIn(tag);
        if (now) {
            tile.getStyleClass().add("plain-chosen");
        }
        return tile;
    }

    private static Region within(Words name) {
        var box = new StackPane(name);
        box.setPadding(new Insets(0, AIR, 0, AIR));
        return box;
    }

    @Override void arrange(double x, double y, double width, double height) {
        title.resizeRelocate(x, y, width, 120);
        foot(close, staff, x, y, width, height);
        tiles.resizeRelocate(x, y + 160, width, height - 160 - desk.format().dock() - 40);
    }
}
