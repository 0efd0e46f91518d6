package dev.haetae.device.replay;

import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Plays a clip as a camera would: by the clock, from the first call on; a slow consumer misses pictures.
/// After the last picture the camera is lost, unless the clip loops. Safe for use by several threads.
public final class ClipSource implements FrameSource {
    private final Clip clip;
    private final boolean loop;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long start;
    private long last = -1;

    public ClipSource(Clip clip, boolean loop) {
        this.clip = clip;
        this.loop = loop;
    }

    @Override public synchronized Outcome<Frame> next(Duration timeout) {
        long now = System.nanoTime();
        if (last < 0) {
            start = now;
        }
        long byClock = (long) ((now - start) * clip.fps() / 1e9);
        long number = Math.max(last + 1, loop ? byClock : Math.min(byClock, clip.size() - 1)); // how it ends is always seen
        long due = start + Math.round(number * 1e9 / clip.fps());
        boolean over = !loop && number >= clip.size();
        try {
            long wait = over ? timeout.toNanos() : Math.min(due - now, timeout.toNanos());
            if (closed.await(wait, TimeUnit.NANOSECONDS) || over || due - now > timeout.toNanos()) {
                return Outcome.rejected(RejectReason.CAMERA_LOST);
            }
            last = number;
            return Outcome.passed(clip.frame((int) (number % clip.size()), due));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.rejected(RejectReason.CAMERA_LOST);
        } catch (IOException e) {
            return Outcome.rejected(RejectReason.CAMERA_LOST); // the picture went away or is broken: as good as unplugged
        }
    }

    @Override public String name() {
        return "replay (" + clip.name() + ")";
    }

    @Override public void close() {
        closed.countDown();
    }
}
