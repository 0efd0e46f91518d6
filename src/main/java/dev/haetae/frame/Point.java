package dev.haetae.frame;

/// A place in pixels of its frame; the centre of the first pixel is (0, 0).
public record Point(double x, double y) {
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
