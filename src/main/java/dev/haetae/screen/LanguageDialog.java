package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Grid;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.session.Event;
import javafx.geometry.Pos;

/// Another language at any step; the step stays.
final class LanguageDialog extends Dialog {
    private final Words title;
    private final Grid tiles;
    private final Touch close;
    private final Touch staff;

    LanguageDialog(Desk desk, Runnable shut) {
        super(desk);
        setId("languages");
        title = Words.bold(desk.tag(), desk.text("tool.language.title"), 78).downTo(56).lines(2).at(Pos.CENTER);
        var names = desk.messages().languages();
        tiles = new Grid(names.size() <= 6 ? 2 : desk.format().wide() ? 4 : 3, 24, 190, names.stream().map(tag -> {
            var words = Words.bold(tag, desk.messages().name(tag), names.size() > 6 ? 56 : 66).downTo(44).at(Pos.CENTER)
                    .tone(tag.equals(desk.tag()) ? "words-primary" : "words-ink");
            var tile = new Touch("language-" + tag, "plain", desk.messages().name(tag), words, () -> {
                shut.run();
                desk.taps().mark("language-" + tag, new Event.LanguageChosen(tag));
            }).spokenIn(tag);
            if (tag.equals(desk.tag())) {
                tile.getStyleClass().add("plain-chosen");
            }
            return tile;
        }).toList());
        close = close(shut);
        staff = staff(close);
        getChildren().addAll(title, tiles, close, staff);
    }

    @Override void arrange(double x, double y, double width, double height) {
        title.resizeRelocate(x, y, width, 120);
        foot(close, staff, x, y, width, height);
        tiles.resizeRelocate(x, y + 160, width, height - 160 - Tools.DOCK - 40);
    }
}
