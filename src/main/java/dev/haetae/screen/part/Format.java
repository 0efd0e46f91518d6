package dev.haetae.screen.part;

/// The shape of the window and where a person can reach: which of the layouts is drawn.
public enum Format {
    PORTRAIT(1080, 1920), LOW_REACH(1080, 1920), LANDSCAPE(1920, 1080);

    private final double width;
    private final double height;

    Format(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public boolean wide() {
        return this == LANDSCAPE;
    }

    public boolean low() {
        return this == LOW_REACH;
    }
}
