package dev.haetae.screen.guide;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Paints and strokes of the pictograms. A pictogram brings its own cream plate, so its colours are the same on every
/// page and in high contrast: ink on cream is 17:1.
final class Ink {
    static final Color INK = Color.web("#12161D");
    static final Color PLATE = Color.web("#FFF7E6");
    static final Color GOOD_PLATE = Color.web("#DAF2E3");
    static final Color PAPER = Color.WHITE;
    static final Color INDIGO = Color.web("#153E8A");
    static final Color AMBER = Color.web("#FFB31A");
    static final Color GOOD = Color.web("#0A6B3D");
    static final Color GHOST = Color.web("#6B7482");
    static final double STROKE = 8;

    private Ink() {}

    static SVGPath line(String path) {
        return path(path, null, INK, STROKE);
    }

    static SVGPath line(String path, double width) {
        return path(path, null, INK, width);
    }

    /// An outlined face.
    static SVGPath solid(String path, Paint fill) {
        return path(path, fill, INK, STROKE);
    }

    /// A face without an outline.
    static SVGPath flat(String path, Paint fill) {
        return path(path, fill, null, 0);
    }

    /// What was there, or will be.
    static SVGPath ghost(String path) {
        SVGPath shape = path(path, null, GHOST, 6);
        shape.getStrokeDashArray().setAll(9.0, 13.0);
        return shape;
    }

    static SVGPath path(String path, Paint fill, Paint stroke, double width) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        return pen(shape, fill, stroke, width);
    }

    static Circle disc(double x, double y, double radius, Paint fill) {
        return pen(new Circle(x, y, radius), fill, INK, STROKE);
    }

    static Circle dot(double x, double y, double radius, Paint fill) {
        return pen(new Circle(x, y, radius), fill, null, 0);
    }

    static Ellipse oval(double x, double y, double rx, double ry, Paint fill) {
        return pen(new Ellipse(x, y, rx, ry), fill, INK, STROKE);
    }

    static Rectangle box(double x, double y, double width, double height, double radius, Paint fill) {
        return pen(bare(x, y, width, height, radius, fill), fill, INK, STROKE);
    }

    static Rectangle bare(double x, double y, double width, double height, double radius, Paint fill) {
        Rectangle shape = new Rectangle(x, y, width, height);
        shape.setArcWidth(2 * radius);
        shape.setArcHeight(2 * radius);
        return pen(shape, fill, null, 0);
    }

    static <S extends Shape> S pen(S shape, Paint fill, Paint stroke, double width) {
        shape.setFill(fill);
        shape.setStroke(stroke);
        shape.setStrokeWidth(width);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return shape;
    }

    static Group group(Node... parts) {
        return new Group(parts);
    }

    /// Moves a part to a place of the picture; movement of the play is then added by its translate.
    static <N extends Node> N at(double x, double y, N part) {
        part.setLayoutX(x);
        part.setLayoutY(y);
        return part;
    }
}
