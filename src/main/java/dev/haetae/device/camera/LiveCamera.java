package dev.haetae.device.camera;

import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a camera alive. A grabber thread opens it from scratch, reads it and, whatever goes wrong, closes it and begins
/// again; the consumer waits on the newest picture only. A grabber that hangs inside a driver is left behind and replaced,
/// each time after a longer wait: threads stuck in native code cannot be ended. Safe for use by several threads.
final class LiveCamera implements FrameSource {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCamera.class);
    private static final int DOUBLINGS = 7;
    private static final Duration STALE = Duration.ofSeconds(1);

    private final String name;
    private final CameraLink.Opening opening;
    private final Patience patience;
    private final NewestShot newest = new NewestShot();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Grabber grabber;
    private long asked;
    private long notBefore = System.nanoTime();
    private volatile int hangs;
    private volatile boolean lost;

    LiveCamera(String name, CameraLink.Opening opening, Patience patience) {
        this.name = name;
        this.opening = opening;
        this.patience = patience;
    }

    @Override public Outcome<Frame> next(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        keepGrabbing();
        try {
            while (true) {
                var shot = newest.take(deadline, System.nanoTime() - STALE.toNanos());
                if (shot.isEmpty()) {
                    keepGrabbing();
                    return Outcome.rejected(RejectReason.CAMERA_LOST);
                }
                try (Shot taken = shot.get()) {
                    return Outcome.passed(taken.develop());
                } catch (IOException e) {
                    LOG.debug("{}: a broken picture is passed over", name);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.rejected(RejectReason.CAMERA_LOST);
        }
    }

    @Override public String name() {
        return name;
    }

    @Override public void close() {
        closed.countDown();
        newest.close();
        synchronized (this) {
            if (grabber != null) {
                grabber.retired = true; // and not interrupted: drivers do not bear it
                grabber = null;
            }
        }
    }

    private synchronized void keepGrabbing() {
        long now = System.nanoTime();
        asked = now;
        if (closed.getCount() == 0) {
            return;
        }
        if (grabber != null && grabber.thread.isAlive()) {
            if (now - grabber.sign < patience.hungAfter().toNanos()) {
                return;
            }
            leave(grabber);
            grabber = null;
            long wait = patience.hungAfter().toNanos() << Math.min(hangs, DOUBLINGS);
            notBefore = hangs++ == 0 ? now : now + wait; // the first time it may be a mishap
        }
        if (now - notBefore >= 0) {
            grabber = new Grabber();
            grabber.thread.start();
        }
    }

    private void leave(Grabber hanging) {
        LOG.warn("{} hangs; it is opened anew", name);
        opening.afterHang();
        hanging.retired = true;
        hanging.thread.interrupt();
    }

    /// Decided under the same lock as [#keepGrabbing()], so that nobody waits on a grabber that has just gone to rest.
    private synchronized boolean mayGoOn(Grabber asking) {
        if (grabber != asking || closed.getCount() == 0) {
            return false;
        }
        if (System.nanoTime() - asked > patience.restAfter().toNanos()) {
            grabber = null;
            return false;
        }
        return true;
    }

    private final class Grabber {
        final Thread thread = Thread.ofPlatform().daemon().name("camera").unstarted(this::grab);
        volatile long sign = System.nanoTime();
        volatile boolean retired;

        private void grab() {
            try {
                while (mayGoOn(this)) {
                    readUntilLost();
                    newest.clear();
                    sign = System.nanoTime();
                    if (!mayGoOn(this) || closed.await(patience.reopenAfter().toNanos(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                LOG.debug("{}: a hanging call was left", name);
            }
        }

        private void readUntilLost() throws InterruptedException {
            sign = System.nanoTime();
            try {
                CameraLink link = opening.open();
                try {
                    readFrom(link);
                } catch (IOException e) {
                    link.close();
                    throw e;
                }
                link.close();
            } catch (IOException e) {
                if (!lost) {
                    LOG.warn("{} lost: {}", name, e.getMessage());
                }
                lost = true;
            }
        }

        private void readFrom(CameraLink link) throws IOException, InterruptedException {
            while (mayGoOn(this)) {
                sign = System.nanoTime();
                Shot shot = link.read();
                if (retired) {
                    shot.close();
                    return;
                }
                newest.put(shot);
                hangs = 0;
                if (lost) {
                    LOG.info("{} is back", name);
                    lost = false;
                }
            }
        }
    }
}
