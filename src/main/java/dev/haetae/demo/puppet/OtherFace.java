package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.bell;
import static dev.haetae.demo.puppet.Shapes.step;

import dev.haetae.demo.puppet.FaceWarp.Pull;
import java.awt.image.BufferedImage;
import java.util.List;

/// Another person, made of the demo portrait for want of a second free one: the parts of the face moved, the hair black,
/// the skin and the brows darker. Strong enough that face templates tell the two apart (measured in a test).
public final class OtherFace {
    private static final List<Pull> PULLS = List.of(
            new Pull(-0.5, 0, 0.34, 0.24, 0.85, 0.66, 0.105, -0.05),
            new Pull(0.5, 0, 0.34, 0.24, 0.85, 0.66, -0.105, -0.05),
            new Pull(0, -0.32, 0.9, 0.16, 1, 1.30, 0, 0.13),
            new Pull(0, 0.55, 0.26, 0.28, 1.60, 1.15, 0, -0.044),
            new Pull(0, 1.0, 0.5, 0.22, 0.92, 1.30, 0, 0.13),
            new Pull(0, 1.35, 1.1, 0.5, 1.25, 1.0, 0, 0.167));

    private OtherFace() {}

    static Anatomy anatomy() {
        return warp().moved();
    }

    private static FaceWarp warp() {
        return new FaceWarp(Anatomy.ofDemoPortrait(), PULLS);
    }

    /// @return a portrait of the same size
    public static BufferedImage of(BufferedImage portrait) {
        return of(portrait, warp());
    }

    static BufferedImage of(BufferedImage portrait, FaceWarp warp) {
        Anatomy anatomy = Anatomy.ofDemoPortrait();
        BufferedImage out = new BufferedImage(portrait.getWidth(), portrait.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                double[] from = warp.source(new double[] {x * Anatomy.SCALE, y * Anatomy.SCALE});
                double u = (from[0] - anatomy.eyesX()) / anatomy.eyeDistance();
                double v = (from[1] - anatomy.eyesY()) / anatomy.eyeDistance();
                out.setRGB(x, y, recoloured(sample(portrait, from[0] / Anatomy.SCALE, from[1] / Anatomy.SCALE), u, v));
            }
        }
        return out;
    }

    /// @param u place in eyes on the old picture
    private static int recoloured(int rgb, double u, double v) {
        double red = rgb >> 16 & 255;
        double green = rgb >> 8 & 255;
        double blue = rgb & 255;
        double warm = step(14, 44, red - blue);
        double dark = Math.clamp(0.86 * hair(u, v) * warm + beard(u, v) * step(70, 130, green) + brows(u, v), 0.0, 0.9);
        double skin = head(u, v) * warm * (1 - dark);
        double grey = 0.3 * red + 0.59 * green + 0.11 * blue;
        double shade = 1 - 0.74 * dark;
        red = mix(red, grey * 0.95, dark) * shade * (1 - 0.26 * skin);
        green = mix(green, grey * 0.9, dark) * shade * (1 - 0.34 * skin);
        blue = mix(blue, grey * 0.88, dark) * shade * (1 - 0.42 * skin);
        return (int) red << 16 | (int) green << 8 | (int) blue;
    }

    private static double head(double u, double v) {
        return 1 - step(0.95, 1.1, Math.hypot(u / 1.75, (v - 0.3) / 2.3));
    }

    private static double hair(double u, double v) {
        double fringe = 1 - step(-0.62, -0.48, v - 0.12 * Math.abs(u));
        double sides = step(0.92, 1.02, Math.abs(u)) * (1 - step(0.7, 0.95, v));
        return head(u, v) * Math.max(fringe, sides);
    }

    private static double brows(double u, double v) {
        return 0.8 * (bell(u - 0.52, v + 0.27, 0.25, 0.06) + bell(u + 0.52, v + 0.23, 0.25, 0.06));
    }

    /// Moustache and chin, the lips left free.
    private static double beard(double u, double v) {
        double lower = step(0.62, 0.92, v + 0.18 * Math.abs(u)) * (1 - step(1.62, 1.82, v + 0.2 * u * u));
        double mouth = bell(u, v - 1.03, 0.42, 0.13);
        double jaw = Anatomy.ofDemoPortrait().halfWidth(Math.min(v, 1.5));
        double cheeks = step(0.35, 0.7, Math.abs(u)) * (1 - step(0.8, 1.25, v));
        return 0.72 * lower * Math.max(0, 1 - 1.6 * mouth) * (1 - cheeks) * (1 - step(-0.2, 0.02, Math.abs(u) - jaw));
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static int sample(BufferedImage picture, double x, double y) {
        int left = Math.clamp((int) x, 0, picture.getWidth() - 2);
        int top = Math.clamp((int) y, 0, picture.getHeight() - 2);
        int right = (int) (256 * Math.clamp(x - left, 0.0, 1.0));
        int down = (int) (256 * Math.clamp(y - top, 0.0, 1.0));
        int upper = Texture.mix(picture.getRGB(left, top), picture.getRGB(left + 1, top), right);
        int lower = Texture.mix(picture.getRGB(left, top + 1), picture.getRGB(left + 1, top + 1), right);
        return Texture.mix(upper, lower, down);
    }
}
