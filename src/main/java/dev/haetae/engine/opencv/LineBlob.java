package dev.haetae.engine.opencv;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;

/// A long thin patch that may be a line of print.
/// @param angle of its long axis against the picture's rows, in radians, clockwise
/// @param fill share of its box that is patch
/// @param sag how far its ends lie below its middle, across it, as a parabola
record LineBlob(double x, double y, double length, double thickness, double angle, double fill, double sag) {

    LineBlob(double x, double y, double length, double thickness, double angle, double fill) {
        this(x, y, length, thickness, angle, fill, 0);
    }

    /// The other's centre along this line's direction.
    double along(LineBlob other) {
        double t = (angle + other.angle) / 2;
        return (other.x - x) * Math.cos(t) + (other.y - y) * Math.sin(t);
    }

    /// The other's centre across this line's direction; positive below.
    double below(LineBlob other) {
        double t = (angle + other.angle) / 2;
        return (other.y - y) * Math.cos(t) - (other.x - x) * Math.sin(t);
    }

    boolean like(LineBlob other) {
        return levelAndThickAs(other) && length / other.length > 0.75 && length / other.length < 1.34;
    }

    /// Could be another row of the same print.
    boolean besides(LineBlob other) {
        return levelAndThickAs(other) && other.length > 0.4 * length && Math.abs(along(other)) < (length + other.length) / 2;
    }

    private boolean levelAndThickAs(LineBlob other) {
        return Math.abs(angle - other.angle) < 0.05 && thickness / other.thickness > 0.5 && thickness / other.thickness < 2;
    }

    LineBlob movedAcross(double distance) {
        return new LineBlob(x - distance * Math.sin(angle), y + distance * Math.cos(angle), length, thickness, angle, fill, sag);
    }

    LineBlob thick(double other) {
        return new LineBlob(x, y, length, other, angle, fill, sag);
    }

    /// In a picture so many times larger.
    LineBlob scaled(double by) {
        return new LineBlob(x * by, y * by, length * by, thickness * by, angle, fill, sag * by);
    }

    /// As its strokes run, in pixels of the picture.
    LineBlob bent(LineBend bend) {
        LineBlob moved = movedAcross(bend.offset());
        return new LineBlob(moved.x, moved.y, length, thickness, angle + Math.atan(bend.slope() / (length / 2)), fill, bend.sag());
    }

    /// Its corners, widened at the ends and across.
    Quad quad(double end, double side) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double a = length / 2 + end;
        double b = thickness / 2 + side;
        return new Quad(new Point(x - a * c + b * s, y - a * s - b * c), new Point(x + a * c + b * s, y + a * s - b * c),
                new Point(x + a * c - b * s, y + a * s + b * c), new Point(x - a * c - b * s, y - a * s + b * c));
    }
}
