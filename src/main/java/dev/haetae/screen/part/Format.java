package dev.haetae.screen.part;

/// The shape of the window, where a person can reach and how large they read: which of the layouts is drawn.
public enum Format {
    PORTRAIT(1080, 1920), LOW_REACH(1080, 1920), LANDSCAPE(1920, 1080),
    /// Text of twice the size, one thing a page.
    ZOOM(1080, 1920), ZOOM_LOW_REACH(1080, 1920), ZOOM_LANDSCAPE(1920, 1080);

    private static final double LARGER = 2;
    private static final double LEAST = 44;

    private final double width;
    private final double height;

    Format(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// A landscape screen is mounted low: there is nothing to bring down.
    public static Format of(boolean wide, boolean low, boolean zoom) {
        return wide ? zoom ? ZOOM_LANDSCAPE : LANDSCAPE : low ? zoom ? ZOOM_LOW_REACH : LOW_REACH : zoom ? ZOOM : PORTRAIT;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public boolean wide() {
        return this == LANDSCAPE || this == ZOOM_LANDSCAPE;
    }

    public boolean low() {
        return this == LOW_REACH || this == ZOOM_LOW_REACH;
    }

    public boolean zoom() {
        return this == ZOOM || this == ZOOM_LOW_REACH || this == ZOOM_LANDSCAPE;
    }

    /// A text size of the look, as it is drawn here.
    public double text(double pixels) {
        return zoom() ? LARGER * pixels : pixels;
    }

    /// How small a text may become here. Enlarged it may step down as far as the smallest text of all, enlarged.
    public double least(double pixels) {
        return zoom() ? LARGER * LEAST : pixels;
    }

    /// Edge of a tool of the top bar: 32 mm on a 27 inch screen, no tool is smaller.
    public double tool() {
        return zoom() ? 120 : 104;
    }

    /// Height of the dock.
    public double dock() {
        return zoom() ? 132 : 112;
    }

    public double dockTop() {
        return (wide() ? 1036 : 1880) - dock();
    }

    public double toolsTop() {
        return wide() ? 36 : low() ? dockTop() - (zoom() ? 16 : 32) - tool() : 40;
    }
}
