package dev.haetae.document.authenticity;

import dev.haetae.document.authenticity.Curve.Term;
import java.util.List;

/// The fitted curves. Written by models/training/authenticity/fit.py from the tuning half; not to be edited by hand.
final class Suspicions {
    private static final double NONE = Double.POSITIVE_INFINITY;

    static final Curve PICTURE = new Curve(-3.500, List.of(
            new Term(Cue.BORDER_DARK, -NONE, 23.28, 17.77, 4.525),
            new Term(Cue.BORDER_LIGHT, -NONE, 9.143, 7.62, 0.214),
            new Term(Cue.BORDER_TILT, -NONE, 0.2027, 0.1424, 3.182),
            new Term(Cue.BORDER_TURN, -NONE, 0.3051, 0.2321, 1.031),
            new Term(Cue.BORDER_SOFT, -NONE, 0.3566, 0.2263, 0.254),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.616, 0.4304, 0.233)));
    static final Curve PICTURE_FREE = new Curve(-3.500, List.of(
            new Term(Cue.BORDER_DARK, -NONE, 46.3, 33.04, 3.433),
            new Term(Cue.BORDER_LIGHT, -NONE, 28.19, 23.57, 3.099),
            new Term(Cue.BORDER_TILT, -NONE, 0.8515, 0.6823, 3.745)));
    static final Curve FIELDS = new Curve(-3.500, List.of(
            new Term(Cue.GLYPH_BASE, -NONE, 0.038, 0.0174, 2.976),
            new Term(Cue.GLYPH_STROKE, -NONE, 0.1313, 0.05535, 2.572),
            new Term(Cue.GLYPH_INK, -NONE, 29.66, 13.41, 0.867),
            new Term(Cue.GLYPH_TWIN, -NONE, 0.5161, 0.4603, 3.024),
            new Term(Cue.GLYPH_PATCH, -NONE, 0.6904, 0.2965, 0.023),
            new Term(Cue.FONT_WEIGHT, -NONE, 0.07587, 0.04247, 0.491),
            new Term(Cue.FIELD_TILT, -NONE, 0.1708, 0.1341, 2.207),
            new Term(Cue.FIELD_LEFT, -NONE, 0.1693, 0.0846, 1.779),
            new Term(Cue.FIELD_ROW, -NONE, 0.1883, 0.06401, 1.529)));
    static final Curve COPY = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 5.273, NONE, 4.622, 4.323),
            new Term(Cue.LUMA_PEAK, -NONE, 1.176, 0.277, 3.480),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.8676, 0.2495, 2.200),
            new Term(Cue.PICTURE_GRAIN, -NONE, 1.071, 0.6305, 2.065),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.3751, 0.6329, 2.140),
            new Term(Cue.PICTURE_COLOUR, -NONE, 1.126, 0.8014, 2.567),
            new Term(Cue.GROUND_OFF, -NONE, 6.763, 3.966, 4.051)));
    static final Curve COPY_FREE = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 5.411, NONE, 2.37, 3.306),
            new Term(Cue.LUMA_PEAK, -NONE, 1.037, 0.3081, 1.540),
            new Term(Cue.PICTURE_GRAIN, -NONE, 0.9486, 0.5082, 4.457),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.1907, 0.831, 0.952),
            new Term(Cue.PICTURE_COLOUR, -NONE, 0.9846, 0.4898, 3.545)));
    static final Curve SCREEN = new Curve(-3.500, List.of(
            new Term(Cue.LUMA_PEAK, -NONE, 1.176, 0.277, 1.807),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.8676, 0.2495, 4.374)));
    static final Curve SCREEN_FREE = new Curve(-3.500, List.of(
            new Term(Cue.LUMA_PEAK, -NONE, 1.037, 0.3081, 0.257),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.9369, 0.3976, 4.354)));

    private Suspicions() {}
}
