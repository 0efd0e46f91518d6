package dev.haetae.device.scanner;

import dev.haetae.device.Pictures;
import dev.haetae.device.Pixels;
import dev.haetae.device.scanner.EsclLink.Answer;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A driverless network scanner (eSCL): its glass, its feeder, or its feeder with both sides. Every scan is a job of its
/// own, so nothing need be mended after a fault: the next call finds the scanner when it is back. Safe for use by several
/// threads, which take turns.
public final class EsclSource implements DocumentSource {
    private static final Logger LOG = LoggerFactory.getLogger(EsclSource.class);
    private static final Duration STILL = Duration.ofMinutes(2);
    private static final Duration BUSY = Duration.ofSeconds(3);
    private static final int WIDEST_PREVIEW = 1400;
    /// Colour JPEG of scanners: about a byte for eight of the picture. Only for the bar, which waits at its end.
    private static final int PACKED = 8;
    private static final double NEARLY = 0.95;

    private final EsclSettings settings;
    private final EsclLink link;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object turn = new Object();
    private EsclCapabilities capabilities;
    private boolean lost;

    /// Asks nothing of the scanner yet.
    /// @throws IOException where the configured certificate cannot be read
    public EsclSource(EsclSettings settings) throws IOException {
        this.settings = settings;
        this.link = EsclLink.open(settings);
    }

    /// Model, what it can do and how it is, for staff.
    /// @throws IOException where it does not answer, in words for staff
    public static List<String> describe(EsclSettings settings) throws IOException {
        try (var link = EsclLink.open(settings)) {
            EsclCapabilities can = link.capabilities();
            EsclStatus is = link.status();
            List<String> words = new ArrayList<>(List.of(can.model() + ", eSCL " + can.version()));
            can.inputs().forEach((intake, input) -> words.add(intake.name().toLowerCase() + " " + input.words()));
            words.add("state " + is.state() + (is.feeder().isEmpty() ? "" : ", " + is.feeder()));
            can.input(settings.intake());
            return words;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    @Override public Outcome<Frame> preview(Duration timeout) {
        // a network scanner may need longer than a caller who thinks of cameras grants; a scan broken off is never finished
        Duration within = timeout.compareTo(settings.patience()) < 0 ? settings.patience() : timeout;
        return first(scan(settings.previewDpi(), within, _ -> { })).map(frame -> {
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
        return first(scan(settings.stillDpi(), STILL, progress));
    }

    @Override public Outcome<List<Frame>> sides(DoubleConsumer progress) {
        return scan(settings.stillDpi(), STILL, progress);
    }

    @Override public Optional<RejectReason> fault(Duration patience) {
        synchronized (turn) {
            try {
                return link.status().fault(isFed());
            } catch (IOException e) {
                return Optional.of(RejectReason.SCANNER_LOST);
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
        return "network scanner (eSCL)";
    }

    @Override public void close() {
        closed.countDown();
        link.close();
    }

    private static Outcome<Frame> first(Outcome<List<Frame>> frames) {
        return frames.map(all -> {
            all.stream().skip(1).forEach(Frame::close);
            return all.getFirst();
        });
    }

    private Outcome<List<Frame>> scan(int dpi, Duration timeout, DoubleConsumer progress) {
        long deadline = System.nanoTime() + timeout.toNanos();
        synchronized (turn) {
            try {
                Outcome<List<Frame>> outcome = closed.getCount() == 0 ? Outcome.rejected(RejectReason.SCANNER_LOST)
                        : once(dpi, deadline, progress);
                lost &= !(outcome instanceof Outcome.Passed);
                return outcome;
            } catch (IOException e) {
                return lost(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Outcome.rejected(RejectReason.SCANNER_LOST);
            }
        }
    }

    private Outcome<List<Frame>> once(int dpi, long deadline, DoubleConsumer progress) throws IOException, InterruptedException {
        if (isFed()) { // drawing in nothing makes some feeders jam, and all of them noise
            Optional<RejectReason> fault = link.status().fault(true);
            if (fault.isPresent()) {
                return Outcome.rejected(fault.get());
            }
        }
        if (capabilities == null) {
            capabilities = link.capabilities();
        }
        EsclCapabilities.Input input = capabilities.input(settings.intake());
        String job = EsclJob.of(capabilities, input, settings, dpi);
        long busyUntil = Math.min(deadline, System.nanoTime() + BUSY.toNanos());
        while (true) {
            Answer answer = link.start(job);
            if (answer.status() == 201 && answer.location() != null) {
                return pictures(answer.location(), dpi, input, deadline, progress);
            }
            boolean busy = answer.status() == 503 || answer.status() == 409 && link.status().busy();
            if (!busy || !paused(answer.retryAfter(), busyUntil)) {
                return refused("a job", answer.status());
            }
        }
    }

    private Outcome<List<Frame>> pictures(URI job, int dpi, EsclCapabilities.Input input, long deadline, DoubleConsumer progress)
            throws IOException, InterruptedException {
        List<Frame> pictures = new ArrayList<>();
        boolean whole = false;
        try {
            progress.accept(0);
            int most = isDuplex() ? 2 : 1;
            long expected = EsclJob.bytes(input, settings, dpi) / PACKED;
            while (pictures.size() < most) {
                int before = pictures.size();
                Answer answer = link.next(job, Duration.ofNanos(deadline - System.nanoTime()),
                        count -> progress.accept((before + Math.min(NEARLY, (double) count / expected)) / most));
                if (answer.status() == 200) {
                    pictures.add(decoded(answer.body()));
                    progress.accept((double) pictures.size() / most);
                } else if (answer.status() == 404 && !pictures.isEmpty()) {
                    break; // nothing more: a sheet of one side, or a feeder that is done
                } else if (answer.status() != 503 || !paused(answer.retryAfter(), deadline)) {
                    return refused("a picture", answer.status());
                }
            }
            whole = true;
            return Outcome.passed(List.copyOf(pictures));
        } finally {
            if (!whole) {
                pictures.forEach(Frame::close);
            }
            link.delete(job);
        }
    }

    private static Frame decoded(byte[] body) throws IOException {
        try {
            return Pictures.decode(body, System.nanoTime());
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    /// The scanner would not: its status says why, where it knows.
    private Outcome<List<Frame>> refused(String what, int status) throws IOException, InterruptedException {
        Optional<RejectReason> why = link.status().fault(isFed());
        return why.isPresent() && why.get() != RejectReason.SCANNER_LOST ? Outcome.rejected(why.get())
                : lost(new IOException("the scanner answers HTTP " + status + " for " + what));
    }

    private boolean paused(Duration wish, long until) throws InterruptedException {
        long left = until - System.nanoTime();
        return left > 0 && !closed.await(Math.min(left, wish.toNanos()), TimeUnit.NANOSECONDS);
    }

    private Outcome<List<Frame>> lost(IOException cause) {
        capabilities = null; // another scanner may answer next time
        if (!lost) {
            LOG.warn("scanner lost: {}", cause.getMessage() == null ? "no connection" : cause.getMessage());
        }
        lost = true;
        return Outcome.rejected(RejectReason.SCANNER_LOST);
    }
}
