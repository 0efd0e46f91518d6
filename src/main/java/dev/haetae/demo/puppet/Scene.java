package dev.haetae.demo.puppet;

/// What stands before the replayed camera, without the camera's own faults. Time is seconds from the start and only goes
/// forward. One thread at a time.
public interface Scene {
    void cue(Cue cue, double now);

    /// The kiosk's screen shines another colour from now on.
    /// @param rgb 0xRRGGBB, 0 dark
    default void light(int rgb, double now) {}

    /// Where a dot is that the nose should follow.
    /// @param x -1 to 1, 1 a broad turn to the person's own left (right in an unmirrored picture)
    /// @param y -1 to 1, 1 a deep nod down
    default void follow(double x, double y, double now) {}

    /// How fast the face moved over the picture when it was drawn last: pixels a second, across and down.
    default double[] speed() {
        return new double[] {0, 0};
    }

    /// @param bgr receives [Puppet#WIDTH] x [Puppet#HEIGHT] pixels, packed
    void draw(double now, byte[] bgr);
}
