package dev.haetae.demo.puppet;

import java.util.List;
import java.util.function.UnaryOperator;

/// Where the parts of a face lie, in pixels of the texture (the portrait, 2.5 times as large). Lengths named "in eyes"
/// are multiples of the eye distance, measured from the middle between the eyes, downwards.
/// @param halfWidths of the head with its hair: {height in eyes, half width in eyes}, from top to bottom
/// @param chin height of the chin, in eyes
record Anatomy(double eyesX, double eyesY, double eyeDistance, double chin, double[][] halfWidths,
        Opening leftEye, Opening rightEye, Opening mouth) {

    /// How much larger than the portrait the texture is.
    static final double SCALE = 2.5;

    /// The demo portrait: eyes, jaw and chin as the landmark network found them once (points 4 to 14 and 36 to 47), the
    /// edges of lids and lips set by hand, which is finer than 68 points are.
    static Anatomy ofDemoPortrait() {
        return new Anatomy(565.82, 256.44, 108.48, 1.765,
                new double[][] {{-3, 1.75}, {-0.5, 1.75}, {0.5, 1.6}, {0.87, 1.047}, {1.134, 0.954}, {1.36, 0.781},
                        {1.547, 0.576}, {1.865, 0.75}, {9, 0.75}},
                new Opening(
                        Curve.through(481.9, 252.9, 488.6, 247.6, 499.2, 244.4, 511.2, 245.5, 523.2, 252.1, 534.1, 262),
                        Curve.through(481.9, 252.9, 491.3, 259.9, 501.9, 262.5, 513.9, 262.8, 525.9, 261.7, 534.1, 262)),
                new Opening(
                        Curve.through(591.7, 263.6, 597.8, 257.5, 607.1, 252.7, 619.1, 250.8, 632.4, 252.9, 646.5, 263.6),
                        Curve.through(591.7, 263.6, 599.1, 265.7, 609.8, 267.8, 620.4, 268.9, 632.4, 267.8, 646.5, 263.6)),
                new Opening(
                        Curve.through(509.6, 349.3, 519.2, 353.6, 529.9, 356.8, 545.9, 360.3, 560.5, 362.1, 575.1, 360.3,
                                591.1, 357.1, 607.1, 351.5, 617.8, 346.7),
                        Curve.through(509.6, 349.3, 517.9, 361, 528.5, 368.5, 545.9, 373.3, 560.5, 375.2, 576.5, 373.3,
                                593.8, 366.9, 608.4, 355.7, 617.8, 346.7)));
    }

    /// Outlines on the portrait that are surely body, and surely not: they guide the matte.
    static List<double[]> bodyOfDemoPortrait() {
        return List.of(new double[] {190, 178, 255, 180, 290, 215, 300, 240, 340, 275, 350, 310, 360, 350, 480, 400, 490, 500,
                300, 505, 60, 505, 35, 430, 55, 300, 80, 262, 115, 235, 130, 200});
    }

    static List<double[]> backdropOfDemoPortrait() {
        return List.of(
                new double[] {0, 0, 95, 0, 98, 205, 50, 232, 28, 262, 16, 330, 8, 400, 0, 400},
                new double[] {352, 0, 512, 0, 512, 380, 470, 360, 430, 345, 395, 340, 365, 345, 352, 330});
    }

    /// Half width of the head at a height, both in eyes.
    double halfWidth(double height) {
        for (int i = 1; i < halfWidths.length; i++) {
            if (height <= halfWidths[i][0]) {
                double share = (height - halfWidths[i - 1][0]) / (halfWidths[i][0] - halfWidths[i - 1][0]);
                return halfWidths[i - 1][1] + share * (halfWidths[i][1] - halfWidths[i - 1][1]);
            }
        }
        return halfWidths[halfWidths.length - 1][1];
    }

    /// The same head with its lids and lips elsewhere, for a portrait that was warped.
    Anatomy moved(UnaryOperator<double[]> place) {
        return new Anatomy(eyesX, eyesY, eyeDistance, chin, halfWidths, leftEye.moved(place), rightEye.moved(place), mouth.moved(place));
    }
}
