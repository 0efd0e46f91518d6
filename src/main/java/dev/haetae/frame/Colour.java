package dev.haetae.frame;

/// A mean colour of a part of a picture, 0 to 255 each, as the camera gives it (not linear).
public record Colour(double red, double green, double blue) {
    public static final Colour NONE = new Colour(Double.NaN, Double.NaN, Double.NaN);

    public boolean known() {
        return !Double.isNaN(red + green + blue);
    }

    /// Colours are of somebody's skin.
    @Override public String toString() {
        return "Colour";
    }
}
