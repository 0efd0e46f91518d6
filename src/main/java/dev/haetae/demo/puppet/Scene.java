package dev.haetae.demo.puppet;

/// What stands before the replayed camera. Time is seconds from the start and only goes forward. One thread at a time.
public interface Scene {
    void cue(Cue cue, double now);

    /// @param bgr receives [Puppet#WIDTH] x [Puppet#HEIGHT] pixels, packed
    void draw(double now, byte[] bgr);
}
