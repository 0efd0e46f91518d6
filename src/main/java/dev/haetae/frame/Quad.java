package dev.haetae.frame;

/// Four corners of a flat thing seen by a camera, in the reading order of the thing itself when that is known:
/// its own top left first, then clockwise.
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {
    public static Quad of(Region r) {
        return new Quad(new Point(r.x(), r.y()), new Point(r.x() + r.width(), r.y()),
                new Point(r.x() + r.width(), r.y() + r.height()), new Point(r.x(), r.y() + r.height()));
    }

    /// Mean of the two opposite sides, in pixels.
    public double width() {
        return (topLeft.distance(topRight) + bottomLeft.distance(bottomRight)) / 2;
    }

    public double height() {
        return (topLeft.distance(bottomLeft) + topRight.distance(bottomRight)) / 2;
    }
}
