package dev.haetae.demo;

import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Manner;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.Puppet;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/// A camera before which stands a replayed person or an attack: 1280 x 720, 30 frames a second
/// unless the [Conditions] say otherwise. Cues, light and faults may come from any thread; frames go to one. A consumer
/// that is late gets the newest frame, not the missed ones.
public final class ReplayedCustomer implements FrameSource {
    /// Skin between these comes out of a camera that meters faces.
    private static final double DARKEST = 62;
    private static final double BRIGHTEST = 192;

    private final String name;
    private final Pace pace;
    private final long start;
    private final double frameNanos;
    private final double jitter;
    private final Optional<Sensor> sensor;
    private final byte[] pixels = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private Scene scene;
    private boolean plugged = true;
    private long slot;

    private ReplayedCustomer(String name, Scene scene, Pace pace, Conditions conditions, Optional<Sensor> sensor) {
        this.name = name;
        this.scene = scene;
        this.pace = pace;
        this.start = pace.nanos();
        this.sensor = sensor;
        frameNanos = 1e9 / conditions.rate();
        jitter = conditions.jitter();
    }

    /// The person of the demo portrait; the hall is empty until [Cue#RETURN].
    /// @param portrait the demo portrait's file; OpenCV must be loaded
    /// @param seed of everything that looks like chance: blinks and noise
    public static ReplayedCustomer of(Path portrait, long seed, Pace pace) {
        return before(new LivePerson(Person.demo(portrait), seed, false), "replayed customer", seed, pace, Conditions.PLAIN);
    }

    /// Anybody, alive, of a manner that the seed draws; the hall is empty until [Cue#RETURN].
    public static ReplayedCustomer of(Person person, long seed, Pace pace, Conditions conditions) {
        var living = new LivePerson(person, Manner.Of.drawn(seed), conditions.place(), false);
        return before(living, "replayed customer", seed, pace, metered(conditions, person));
    }

    /// A camera does not let the face that it looks at burn out.
    public static Conditions metered(Conditions conditions, Person person) {
        return conditions.withLight(Math.clamp(conditions.light(), DARKEST / person.luma(), BRIGHTEST / person.luma()));
    }

    /// A camera of these conditions before a scene.
    /// @param seed of the camera's noise
    public static ReplayedCustomer before(Scene scene, String name, long seed, Pace pace, Conditions conditions) {
        return new ReplayedCustomer(name, scene, pace, conditions, Optional.of(new Sensor(conditions, seed)));
    }

    /// No camera: the scene's pictures as they are, as somebody feeds them in who replaced the camera. Only rate and jitter
    /// of the conditions count.
    public static ReplayedCustomer injected(Scene scene, String name, Pace pace, Conditions conditions) {
        return new ReplayedCustomer(name, scene, pace, conditions, Optional.empty());
    }

    public void cue(Cue cue) {
        synchronized (this) {
            scene.cue(cue, seconds());
        }
    }

    /// The kiosk's screen shines another colour from now on: near faces take it up.
    /// @param rgb 0xRRGGBB, 0 dark as it is from the start
    public void light(int rgb) {
        synchronized (this) {
            scene.light(rgb, seconds());
        }
    }

    /// Where the dot is that the nose should follow: -1 to 1 each, (0, 0) straight ahead.
    /// @param x 1 a broad turn to the person's own left, which is right in the unmirrored picture
    /// @param y 1 a deep nod down
    public void follow(double x, double y) {
        synchronized (this) {
            scene.follow(x, y, seconds());
        }
    }

    /// Puts somebody or something else before the camera between two frames.
    public void become(Scene other) {
        synchronized (this) {
            scene = other;
        }
    }

    /// Pulls the camera's plug, or puts it in again.
    public void plug(boolean in) {
        synchronized (this) {
            plugged = in;
        }
    }

    @Override public Outcome<Frame> next(Duration timeout) {
        long now = pace.nanos();
        long due = Math.max(slot + 1, (long) ((now - start) / frameNanos));
        long dueNanos = start + (long) (due * frameNanos + jitter * frameNanos * late(due));
        if (dueNanos > now + timeout.toNanos()) {
            pace.until(now + timeout.toNanos());
            return Outcome.rejected(RejectReason.CAMERA_LOST);
        }
        pace.until(dueNanos);
        slot = due;
        synchronized (this) {
            if (!plugged || pace.nanos() < dueNanos) {
                return Outcome.rejected(RejectReason.CAMERA_LOST);
            }
            double at = (dueNanos - start) / 1e9;
            scene.draw(at, pixels);
            sensor.ifPresent(camera -> camera.take(pixels, scene.speed(), at));
        }
        return Outcome.passed(Frame.of(pixels, Puppet.WIDTH, Puppet.HEIGHT, dueNanos));
    }

    /// 0 to 1, another for each frame, the same each time.
    private static double late(long frame) {
        return new SplittableRandom(frame).nextDouble();
    }

    private double seconds() {
        return (pace.nanos() - start) / 1e9;
    }

    @Override public String name() {
        return name;
    }

    /// Overwrites the last frame.
    @Override public void close() {
        synchronized (this) {
            plugged = false;
            Arrays.fill(pixels, (byte) 0);
        }
    }
}
