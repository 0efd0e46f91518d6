package dev.haetae.screen.desk;

import dev.haetae.screen.guide.LivePicture;
import dev.haetae.screen.guide.Pulse;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Words;
import dev.haetae.session.DeskPictures;
import dev.haetae.session.LiveSource;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The photo of the document beside the face that was taken, for the operator's own eyes.
final class PicturePair extends Pane {
    private static final double GAP = 20;
    private static final double HEIGHT = 250;
    private static final double CAPTION = 34;
    private final List<Picture> both;

    private record Picture(Region ground, LivePicture picture, LiveSource source, Words caption) {}

    PicturePair(Desk desk, DeskPictures pictures) {
        both = List.of(picture(desk, "desk.portrait", pictures.portrait()), picture(desk, "desk.face", pictures.face()));
        both.forEach(one -> getChildren().addAll(one.ground, one.picture, one.caption));
        Pulse.drive(this, _ -> both.forEach(one -> one.picture.update(one.source.view())), () -> both.forEach(one -> one.picture.clear()));
    }

    private static Picture picture(Desk desk, String key, LiveSource source) {
        var ground = new Region();
        ground.getStyleClass().add("operator-picture");
        return new Picture(ground, new LivePicture(source, false, true), source,
                Words.plain(desk.tag(), desk.text(key), 26).downTo(18).tone("words-quiet").at(Pos.CENTER));
    }

    @Override protected double computePrefHeight(double width) {
        return HEIGHT + CAPTION;
    }

    @Override protected void layoutChildren() {
        double width = (getWidth() - GAP) / 2;
        for (int i = 0; i < both.size(); i++) {
            Picture one = both.get(i);
            double x = i * (width + GAP);
            one.ground.resizeRelocate(x, 0, width, HEIGHT);
            one.picture.place(x, 0, width, HEIGHT);
            one.caption.resizeRelocate(x, HEIGHT, width, CAPTION);
        }
    }
}
