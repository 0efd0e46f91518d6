package dev.haetae.demo.puppet;

/// Somebody whose picture is taken, and somebody else who answers: the second takes the first's place at a prompt.
public final class Swapped implements Scene {
    private final Scene first;
    private final Scene second;
    private final double dark;
    private int promptsLeft;
    private double swapped = Double.POSITIVE_INFINITY;

    /// @param prompt at which the swap happens, 1 the first
    /// @param dark how long the camera is covered meanwhile, seconds
    public Swapped(Scene first, Scene second, int prompt, double dark) {
        this.first = first;
        this.second = second;
        this.dark = dark;
        promptsLeft = prompt;
    }

    @Override public void cue(Cue cue, double now) {
        switch (cue) {
            case BLINK, TURN_LEFT, TURN_RIGHT, LOOK_UP, LOOK_DOWN, NOD, SMILE -> prompted(now);
            case FRONT, NEARER, FARTHER, LEAVE, RETURN -> { }
        }
        if (now < swapped) {
            first.cue(cue, now);
        }
        second.cue(cue, now);
    }

    /// Also when a dot begins to move.
    @Override public void follow(double x, double y, double now) {
        if (swapped == Double.POSITIVE_INFINITY && promptsLeft == 1) {
            prompted(now);
        }
        first.follow(x, y, now);
        second.follow(x, y, now);
    }

    private void prompted(double now) {
        if (--promptsLeft == 0) {
            swapped = now;
        }
    }

    @Override public void light(int rgb, double now) {
        first.light(rgb, now);
        second.light(rgb, now);
    }

    @Override public double[] speed() {
        return swapped == Double.POSITIVE_INFINITY ? first.speed() : second.speed();
    }

    @Override public void draw(double now, byte[] bgr) {
        (now < swapped ? first : second).draw(now, bgr);
        if (now >= swapped && now < swapped + dark) {
            Covered.darken(bgr);
        }
    }
}
