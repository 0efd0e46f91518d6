package dev.haetae.device.camera;

import dev.haetae.frame.Frame;
import java.nio.ByteBuffer;
import java.time.Duration;

/// Tells a stalled camera, whose driver repeats its last picture, from a living one: the noise of a sensor never gives
/// two equal pictures. A picture of one colour says nothing (a lens under its cover).
/// It outlives the link, so that a camera that comes back with the very same picture is not taken for a new one.
final class Freeze {
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final int STEP = 997;

    private long print;
    private long since;

    boolean seenIn(Frame frame) {
        ByteBuffer pixels = frame.bgr();
        long newer = 17;
        boolean plain = true;
        for (int at = 0; at < pixels.limit(); at += STEP) {
            newer = newer * 1_000_003 + pixels.get(at);
            plain &= at < 3 || pixels.get(at) == pixels.get(at % 3);
        }
        if (newer != print || plain) {
            print = newer;
            since = frame.nanos();
        }
        return frame.nanos() - since > PATIENCE;
    }
}
