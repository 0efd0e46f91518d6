package dev.haetae.demo.wear;

import java.util.Random;
import java.util.stream.IntStream;

/// What befell one card and its picture. Each kind of damage has a level, 0 (none) to 3 (as strong as we draw it); at 3 a
/// person still reads every field, so no field counts as illegible.
/// @param capture the device that sees it
/// @param turn quarter turns, clockwise
/// @param skew degrees further
/// @param pitch, yaw degrees that the card leans away from the camera; 0 on a scanner's glass
/// @param print faint ink
/// @param light uneven light
public record Wear(Capture capture, int turn, double skew, double pitch, double yaw,
        int print, int scratches, int stains, int blur, int light, int glare, int noise, int jpeg) {

    /// @param dpi of a scan, or 0
    public enum Capture {
        SCAN_300(0, 0, 300), SCAN_250(0, 0, 250), CAMERA_1080(1920, 1080, 0), CAMERA_720(1280, 720, 0);

        final int width;
        final int height;
        final int dpi;

        Capture(int width, int height, int dpi) {
            this.width = width;
            this.height = height;
            this.dpi = dpi;
        }

        boolean isScan() {
            return dpi > 0;
        }
    }

    static Wear drawn(Random dice) {
        Capture capture = Capture.values()[dice.nextInt(Capture.values().length)];
        boolean upright = dice.nextInt(2) == 0;
        double lean = capture.isScan() ? 0 : level(dice) * 5;
        double axis = dice.nextDouble() * 2 * Math.PI;
        double skew = (dice.nextInt(3) == 0 ? 15 : 5) * (2 * dice.nextDouble() - 1);
        return new Wear(capture, upright ? 0 : dice.nextInt(4), skew, lean * Math.sin(axis), lean * Math.cos(axis), level(dice),
                level(dice), level(dice), level(dice), level(dice), level(dice), level(dice), level(dice));
    }

    /// Two of five are spared each kind of damage.
    private static int level(Random dice) {
        int roll = dice.nextInt(10);
        return roll < 4 ? 0 : roll < 7 ? 1 : roll < 9 ? 2 : 3;
    }

    /// Larger of the two ways to lie askew, degrees.
    public double tilt() {
        return Math.max(Math.abs(skew), Math.hypot(pitch, yaw));
    }

    /// The level of the worst damage.
    public int worst() {
        return IntStream.of(print, scratches, stains, blur, light, glare, noise, jpeg).max().orElse(0);
    }
}
