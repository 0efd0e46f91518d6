package dev.haetae.screen.gallery;

import dev.haetae.screen.Look;
import java.util.Locale;

/// The ways in which a screen may stand and be set.
public enum Mode {
    PORTRAIT(1080, 1920, Look.PLAIN),
    LANDSCAPE(1920, 1080, Look.PLAIN),
    LOW_REACH(1080, 1920, Look.PLAIN.otherReach()),
    HIGH_CONTRAST(1080, 1920, Look.PLAIN.otherContrast()),
    ZOOM(1080, 1920, Look.PLAIN.otherZoom()),
    ZOOM_LANDSCAPE(1920, 1080, Look.PLAIN.otherZoom()),
    /// Everything at once.
    ZOOM_LOW_REACH(1080, 1920, Look.PLAIN.otherZoom().otherReach().otherContrast());

    private final double width;
    private final double height;
    private final Look look;

    Mode(double width, double height, Look look) {
        this.width = width;
        this.height = height;
        this.look = look;
    }

    /// In pixels, as the design has them.
    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public Look look() {
        return look;
    }

    /// As it is named on a command line and in a folder: `low-reach`.
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
