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
}
