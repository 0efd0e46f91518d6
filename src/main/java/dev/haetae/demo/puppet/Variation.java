package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.bell;
import static dev.haetae.demo.puppet.Shapes.step;

import dev.haetae.demo.puppet.FaceWarp.Pull;
import java.util.List;
import java.util.SplittableRandom;

/// Makes another face of one by chance: eyes, brows, nose, mouth and jaw moved and resized, skin and hair of another
/// colour. At full strength as different as people are, for templates too (measured in a test).
final class Variation {
    private static final double LUMA_LEAST = 88;
    private static final double LUMA_MOST = 185;

    private final Anatomy anatomy;
    private final FaceWarp warp;
    private final SplittableRandom dice;
    private final double luma;
    private final double red;
    private final double hair;
    private final double brow;
    private final double beard;
    private final double sockets;
    private final double lips;

    /// @param strength of the changes to the face's shape: 1 makes another face for templates too, less keeps it natural
    Variation(Anatomy anatomy, long seed, double strength) {
        this.anatomy = anatomy;
        dice = new SplittableRandom(seed);
        warp = new FaceWarp(anatomy, pulls().stream().map(pull -> pull.times(strength)).toList());
        luma = between(LUMA_LEAST, LUMA_MOST);
        red = between(-0.06, 0.06);
        hair = between(0.35, 1.35);
        brow = dice.nextBoolean() ? between(0.25, 0.5) : between(1.1, 1.35);
        beard = dice.nextInt(5) < 2 ? between(0.35, 0.7) : 0;
        sockets = between(0.68, 1.12);
        lips = beard > 0 ? 1 : between(0.7, 1);
    }

    Anatomy anatomy() {
        return warp.moved();
    }

    private List<Pull> pulls() {
        double width = away(0.82, 1.2);
        double open = away(0.66, 1.22);
        double apart = dice.nextBoolean() ? between(-0.12, -0.09) : between(0.095, 0.125);
        boolean longer = dice.nextBoolean(); // everything below the eyes goes the same way, or it would cancel out
        return List.of(
                new Pull(-0.5, 0, 0.34, 0.24, width, open, apart, between(-0.06, 0.04)),
                new Pull(0.5, 0, 0.34, 0.24, width, open, -apart, between(-0.06, 0.04)),
                new Pull(0, -0.32, 0.9, 0.16, 1, away(0.74, 1.34), 0, longer ? between(0.1, 0.14) : between(-0.08, -0.05)),
                new Pull(anatomy.noseX(), anatomy.noseY() - 0.07, 0.26, 0.28, away(0.66, 1.65), away(0.84, 1.2), 0,
                        longer ? between(0, 0.06) : between(-0.08, -0.04)),
                new Pull(0, anatomy.mouthY() + 0.07, 0.5, 0.22, away(0.84, 1.2), away(0.72, 1.34), 0,
                        longer ? between(0.1, 0.14) : between(-0.09, -0.06)),
                new Pull(0, anatomy.chin() - 0.4, 1.1, 0.5, away(0.82, 1.26), 1, 0,
                        longer ? between(0.12, 0.18) : between(-0.15, -0.1)));
    }

    Texture of(Texture skin) {
        int[] pixels = skin.rest.clone();
        double eyes = anatomy.eyeDistance();
        int left = Math.max(0, (int) (anatomy.eyesX() - 2.6 * eyes));
        int right = Math.min(skin.width - 1, (int) (anatomy.eyesX() + 2.6 * eyes));
        int bottom = Math.min(skin.height - 1, (int) (anatomy.eyesY() + 4 * eyes));
        Tint tint = tint(skin);
        double[] place = new double[2];
        for (int y = 0; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                place[0] = x;
                place[1] = y;
                double[] from = warp.source(place);
                int pixel = bilinear(skin, from[0], from[1]);
                pixels[y * skin.width + x] = pixel >>> 24 == 0 ? pixel
                        : tint.of(pixel, (from[0] - anatomy.eyesX()) / eyes, (from[1] - anatomy.eyesY()) / eyes);
            }
        }
        return new Texture(skin.width, skin.height, pixels);
    }

    private static int bilinear(Texture skin, double x, double y) {
        int left = Math.clamp((int) x, 0, skin.width - 2);
        int top = Math.clamp((int) y, 0, skin.height - 2);
        int right = (int) (256 * Math.clamp(x - left, 0.0, 1.0));
        int down = (int) (256 * Math.clamp(y - top, 0.0, 1.0));
        int at = top * skin.width + left;
        return Texture.mix(Texture.mix(skin.rest[at], skin.rest[at + 1], right),
                Texture.mix(skin.rest[at + skin.width], skin.rest[at + skin.width + 1], right), down);
    }

    private Tint tint(Texture skin) {
        int cheeks = skin.cheeks(anatomy);
        double r = Math.max(1, cheeks >> 16);
        double g = Math.max(1, cheeks >> 8 & 255);
        double b = Math.max(1, cheeks & 255);
        double gain = Math.clamp(luma / (0.3 * r + 0.59 * g + 0.11 * b), 0.6, 1.45);
        // darker skin is also warmer
        return new Tint(r / g, b / g, Math.pow(gain, 0.8) * (1 + red), Math.pow(gain, 1.05) * (1 - red / 3), Math.pow(gain, 1.3) * (1 - red));
    }

    /// What happens to the colours: skin by its gains, hair and brows by theirs.
    private final class Tint {
        private final double redToGreen;
        private final double blueToGreen;
        private final double[] skin;

        Tint(double redToGreen, double blueToGreen, double... skin) {
            this.redToGreen = redToGreen;
            this.blueToGreen = blueToGreen;
            this.skin = skin;
        }

        int of(int pixel, double u, double v) {
            int alpha = pixel >>> 24;
            double r = pixel >> 16 & 255;
            double g = Math.max(1, pixel >> 8 & 255);
            double b = pixel & 255;
            double like = 1 - step(0.25, 0.6, Math.abs(r / g - redToGreen) + Math.abs(b / g - blueToGreen));
            double oval = 1 - step(0.9, 1.1, Math.hypot(u / 1.15, (v - 0.4) / 1.45));
            double neck = (1 - step(0.7, 0.9, Math.abs(u))) * step(1, 1.3, v) * (1 - step(anatomy.chin() + 0.7, anatomy.chin() + 1, v));
            double face = Math.max(oval, neck) * Math.max(like, 0.6 * oval);
            double head = 1 - step(0.95, 1.1, Math.hypot(u / 1.8, (v + 0.1) / 2.2));
            double brows = 0.7 * (bell(u - 0.52, v + 0.28, 0.25, 0.06) + bell(u + 0.52, v + 0.28, 0.25, 0.06));
            double locks = head * (1 - oval);
            double round = bell(u - 0.5, v, 0.36, 0.22) + bell(u + 0.5, v, 0.36, 0.22);
            double dark = (1 + (hair - 1) * locks * (1 - 0.5 * like) + (brow - 1) * brows)
                    * (1 - beard * whiskers(u, v)) * (1 + (sockets - 1) * round);
            double red = 1 - (1 - lips) * bell(u, v - anatomy.mouthY() - 0.06, anatomy.mouthHalf() * 0.6, 0.09); // lipstick
            return alpha << 24 | channel(r, skin[0], face, dark, alpha) << 16 | channel(g, skin[1], face, dark * red, alpha) << 8
                    | channel(b, skin[2], face, dark * red, alpha);
        }

        /// Moustache, jaw and chin; the lips left free.
        private double whiskers(double u, double v) {
            double top = anatomy.mouthY() - 0.28;
            double lower = step(top, top + 0.25, v + 0.3 * u * u) * (1 - step(anatomy.chin() - 0.05, anatomy.chin() + 0.12, v + 0.2 * u * u));
            double mouth = bell(u, v - anatomy.mouthY() - 0.08, 0.8 * anatomy.mouthHalf(), 0.12);
            double jaw = 1 - step(-0.15, 0.02, Math.abs(u) - anatomy.halfWidth(Math.clamp(v, 0.9, anatomy.chin() - 0.2)));
            return lower * jaw * Math.max(0, 1 - 1.5 * mouth);
        }

        private static int channel(double value, double gain, double face, double dark, int alpha) {
            return (int) Math.clamp(value * (1 + (gain - 1) * face) * dark, 0, alpha);
        }
    }

    private double between(double least, double most) {
        return least + (most - least) * dice.nextDouble();
    }

    /// Near one end or the other: the middle would leave the face as it is.
    private double away(double least, double most) {
        double share = dice.nextDouble() * 0.2;
        return dice.nextBoolean() ? least + (1 - least) * share : most - (most - 1) * share;
    }
}
