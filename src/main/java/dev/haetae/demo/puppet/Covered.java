package dev.haetae.demo.puppet;

/// A camera with a hand or a cap over its lens, before whatever stands there.
public final class Covered implements Scene {
    private final Scene scene;

    public Covered(Scene scene) {
        this.scene = scene;
    }

    @Override public void cue(Cue cue, double now) {
        scene.cue(cue, now);
    }

    @Override public void follow(double x, double y, double now) {
        scene.follow(x, y, now);
    }

    @Override public void light(int rgb, double now) {
        scene.light(rgb, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        scene.draw(now, bgr);
        darken(bgr);
    }

    /// A hand lets a little red through.
    static void darken(byte[] bgr) {
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = (byte) ((bgr[i] & 255) >> 6);
            bgr[i + 1] = (byte) ((bgr[i + 1] & 255) >> 6);
            bgr[i + 2] = (byte) (((bgr[i + 2] & 255) >> 6) + 2);
        }
    }
}
