package dev.haetae.demo.puppet;

import java.util.ArrayDeque;
import java.util.Deque;

/// The kiosk's screen as a lamp: what colour it shines, a little after it was told to. One thread.
public final class Lamp {
    private static final double GAMMA = 2.2;

    private record Change(double time, Glow glow) {}

    private final double share;
    private final double delay;
    private final Deque<Change> changes = new ArrayDeque<>();
    private Glow glow = Glow.NONE;

    /// @param share of a white screen's light on the face, over the hall's; see [Glow]
    /// @param delay of screen and camera together, seconds
    public Lamp(double share, double delay) {
        this.share = share;
        this.delay = delay;
    }

    void shine(int rgb, double now) {
        changes.add(new Change(now + delay, new Glow(linear(rgb >> 16), linear(rgb >> 8), linear(rgb)).times(share)));
    }

    Glow at(double now) {
        while (!changes.isEmpty() && changes.peek().time() <= now) {
            glow = changes.remove().glow();
        }
        return glow;
    }

    private static double linear(int value) {
        return Math.pow((value & 255) / 255.0, GAMMA);
    }
}
