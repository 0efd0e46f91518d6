package dev.haetae.document.authenticity;

import dev.haetae.document.authenticity.Curve.Term;
import java.util.List;

/// The fitted curves. Written by models/training/authenticity/fit.py from the tuning half; not to be edited by hand.
final class Suspicions {
    private static final double NONE = Double.POSITIVE_INFINITY;

    static final Curve PICTURE = new Curve(-3.500, List.of(
            new Term(Cue.BORDER_DARK, -NONE, 23.48, 16.97, 4.523),
            new Term(Cue.BORDER_LIGHT, -NONE, 9.815, 8.294, 0.196),
            new Term(Cue.BORDER_TILT, -NONE, 0.2041, 0.1386, 3.212),
            new Term(Cue.BORDER_TURN, -NONE, 0.3246, 0.2331, 0.756),
            new Term(Cue.BORDER_SOFT, -NONE, 0.3612, 0.2122, 0.308),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.6081, 0.4377, 0.147)));
    static final Curve PICTURE_FREE = new Curve(-3.500, List.of(
            new Term(Cue.BORDER_DARK, -NONE, 46.52, 33.26, 3.740),
            new Term(Cue.BORDER_LIGHT, -NONE, 28.21, 23.58, 3.572),
            new Term(Cue.BORDER_TILT, -NONE, 0.8791, 0.7039, 3.828)));
    static final Curve FIELDS = new Curve(-3.500, List.of(
            new Term(Cue.GLYPH_BASE, -NONE, 0.03838, 0.02083, 3.463),
            new Term(Cue.GLYPH_STROKE, -NONE, 0.1195, 0.0442, 2.841),
            new Term(Cue.GLYPH_INK, -NONE, 31.62, 15.89, 0.686),
            new Term(Cue.GLYPH_TWIN, -NONE, 0.5161, 0.4603, 3.295),
            new Term(Cue.GLYPH_PATCH, -NONE, 0.5883, 0.223, 0.335),
            new Term(Cue.FONT_WEIGHT, -NONE, 0.07789, 0.04614, 0.536),
            new Term(Cue.FIELD_TILT, -NONE, 0.1712, 0.13, 2.470),
            new Term(Cue.FIELD_LEFT, -NONE, 0.1693, 0.0846, 1.967),
            new Term(Cue.FIELD_ROW, -NONE, 0.204, 0.08461, 1.781)));
    static final Curve COPY = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 3.71, NONE, 1.237, 4.483),
            new Term(Cue.LUMA_PEAK, -NONE, 1.179, 0.2954, 1.842),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.8216, 0.2147, 1.521),
            new Term(Cue.LUMA_ALL, -NONE, 1.294, 0.2979, 1.349),
            new Term(Cue.CHROMA_ALL, -NONE, 0.9364, 0.1826, 1.285),
            new Term(Cue.PICTURE_GRAIN, -NONE, 1.095, 0.6547, 1.557),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.3737, 0.6165, 1.813),
            new Term(Cue.PICTURE_COLOUR, -NONE, 1.133, 0.7712, 2.286),
            new Term(Cue.GROUND_OFF, -NONE, 6.803, 3.808, 2.497)));
    static final Curve COPY_FREE = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 4.637, NONE, 1.546, 3.377),
            new Term(Cue.LUMA_PEAK, -NONE, 1.041, 0.3125, 1.191),
            new Term(Cue.LUMA_ALL, -NONE, 1.233, 0.4144, 1.869),
            new Term(Cue.PICTURE_GRAIN, -NONE, 0.9521, 0.52, 3.442),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.1896, 0.8253, 0.733),
            new Term(Cue.PICTURE_COLOUR, -NONE, 0.9851, 0.4742, 3.552)));
    static final Curve SCREEN = new Curve(-3.500, List.of(
            new Term(Cue.LUMA_PEAK, -NONE, 1.179, 0.2954, 0.844),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.8216, 0.2147, 0.906),
            new Term(Cue.LUMA_ALL, -NONE, 1.294, 0.2979, 2.985),
            new Term(Cue.CHROMA_ALL, -NONE, 0.9364, 0.1826, 4.207)));
    static final Curve SCREEN_FREE = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA_PEAK, -NONE, 0.9385, 0.3996, 4.229),
            new Term(Cue.LUMA_ALL, -NONE, 1.233, 0.4144, 1.734)));

    private Suspicions() {}
}
