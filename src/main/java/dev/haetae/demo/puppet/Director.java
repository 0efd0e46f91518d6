package dev.haetae.demo.puppet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/// Makes poses of cues: prompted movements of least jerk over slow, never repeating sway, breath and blinks of its own
/// accord. Time is seconds and may only go forward. One thread.
final class Director {
    private static final double TURN = 23;
    private static final double LOOK = 13;
    private static final double ASIDE = 1500;
    private static final double DOWN = 0.07;
    private static final double SHUT = 0.04;
    private static final double UP = 0.13;
    /// The person is a thinker when nobody asks: lips closed.
    private static final double RESTING_SMILE = 0;
    /// Seconds within which being told the same again means that it was not seen: it is done more clearly then.
    private static final double AGAIN = 6;
    private static final double CLEARER = 1.35;
    private static final double CLEAREST = 1.5;

    private final Manner manner;
    private final double phase;
    private final double standing;
    private final Track yaw = new Track(0);
    private final Track pitch = new Track(0);
    private final Track smile = new Track(RESTING_SMILE);
    private final Track nearer = new Track(0);
    private final Track aside;
    private final Pursuit pursuit;
    private final Deque<Blink> blinks = new ArrayDeque<>();
    private final Random dice;
    private double nextBlink;
    private Cue told = Cue.RETURN;
    private double toldAt;
    private double clearly = 1;

    /// @param standing eye distances nearer than usual
    /// @param present whether the person stands there from the start
    Director(Manner.Of who, double standing, boolean present) {
        manner = who.manner();
        phase = who.phase();
        this.standing = standing;
        dice = new Random(who.seed());
        aside = new Track(present ? 0 : ASIDE);
        pursuit = new Pursuit(Math.min(0.25, manner.reaction()), manner.amplitude());
        nextBlink = manner.blinkEvery() + dice.nextDouble();
    }

    void cue(Cue cue, double when) {
        double now = when + manner.reaction();
        clearly = cue == told && when - toldAt < AGAIN ? Math.min(CLEAREST, CLEARER * clearly) : 1;
        told = cue;
        toldAt = when;
        switch (cue) {
            case FRONT -> front(now);
            case BLINK -> blinks.add(new Blink(now, manner.shut() * clearly));
            case TURN_LEFT -> turn(now, TURN);
            case TURN_RIGHT -> turn(now, -TURN);
            case LOOK_UP -> look(now, -LOOK);
            case LOOK_DOWN -> look(now, LOOK);
            case NOD -> pitch.from(now).move(now, last(0.35), 12 * amplitude()).move(now + last(0.4), last(0.4), -5)
                    .move(now + last(0.85), last(0.35), 0);
            case SMILE -> smile.from(now).move(now, last(0.4), 1).move(now + last(1.7), last(0.5), RESTING_SMILE);
            case NEARER -> nearer.from(now).move(now, 1.2, 2.2);
            case FARTHER -> nearer.from(now).move(now, 1.2, -3.5);
            case LEAVE -> aside.from(when).move(when, 1.6, ASIDE);
            case RETURN -> aside.from(when).move(when, 1.6, 0);
        }
    }

    void follow(double x, double y, double now) {
        pursuit.target(x, y, now);
    }

    /// How long somebody of this manner takes.
    private double last(double usual) {
        return usual / manner.speed();
    }

    private double amplitude() {
        return manner.amplitude() * clearly;
    }

    private void front(double now) {
        yaw.from(now).move(now, 0.55, 0);
        pitch.from(now).move(now, 0.55, 0);
        smile.from(now).move(now, 0.5, RESTING_SMILE);
        nearer.from(now).move(now, 0.8, 0);
    }

    private void turn(double now, double degrees) {
        yaw.from(now).move(now, last(0.7), degrees * amplitude()).move(now + last(1.5), last(0.6), 0);
    }

    private void look(double now, double degrees) {
        pitch.from(now).move(now, last(0.6), degrees * amplitude()).move(now + last(1.4), last(0.6), 0);
    }

    /// Whether any of the person can be seen.
    boolean inView(double now) {
        return aside.at(now) < 0.9 * ASIDE;
    }

    Pose at(double t) {
        if (t > nextBlink) {
            blinks.add(new Blink(nextBlink, SHUT));
            nextBlink += manner.blinkEvery() + (manner.blinkEvery() + 0.5) * dice.nextDouble();
        }
        blinks.removeIf(blink -> t > blink.start() + DOWN + blink.shut() + UP + 0.1);
        pursuit.go(t);
        double sway = manner.sway();
        double x = aside.at(t) + sway * (5 * wave(0.09, t, 0) + 2 * wave(0.23, t, 1));
        double steps = Math.abs(x) > 60 ? 6 * Math.abs(wave(1.7, t, 0)) : 0;
        double gazeBack = 0.8 * Math.toDegrees(Math.atan2(x, 108 * Mesh.CAMERA)); // keeps looking at the camera
        double turned = yaw.at(t) + pursuit.yaw() + sway * (1.6 * wave(0.13, t, 0) + 0.7 * wave(0.31, t, 1));
        return new Pose(turned - gazeBack,
                pitch.at(t) + pursuit.pitch() + sway * (0.9 * wave(0.17, t, 2) + 0.4 * wave(0.41, t, 0)),
                sway * 0.8 * wave(0.11, t, 0.5) + 0.05 * turned,
                x, 2.5 * sway * wave(0.25, t, 0) + steps,
                standing + nearer.at(t) + 0.08 * wave(0.07, t, 0),
                0.5 * sway * wave(0.09, t, 0), wave(0.27, t, 0),
                closure(t), closure(t - 0.006), smile.at(t));
    }

    private double closure(double t) {
        double closure = 0;
        for (Blink blink : blinks) {
            closure = Math.max(closure, blink.closure(t - blink.start()));
        }
        return closure;
    }

    private record Blink(double start, double shut) {
        double closure(double since) {
            if (since < 0 || since > DOWN + shut + UP) {
                return 0;
            }
            return since < DOWN ? Shapes.leastJerk(since / DOWN)
                    : since < DOWN + shut ? 1 : 1 - Shapes.leastJerk((since - DOWN - shut) / UP);
        }
    }

    private double wave(double hertz, double t, double start) {
        return Math.sin(2 * Math.PI * hertz * (t + phase) + start);
    }
}
