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
import java.util.Optional;
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

    /// What the configured device can be set to.
    /// @throws IOException where it cannot be opened, in words for staff
    public static List<String> abilities(SanedSettings settings) throws IOException {
        try {
            SanedLink link = SanedLink.open(settings);
            try {
                return link.abilities();
            } finally {
                link.abort();
            }
        } catch (SaneException e) {
            throw new IOException("saned: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IOException("the scanner cannot be set up: " + e.getMessage(), e);
        }
    }

    @Override public Outcome<Frame> preview(Duration timeout) {
        return scan(settings.previewDpi(), 1, timeout, done -> {}).map(List::getFirst).map(frame -> {
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
        return scan(settings.stillDpi(), 1, STILL, progress).map(List::getFirst);
    }

    @Override public Outcome<List<Frame>> sides(DoubleConsumer progress) {
        return scan(settings.stillDpi(), isDuplex() ? 2 : 1, STILL, progress);
    }

    /// What is drawn in cannot be asked about by SANE: a device that opens is well until it says otherwise.
    @Override public Optional<RejectReason> fault(Duration patience) {
        if (!isFed()) {
            return DocumentSource.super.fault(patience);
        }
        synchronized (turn) {
            try {
                link = link == null ? connect(System.nanoTime() + patience.toNanos()) : link;
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(RejectReason.SCANNER_LOST);
            } catch (SaneException e) {
                return Optional.of(ScannerReasons.of(e.getStatus()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of(RejectReason.SCANNER_LOST);
            }
        }
    }

    @Override public boolean isFed() {
        return settings.intake() != Intake.FLATBED;
    }

    @Override public boolean isDuplex() {
        return settings.intake() == Intake.DUPLEX;
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

    private Outcome<List<Frame>> scan(int dpi, int most, Duration timeout, DoubleConsumer progress) {
        long deadline = System.nanoTime() + timeout.toNanos();
        long busyUntil = Math.min(deadline, System.nanoTime() + BUSY.toNanos());
        synchronized (turn) {
            try {
                while (closed.getCount() > 0) {
                    boolean kept = link != null;
                    var bar = new Bar(progress, most);
                    try {
                        List<Frame> frames = once(dpi, most, deadline, bar);
                        lost = false;
                        return Outcome.passed(frames);
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

    private List<Frame> once(int dpi, int most, long deadline, Bar bar) throws IOException, SaneException, InterruptedException {
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
            List<BufferedImage> images = used.scan(dpi, most, bar);
            try {
                if (bar.cutShort) { // jfreesane makes a picture of it all the same, with the rest of it black
                    throw new IOException("the scan ended before its last line");
                }
                return images.stream().map(image -> Pixels.toFrame(image, System.nanoTime())).toList();
            } finally {
                images.forEach(Pixels::wipe);
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

    private <T> Outcome<T> rejected(RejectReason reason, Exception cause) {
        boolean faulty = reason == RejectReason.SCANNER_LOST;
        if (faulty && !lost) {
            LOG.warn("scanner lost: {}", cause.getMessage() == null ? "the connection ended" : cause.getMessage());
        }
        lost = faulty;
        return Outcome.rejected(reason);
    }

    /// Over all sides that are expected; the bar ends at 1 also where there are fewer.
    private static final class Bar extends ScanListenerAdapter {
        private final DoubleConsumer progress;
        private final int most;
        private int done;
        private boolean begun;
        private boolean whole;
        private boolean cutShort;

        Bar(DoubleConsumer progress, int most) {
            this.progress = progress;
            this.most = most;
        }

        @Override public void scanningStarted(SaneDevice device) {
            if (!begun) {
                progress.accept(0);
            }
        }

        @Override public void recordRead(SaneDevice device, int read, int all) {
            begun = true;
            whole = all <= 0 || read >= all; // a device that does not know how long a sheet is says nothing
            if (all > 0) {
                progress.accept(Math.min(1, (done + read / (double) all) / most));
            }
        }

        @Override public void scanningFinished(SaneDevice device) {
            done++;
            cutShort |= !whole;
            whole = false;
        }
    }
}
