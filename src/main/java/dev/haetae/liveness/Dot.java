package dev.haetae.liveness;

/// Where the nose should point: 0, 0 is straight ahead.
/// @param x -1 at the end of the person's own right, 1 at their own left
/// @param y -1 at the top, 1 at the bottom
public record Dot(double x, double y) {
    public static final Dot CENTRE = new Dot(0, 0);
}
