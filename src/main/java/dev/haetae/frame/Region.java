package dev.haetae.frame;

/// An upright rectangle in pixels of its frame; may reach over the frame's edge.
public record Region(double x, double y, double width, double height) {
    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public double area() {
        return width * height;
    }

    /// Grown about its centre.
    public Region scaled(double factor) {
        return new Region(centreX() - width * factor / 2, centreY() - height * factor / 2, width * factor, height * factor);
    }

    public Region within(int frameWidth, int frameHeight) {
        double left = Math.clamp(x, 0, frameWidth);
        double top = Math.clamp(y, 0, frameHeight);
        return new Region(left, top, Math.clamp(x + width, left, frameWidth) - left,
                Math.clamp(y + height, top, frameHeight) - top);
    }

    /// Whether it lies so far from where it was, or is so much larger or smaller, that it may be another thing.
    /// @param share of its size
    public boolean leaptFrom(Region before, double share) {
        double way = Math.hypot(centreX() - before.centreX(), centreY() - before.centreY());
        double growth = height / before.height();
        return way > share * before.height() || growth > 1 + share || growth < 1 / (1 + share);
    }
}
