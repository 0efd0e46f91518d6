package dev.haetae.demo.puppet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/// Makes poses of cues: prompted movements of least jerk over slow, never repeating sway, breath and blinks of its own
/// accord. Time is seconds and may only go forward. One thread.
final class Director {
    private static final double TURN = 23;
    private static final double ASIDE = 1500;
    private static final double BLINK = 0.24;
    /// The person is a thinker when nobody asks: lips closed.
    private static final double RESTING_SMILE = 0;

    private final Track yaw = new Track(0);
    private final Track pitch = new Track(0);
    private final Track smile = new Track(RESTING_SMILE);
    private final Track nearer = new Track(0);
    private final Track aside;
    private final Deque<Double> blinks = new ArrayDeque<>();
    private final Random dice;
    private double nextBlink;

    /// @param present whether the person stands there from the start
    Director(long seed, boolean present) {
        dice = new Random(seed);
        aside = new Track(present ? 0 : ASIDE);
        nextBlink = 2.5 + dice.nextDouble();
    }

    void cue(Cue cue, double now) {
        switch (cue) {
            case FRONT -> front(now);
            case BLINK -> blinks.add(now);
            case TURN_LEFT -> turn(now, TURN);
            case TURN_RIGHT -> turn(now, -TURN);
            case NOD -> pitch.from(now).move(now, 0.35, 12).move(now + 0.4, 0.4, -5).move(now + 0.85, 0.35, 0);
            case SMILE -> smile.from(now).move(now, 0.4, 1).move(now + 1.7, 0.5, RESTING_SMILE);
            case NEARER -> nearer.from(now).move(now, 1.2, 2.2);
            case FARTHER -> nearer.from(now).move(now, 1.2, -3.5);
            case LEAVE -> aside.from(now).move(now, 1.6, ASIDE);
            case RETURN -> aside.from(now).move(now, 1.6, 0);
        }
    }

    private void front(double now) {
        yaw.from(now).move(now, 0.55, 0);
        pitch.from(now).move(now, 0.55, 0);
        smile.from(now).move(now, 0.5, RESTING_SMILE);
        nearer.from(now).move(now, 0.8, 0);
    }

    private void turn(double now, double degrees) {
        yaw.from(now).move(now, 0.7, degrees).move(now + 1.5, 0.6, 0);
    }

    /// Whether any of the person can be seen.
    boolean inView(double now) {
        return aside.at(now) < 0.9 * ASIDE;
    }

    Pose at(double t) {
        if (t > nextBlink) {
            blinks.add(nextBlink);
            nextBlink += 2.5 + 3 * dice.nextDouble();
        }
        blinks.removeIf(start -> t > start + BLINK + 0.1);
        double x = aside.at(t) + 5 * wave(0.09, t, 0) + 2 * wave(0.23, t, 1);
        double steps = Math.abs(x) > 60 ? 6 * Math.abs(wave(1.7, t, 0)) : 0;
        double gazeBack = 0.8 * Math.toDegrees(Math.atan2(x, 108 * Mesh.CAMERA)); // keeps looking at the camera
        double turned = yaw.at(t) + 1.6 * wave(0.13, t, 0) + 0.7 * wave(0.31, t, 1);
        return new Pose(turned - gazeBack,
                pitch.at(t) + 0.9 * wave(0.17, t, 2) + 0.4 * wave(0.41, t, 0),
                0.8 * wave(0.11, t, 0.5) + 0.05 * turned,
                x, 2.5 * wave(0.25, t, 0) + steps,
                nearer.at(t) + 0.08 * wave(0.07, t, 0),
                0.5 * wave(0.09, t, 0), wave(0.27, t, 0),
                closure(t), closure(t - 0.006), smile.at(t),
                1 + 0.006 * wave(0.5, t, 0) + 0.003 * wave(1.3, t, 0));
    }

    private double closure(double t) {
        double closure = 0;
        for (double start : blinks) {
            closure = Math.max(closure, lid(t - start));
        }
        return closure;
    }

    /// 70 ms down, 40 shut, 130 up.
    static double lid(double since) {
        if (since < 0 || since > BLINK) {
            return 0;
        }
        return since < 0.07 ? Shapes.leastJerk(since / 0.07) : since < 0.11 ? 1 : 1 - Shapes.leastJerk((since - 0.11) / 0.13);
    }

    private static double wave(double hertz, double t, double phase) {
        return Math.sin(2 * Math.PI * hertz * t + phase);
    }
}
