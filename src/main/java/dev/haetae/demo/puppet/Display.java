package dev.haetae.demo.puppet;

import java.util.random.RandomGenerator;

/// A display held before the camera.
/// @param width as the camera sees it, pixels
/// @param zoom of the hand that holds it
/// @param lattice display pixels in a row
/// @param bezel its width, pixels; dark
/// @param brightness of white, over the hall's white
/// @param roll strength of the bands that its refresh leaves in the camera's shutter
/// @param rollHertz how fast they wander
/// @param phase of the lattice against the camera's, in display pixels: what moire it gives
/// @param glare strength of a lamp's reflection, in steps of 255; at (glareX, glareY) of the display
/// @param blue what a display adds to blue and takes from red
public record Display(double width, double zoom, int lattice, double bezel, double brightness, double roll, double rollHertz,
        double phase, double glare, double glareX, double glareY, double blue) {
    /// A tablet with its bezel in view.
    public static final Display TABLET = new Display(1000, 1, 640, 22, 0.9, 0.05, 1.7, 0, 60, 0.84, 0.16, 0.05);
    /// A large display so near that nothing else is in view: the hard one.
    public static final Display FULL = new Display(1240, 1.25, 1280, 22, 0.9, 0.05, 1.7, 0, 60, 0.84, 0.16, 0.05);

    double height() {
        return width * Puppet.HEIGHT / Puppet.WIDTH;
    }

    int rows() {
        return (int) Math.round(lattice * height() / width);
    }

    /// Tablets from 8 to 13 inches.
    public static Display tablet(RandomGenerator dice) {
        return drawn(dice, between(dice, 820, 1080), 1, between(dice, 560, 1150), between(dice, 8, 34));
    }

    /// Monitors and televisions, HD to 4K, whose edges are out of view.
    public static Display full(RandomGenerator dice) {
        return drawn(dice, between(dice, 1220, 1300), between(dice, 1.18, 1.3), between(dice, 900, 2300), 22);
    }

    private static Display drawn(RandomGenerator dice, double width, double zoom, double lattice, double bezel) {
        boolean glossy = dice.nextInt(3) > 0;
        return new Display(width, zoom, (int) lattice, bezel, between(dice, 0.78, 1.08),
                dice.nextInt(3) == 0 ? between(dice, 0.001, 0.01) : between(dice, 0.01, 0.07), between(dice, -3, 3),
                dice.nextDouble(), glossy ? between(dice, 15, 80) : 0, between(dice, 0.08, 0.92), between(dice, 0.08, 0.9),
                between(dice, -0.01, 0.07));
    }

    private static double between(RandomGenerator dice, double least, double most) {
        return least + (most - least) * dice.nextDouble();
    }
}
