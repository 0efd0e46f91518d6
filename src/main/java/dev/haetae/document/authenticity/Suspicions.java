package dev.haetae.document.authenticity;

import dev.haetae.document.authenticity.Curve.Term;
import java.util.List;

/// The fitted curves. Written by models/training/authenticity/fit.py from the tuning half; not to be edited by hand.
final class Suspicions {
    private static final double NONE = Double.POSITIVE_INFINITY;

    static final Curve PICTURE = new Curve(-3.500, List.of(
            new Term(Cue.BORDER_DARK, -NONE, 23.54, 16.93, 1.496),
            new Term(Cue.BORDER_LIGHT, -NONE, 10.25, 8.775, 0.051),
            new Term(Cue.BORDER_TILT, -NONE, 0.1989, 0.1386, 1.096),
            new Term(Cue.BORDER_TURN, -NONE, 0.342, 0.254, 0.145),
            new Term(Cue.BORDER_SOFT, -NONE, 0.3622, 0.1951, 0.124),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.6026, 0.4432, 0.031)));
    static final Curve PICTURE_FREE = new Curve(-3.500, List.of(
            new Term(Cue.BORDER_DARK, -NONE, 46.63, 33.48, 3.889),
            new Term(Cue.BORDER_LIGHT, -NONE, 28.22, 23.47, 3.802),
            new Term(Cue.BORDER_TILT, -NONE, 0.8928, 0.715, 3.886)));
    static final Curve FIELDS = new Curve(-3.500, List.of(
            new Term(Cue.GLYPH_BASE, -NONE, 0.03867, 0.02192, 3.658),
            new Term(Cue.GLYPH_STROKE, -NONE, 0.1185, 0.04391, 2.981),
            new Term(Cue.GLYPH_INK, -NONE, 31.78, 16.21, 0.694),
            new Term(Cue.GLYPH_TWIN, -NONE, 0.5161, 0.4603, 3.436),
            new Term(Cue.GLYPH_PATCH, -NONE, 0.5716, 0.22, 0.532),
            new Term(Cue.FONT_WEIGHT, -NONE, 0.07816, 0.04671, 0.571),
            new Term(Cue.FIELD_TILT, -NONE, 0.1741, 0.1277, 2.578),
            new Term(Cue.FIELD_LEFT, -NONE, 0.1693, 0.0846, 2.049),
            new Term(Cue.FIELD_ROW, -NONE, 0.2126, 0.09521, 1.908)));
    static final Curve COPY = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 5.147, NONE, 5.03, 3.051),
            new Term(Cue.LUMA_PEAK, -NONE, 1.15, 0.2749, 4.045),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.8083, 0.2028, 2.038),
            new Term(Cue.GRAIN, -NONE, 1.234, 0.5775, 6.762),
            new Term(Cue.COLOUR_GRAIN, -NONE, 0.5751, 0.2851, 0.282),
            new Term(Cue.GRAIN_SOFT, -NONE, 0.3956, 0.09134, 8.819),
            new Term(Cue.PICTURE_GRAIN, -NONE, 1.142, 0.7009, 3.054),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.368, 0.6147, 1.727),
            new Term(Cue.PICTURE_COLOUR, -NONE, 1.136, 0.7373, 2.371),
            new Term(Cue.GROUND_OFF, -NONE, 6.847, 3.746, 3.189)));
    static final Curve COPY_FREE = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA, 5.406, NONE, 2.589, 3.435),
            new Term(Cue.LUMA_PEAK, -NONE, 1.043, 0.3149, 1.593),
            new Term(Cue.PICTURE_GRAIN, -NONE, 0.9538, 0.5272, 4.704),
            new Term(Cue.PICTURE_DETAIL, -NONE, -0.189, 0.8253, 1.014),
            new Term(Cue.PICTURE_COLOUR, -NONE, 0.9853, 0.4653, 3.633)));
    static final Curve SCREEN = new Curve(-3.500, List.of(
            new Term(Cue.LUMA_PEAK, -NONE, 1.15, 0.2749, 1.788),
            new Term(Cue.CHROMA_PEAK, -NONE, 0.8083, 0.2028, 6.077),
            new Term(Cue.GRAIN_SOFT, -0.02403, NONE, 0.3283, 2.790)));
    static final Curve SCREEN_FREE = new Curve(-3.500, List.of(
            new Term(Cue.CHROMA_PEAK, -NONE, 0.9393, 0.4012, 5.870),
            new Term(Cue.COLOUR_GRAIN, -NONE, 0.6785, 0.4293, 9.482),
            new Term(Cue.GRAIN_SOFT, -0.02967, NONE, 0.3677, 0.365)));

    private Suspicions() {}
}
