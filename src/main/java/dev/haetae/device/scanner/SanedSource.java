package dev.haetae.device.scanner;

import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneStatus;
import au.com.southsky.jfreesane.ScanListenerAdapter;
import dev.haetae.device.Pixels;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A flatbed or ID scanner behind saned. The connection is kept between scans, because opening a scanner takes seconds,
/// and made anew when saned was restarted. jfreesane keeps a copy of the raw scan until the garbage collector takes it;
/// every picture that we hold is overwritten. Safe for use by several threads, which take turns.
public final class SanedSource implements DocumentSource {
    private static final Logger LOG = LoggerFactory.getLogger(SanedSource.class);
    private static final Duration STILL = Duration.ofMinutes(2);
    private static final Duration BUSY = Duration.ofSeconds(3);
    private static final long BUSY_PAUSE_MILLIS = 200;
    /// Where a device knows one resolution only, its preview is made smaller here.
    private static final int WIDEST_PREVIEW = 1400;

    private final SanedSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object turn = new Object();
    private volatile SanedLink link;
    private boolean lost;

    public SanedSource(SanedSettings settings) {
        this.settings = settings;
    }

    /// What saned offers, each as "name (vendor model)".
    /// @throws IOException where saned does not answer, in words for staff
    public static List<String> devices(SanedSettings settings) throws IOException {
        try {
            return SanedLink.devices(settings);
        } catch (SaneException e) {
            throw new IOException("saned: " + e.getMessage(), e);
        }
    }

    @Override public Outcome<Frame> preview(Duration timeout) {
        return scan(settings.previewDpi(), timeout, done -> {}).map(frame -> {
            int factor = Math.ceilDiv(frame.width(), WIDEST_PREVIEW);
            if (factor == 1) {
                return frame;
            }
            try (frame) {
                return Pixels.shrink(frame, factor);
            }
        });
    }

    @Override public Outcome<Frame> still(DoubleConsumer progress) {
        return scan(settings.stillDpi(), STILL, progress);
    }

    @Override public int stillDpi() {
        return settings.stillDpi();
    }

    @Override public boolean isLive() {
        return false;
    }

    @Override public String name() {
        return "scanner at saned";
    }

    @Override public void close() {
        closed.countDown();
        SanedLink open = link;
        if (open != null) {
            open.abort();
        }
    }

    private Outcome<Frame> scan(int dpi, Duration timeout, DoubleConsumer progress) {
        long deadline = System.nanoTime() + timeout.toNanos();
        long busyUntil = Math.min(deadline, System.nanoTime() + BUSY.toNanos());
        synchronized (turn) {
            try {
                while (closed.getCount() > 0) {
                    boolean kept = link != null;
                    var bar = new Bar(progress);
                    try {
                        Frame frame = once(dpi, deadline, bar);
                        lost = false;
                        return Outcome.passed(frame);
                    } catch (SaneException e) {
                        drop();
                        boolean busy = e.getStatus() == SaneStatus.STATUS_DEVICE_BUSY && System.nanoTime() < busyUntil;
                        if (!busy || closed.await(BUSY_PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                            return rejected(ScannerReasons.of(e.getStatus()), e);
                        }
                    } catch (IOException e) {
                        drop();
                        if (!kept || bar.begun || System.nanoTime() > deadline) {
                            return rejected(RejectReason.SCANNER_LOST, e);
                        } // a kept connection may have died unnoticed: once more with a new one
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            drop();
            return Outcome.rejected(RejectReason.SCANNER_LOST);
        }
    }

    private Frame once(int dpi, long deadline, Bar bar) throws IOException, SaneException, InterruptedException {
        if (link == null) {
            link = connect(deadline);
        }
        if (closed.getCount() == 0) {
            throw new IOException("closed");
        }
        SanedLink used = link;
        var done = new CountDownLatch(1);
        Thread.ofVirtual().name("scan time-out").start(() -> abortUnless(done, deadline, used));
        try {
            BufferedImage image = used.scan(dpi, bar);
            try {
                return Pixels.toFrame(image, System.nanoTime());
            } finally {
                Pixels.wipe(image);
            }
        } catch (RuntimeException e) {
            throw new IOException("saned said what nobody understands", e); // jfreesane checks its arguments and its stream alike
        } finally {
            done.countDown();
        }
    }

    /// Opening a device can hang in saned, where no socket of ours can be closed: it is left to end by itself.
    private SanedLink connect(long deadline) throws IOException, SaneException, InterruptedException {
        var opening = new CompletableFuture<SanedLink>();
        Thread.ofVirtual().name("scanner opening").start(() -> {
            try {
                opening.complete(SanedLink.open(settings));
            } catch (Throwable e) {
                opening.completeExceptionally(e);
            }
        });
        try {
            return opening.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            opening.thenAccept(SanedLink::abort);
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IOException("saned does not answer in time");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException broken -> throw broken;
                case SaneException refused -> throw refused;
                default -> throw new IOException("the scanner cannot be set up", e.getCause());
            }
        }
    }

    private static void abortUnless(CountDownLatch done, long deadline, SanedLink used) {
        try {
            if (!done.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                used.abort();
            }
        } catch (InterruptedException e) {
            used.abort();
        }
    }

    private void drop() {
        SanedLink old = link;
        link = null;
        if (old != null) {
            old.abort();
        }
    }

    private Outcome<Frame> rejected(RejectReason reason, Exception cause) {
        boolean faulty = reason == RejectReason.SCANNER_LOST;
        if (faulty && !lost) {
            LOG.warn("scanner lost: {}", cause.getMessage() == null ? "the connection ended" : cause.getMessage());
        }
        lost = faulty;
        return Outcome.rejected(reason);
    }

    private static final class Bar extends ScanListenerAdapter {
        private final DoubleConsumer progress;
        private boolean begun;

        Bar(DoubleConsumer progress) {
            this.progress = progress;
        }

        @Override public void scanningStarted(SaneDevice device) {
            progress.accept(0);
        }

        @Override public void recordRead(SaneDevice device, int read, int all) {
            begun = true;
            if (all > 0) {
                progress.accept(Math.min(1, read / (double) all));
            }
        }
    }
}
