package dev.haetae.demo;

import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Puppet;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// A camera before which stands a replayed person, or one of the [Impostor]s: 1280 x 720, 30 frames a second. Cues and
/// faults may come from any thread; frames go to one. A consumer that is late gets the newest frame, not the missed ones.
public final class ReplayedCustomer implements FrameSource {
    private static final long FRAME_NANOS = 1_000_000_000L / 30;

    private final String name;
    private final Pace pace;
    private final long start;
    private final byte[] pixels = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private Scene scene;
    private boolean plugged = true;
    private long slot;

    ReplayedCustomer(String name, Scene scene, Pace pace) {
        this.name = name;
        this.scene = scene;
        this.pace = pace;
        this.start = pace.nanos();
    }

    /// The person of the demo portrait; the hall is empty until [Cue#RETURN].
    /// @param portrait the demo portrait's file; OpenCV must be loaded
    /// @param seed of everything that looks like chance: blinks and noise
    public static ReplayedCustomer of(Path portrait, long seed, Pace pace) {
        Puppet puppet = Puppet.ofDemoPortrait(Portraits.load(portrait), seed);
        return new ReplayedCustomer("replayed customer", new LivePerson(puppet, seed, false), pace);
    }

    public void cue(Cue cue) {
        synchronized (this) {
            scene.cue(cue, seconds());
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
        long due = Math.max(slot + 1, (now - start) / FRAME_NANOS);
        long dueNanos = start + due * FRAME_NANOS;
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
            scene.draw((dueNanos - start) / 1e9, pixels);
        }
        return Outcome.passed(Frame.of(pixels, Puppet.WIDTH, Puppet.HEIGHT, dueNanos));
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
