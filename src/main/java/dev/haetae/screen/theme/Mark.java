package dev.haetae.screen.theme;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// The Haetae itself, on a box of 200. Coloured by the theme (`-h-mark-*`); `.mark-on-colour` is the light one for
/// a blue or green ground.
public final class Mark extends Region {
    private static final double BOX = 200;
    /// The mane's curls: centre x, centre y, turn in degrees; the same turns place its locks.
    private static final double[][] CURLS = {
        {118.6, 42.6, 16}, {149.9, 62.1, 49}, {165.3, 94.9, 82}, {160.0, 130.6, 115}, {135.7, 157.8, 147},
        {64.3, 157.8, 213}, {40.0, 130.6, 245}, {34.7, 94.9, 278}, {50.1, 62.1, 311}, {81.4, 42.6, 344},
    };
    private static final double[][] LOCKS = {
        {116.9, 48.3}, {145.3, 66}, {159.4, 95.7}, {154.6, 128.1}, {132.4, 152.8}, {100, 162},
        {67.6, 152.8}, {45.4, 128.1}, {40.6, 95.7}, {54.7, 66}, {83.1, 48.3},
    };

    /// @param pixels edge; curls are left out where they would be thinner than a pixel
    public Mark(double pixels) {
        getStyleClass().add("mark");
        setMouseTransparent(true);
        setMinSize(pixels, pixels);
        setPrefSize(pixels, pixels);
        setMaxSize(pixels, pixels);
        var drawing = new Group();
        drawing.setManaged(false);
        drawing.getTransforms().add(new Scale(pixels / BOX, pixels / BOX));
        drawing.getChildren().add(circle("mark-mane", 100, 104, 62));
        for (double[] lock : LOCKS) {
            drawing.getChildren().add(circle("mark-mane", lock[0], lock[1], 24));
        }
        if (pixels >= 160) {
            for (double[] at : CURLS) {
                var curl = path("mark-curl", "M-9 4a9 9 0 1 1 9 6.5a5 5 0 0 1-2-8.5");
                curl.getTransforms().addAll(new Translate(at[0], at[1]), new Rotate(at[2]));
                drawing.getChildren().add(curl);
            }
        }
        drawing.getChildren().addAll(
                path("mark-face", "M50 96C50 62 72 50 100 50s50 12 50 46c0 36-22 58-50 58s-50-22-50-58z"),
                path("mark-horn", "M84 60C83 40 88 22 100 22s17 18 16 38c-9-6-23-6-32 0z"),
                line("M66 80q12-12 25-5M134 80q-12-12-25-5", 6),
                circle("mark-ink", 79, 97, 9.5), circle("mark-ink", 121, 97, 9.5),
                circle("mark-face", 82, 94, 3.2), circle("mark-face", 124, 94, 3.2),
                path("mark-ink", "M84 112q16-9 32 0c1 8-7 13-16 13s-17-5-16-13z"),
                line("M69 123c4 16 22 20 31 7c9 13 27 9 31-7", 5.5),
                cheek(64), cheek(136),
                path("mark-ink", "M78 134l9 1.5-5.5 8zM122 134l-9 1.5 5.5 8z"),
                circle("mark-horn", 100, 168, 15), line("M91 169h18M100 169v9", 4.5));
        getChildren().add(drawing);
    }

    @Override protected void layoutChildren() {}

    private static Shape cheek(double x) {
        var cheek = circle("mark-horn", x, 116, 7);
        cheek.setOpacity(.55);
        return cheek;
    }

    private static Circle circle(String style, double x, double y, double radius) {
        var circle = new Circle(x, y, radius);
        circle.getStyleClass().add(style);
        return circle;
    }

    private static SVGPath path(String style, String content) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(style);
        return path;
    }

    private static SVGPath line(String content, double width) {
        var path = path("mark-line", content);
        path.setStrokeWidth(width);
        return path;
    }
}
