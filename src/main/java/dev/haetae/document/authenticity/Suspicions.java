package dev.haetae.document.authenticity;

import dev.haetae.document.authenticity.Curve.Term;
import java.util.List;

/// The fitted curves. Written by models/training/authenticity/fit.py from the tuning half; not to be edited by
/// hand, but for PICTURE, COPY_FREE and SCREEN_FREE, kept from the fit before (models/training/authenticity/README.md says why).
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
            new Term(Cue.BORDER_DARK, -NONE, 46.14, 35.15, 3.132),
            new Term(Cue.BORDER_LIGHT, -NONE, 27.7, 23.42, 4.379),
            new Term(Cue.BORDER_TILT, -NONE, 1.011, 0.9114, 2.169),
            new Term(Cue.PICTURE_COLOUR, -NONE, 0.05406, 0.03096, 0.326)));
    static final Curve FIELDS = new Curve(-3.500, List.of(
            new Term(Cue.GLYPH_HEIGHT, -NONE, 0.04985, 0.02285, 0.283),
            new Term(Cue.GLYPH_BASE, -NONE, 0.03422, 0.01752, 2.226),
            new Term(Cue.GLYPH_STROKE, -NONE, 0.1187, 0.03853, 2.464),
            new Term(Cue.GLYPH_INK, -NONE, 30.08, 16.85, 0.431),
            new Term(Cue.GLYPH_TWIN, -NONE, 0.1161, 0.06187, 0.459),
            new Term(Cue.FONT_WEIGHT, -NONE, 0.07152, 0.04442, 0.436),
            new Term(Cue.FIELD_TILT, -NONE, 0.1741, 0.125, 2.824),
            new Term(Cue.FIELD_LEFT, -NONE, 0.3387, 0.254, 1.716),
            new Term(Cue.FIELD_ROW, -NONE, 0.2408, 0.09634, 0.100)));
    static final Curve COPY = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 3.735, NONE, 1.245, 4.437),
            new Term(Cue.LUMA_PEAK, -NONE, 1.106, 0.2681, 2.744),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.7338, 0.1863, 1.847),
            new Term(Cue.LUMA_ALL, -NONE, 1.283, 0.3547, 0.489),
            new Term(Cue.CHROMA_ALL, -NONE, 0.881, 0.1845, 0.325),
            new Term(Cue.PICTURE_GRAIN, -NONE, 0.5339, 0.3926, 1.873),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.3338, 0.6008, 1.328),
            new Term(Cue.PICTURE_COLOUR, -NONE, 0.07582, 0.05342, 2.962),
            new Term(Cue.GROUND_OFF, -NONE, 6.76, 3.671, 2.545)));
    static final Curve COPY_FREE = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 4.637, NONE, 1.546, 3.377),
            new Term(Cue.LUMA_PEAK, -NONE, 1.041, 0.3125, 1.191),
            new Term(Cue.LUMA_ALL, -NONE, 1.233, 0.4144, 1.869),
            new Term(Cue.PICTURE_GRAIN, -NONE, 0.9521, 0.52, 3.442),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.1896, 0.8253, 0.733),
            new Term(Cue.PICTURE_COLOUR, -NONE, 0.9851, 0.4742, 3.552)));
    static final Curve SCREEN = new Curve(-3.500, List.of(
            new Term(Cue.LUMA_PEAK, -NONE, 1.106, 0.2681, 0.315),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.7338, 0.1863, 3.314),
            new Term(Cue.LUMA_ALL, -NONE, 1.283, 0.3547, 3.464),
            new Term(Cue.CHROMA_ALL, -NONE, 0.881, 0.1845, 2.216)));
    static final Curve SCREEN_FREE = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA_PEAK, -NONE, 0.9385, 0.3996, 4.229),
            new Term(Cue.LUMA_ALL, -NONE, 1.233, 0.4144, 1.734)));

    private Suspicions() {}
}
