package dev.haetae.demo.puppet;

/// A scene as a camera recorded it: with that camera's noise, and without the kiosk's light.
public final class Recorded implements Scene {
    private final Scene scene;
    private final Grain grain;

    public Recorded(Scene scene, long seed) {
        this.scene = scene;
        grain = new Grain(seed, 2);
    }

    @Override public void cue(Cue cue, double now) {
        scene.cue(cue, now);
    }

    @Override public void follow(double x, double y, double now) {
        scene.follow(x, y, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        scene.draw(now, bgr);
        grain.nextFrame();
        grain.over(bgr);
    }
}
