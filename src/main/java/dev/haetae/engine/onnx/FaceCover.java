package dev.haetae.engine.onnx;

import dev.haetae.frame.Point;
import java.util.List;
import java.util.stream.DoubleStream;

/// Whether something worn hides a part of the face. All is relative to the person's own bare skin under the eyes and on the
/// bridge of the nose, never to a tone that skin ought to have: dark skin and deep-set eyes are no dark glasses.
/// Curves and weights were fitted on the tuning half of public portraits with painted things (docs/figures.md).
/// @param eyes evidence of dark glasses, 0 to 1
/// @param mouth of a mask, a scarf or a hand
/// @param brow of a hat
record FaceCover(double eyes, double mouth, double brow) {
    private static final double DARKEST = 4;
    private static final double MOUTH_OFFSET = 4.39;
    private static final double[] MOUTH_WEIGHTS = {-13.5, -0.59, -0.57, 6.81, 2.97, 3.31};
    private static final int HUE = 3;
    /// Contrast of the eyes over the luma of skin: less is noise, and more is the frame of a pair of glasses.
    private static final double FAINT = 0.25;
    private static final double STRONG = 0.6;
    /// No bare cheek of the pictures differed that much from the skin between the eyes.
    private static final double FOREIGN_HUE = 0.2;

    static FaceCover of(UprightFace face, Point lips, Point nostrils) {
        Tone bridge = face.tone(0, 0.12, 0.08, 0.12);
        Tone cheeks = Tone.mean(List.of(face.tone(-0.52, 0.44, 0.14, 0.1), face.tone(0.52, 0.44, 0.14, 0.1), bridge));
        int[] right = face.ellipse(-0.5, 0, 0.28, 0.14);
        int[] left = face.ellipse(0.5, 0, 0.28, 0.14);
        double contrast = Math.max(contrast(face, right), contrast(face, left));
        double bright = Math.max(face.quantile(right, 0.9), face.quantile(left, 0.9));
        Tone between = face.tone(0, -0.13, 0.1, 0.1);
        Tone above = bridge.luma() >= between.luma() ? bridge : between; // a pair of glasses lies over one of them
        double[] cues = mouthCues(face, above, lips, nostrils, Math.clamp(contrast / Math.max(8, above.luma()), FAINT, STRONG));
        return new FaceCover(eyes(stops(cheeks.luma(), bright), contrast / Math.max(8, cheeks.luma())), mouth(cues),
                brow(face, cheeks));
    }

    /// Bare eyes hold something as bright as skin, whites or lids, and something dark beside it. Behind dark glasses there is
    /// neither; a brown glass still takes the contrast away. A closed lid has little contrast, but is as bright as skin.
    private static double eyes(double darker, double contrast) {
        return Math.max(ramp(darker, 0.4, 0.8), Math.min(ramp(darker, 0, 0.3), 1 - ramp(contrast, 0.16, 0.34)));
    }

    private static double mouth(double[] cues) {
        double sum = MOUTH_OFFSET;
        for (int i = 0; i < MOUTH_WEIGHTS.length; i++) {
            sum += MOUTH_WEIGHTS[i] * cues[i];
        }
        return Math.max(1 / (1 + Math.exp(-sum)), ramp(cues[HUE], FOREIGN_HUE, 2 * FOREIGN_HUE));
    }

    /// A bare mouth shows a dark line between the lips, and nostrils above it; under a mask or a scarf there is neither,
    /// and cheeks and chin have another hue or brightness than the skin between the eyes. Contrasts count in units of the
    /// eyes' own, so that a faded or blurred picture is not taken for a mask. Fingers leave lines like lips: a hand before the
    /// mouth is mostly missed.
    /// @return the lips' line; the nostrils; the lips' own darkness; hue, shade and brightness of what is about the mouth
    static double[] mouthCues(UprightFace face, Tone skin, Point lips, Point nostrils, double unit) {
        double u = lips.x();
        double v = lips.y();
        double one = Math.max(8, skin.luma()) * unit;
        Tone chin = face.tone(u, v + 0.42, 0.22, 0.12);
        Tone upper = face.tone(u, v - 0.27, 0.2, 0.07);
        Tone right = face.tone(u - 0.6, v - 0.05, 0.12, 0.16);
        Tone left = face.tone(u + 0.6, v - 0.05, 0.12, 0.16);
        double light = median(stops(chin.luma(), skin.luma()), stops(upper.luma(), skin.luma()),
                stops((right.luma() + left.luma()) / 2, skin.luma()));
        int[] nose = face.ellipse(nostrils.x(), nostrils.y(), 0.24, 0.1);
        return new double[] {
            Math.min(0.8, line(face, u, v) / unit),
            Math.clamp((face.quantile(nose, 0.6) - face.quantile(nose, 0.06)) / one, 0, 1),
            Math.min(0.5, Math.abs(face.tone(u, v, 0.28, 0.12).luma() - (chin.luma() + upper.luma()) / 2) / one),
            Math.min(0.4, Math.min(skin.hueDistance(right), skin.hueDistance(left))), // the nearer cheek of a turned face
            Math.clamp(-light - 0.2, 0, 1.2),
            Math.clamp(light, 0, 0.4)};
    }

    /// How much darker the darkest row of the mouth is than the brightest above and below it.
    private static double line(UprightFace face, double u, double v) {
        int top = face.row(v - 0.3);
        double[] rows = new double[face.row(v + 0.3) - top + 1];
        int from = face.column(u - 0.25);
        int to = face.column(u + 0.25);
        for (int y = 0; y < rows.length; y++) {
            for (int x = from; x <= to; x++) {
                rows[y] += face.luma()[(top + y) * UprightFace.SIZE + x] / (to - from + 1);
            }
        }
        double deepest = 0;
        for (int y = 3; y < rows.length - 3; y++) {
            double above = DoubleStream.of(rows).limit(y).max().orElse(0);
            double below = DoubleStream.of(rows).skip(y + 1L).max().orElse(0);
            deepest = Math.max(deepest, stops(Math.min(above, below), rows[y]));
        }
        return deepest;
    }

    /// Another hue over the brows all along; or dark cloth that reaches between them. Hair over the forehead does neither.
    private static double brow(UprightFace face, Tone skin) {
        List<Tone> over = List.of(face.tone(-0.42, -0.5, 0.14, 0.07), face.tone(0, -0.5, 0.14, 0.07),
                face.tone(0.42, -0.5, 0.14, 0.07));
        double hue = over.stream().mapToDouble(skin::hueDistance).min().orElse(0);
        double darker = stops(skin.luma(), Tone.mean(over).luma());
        double cloth = ramp(hue, 0.22, 0.42) * (1 - ramp(darker, 0.6, 1));
        double between = stops(skin.luma(), face.tone(0, -0.28, 0.12, 0.08).luma());
        return Math.max(cloth, ramp(between, 0.45, 0.75) * ramp(darker, 0.5, 0.9));
    }

    private static double contrast(UprightFace face, int[] pixels) {
        return face.quantile(pixels, 0.9) - face.quantile(pixels, 0.1);
    }

    /// Logarithm of a ratio of lumas.
    private static double stops(double one, double other) {
        return Math.log(Math.max(DARKEST, one) / Math.max(DARKEST, other));
    }

    private static double median(double one, double two, double three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }

    /// 0 up to `none`, 1 from `full`.
    private static double ramp(double value, double none, double full) {
        return Math.clamp((value - none) / (full - none), 0, 1);
    }
}
