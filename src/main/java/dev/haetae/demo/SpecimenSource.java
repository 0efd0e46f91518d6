package dev.haetae.demo;

import dev.haetae.document.DocumentSide;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.function.DoubleConsumer;

/// A document camera over a dark glass on which specimens are laid: live previews 15 times a second, in which a card
/// slides in, trembles and rests; a still takes 0.6 s. Whoever plays the person calls present, turnOver and remove, from
/// any thread; pictures go to one.
public final class SpecimenSource implements DocumentSource {
    private static final long FRAME_NANOS = 1_000_000_000L / 15;
    private static final long STILL_NANOS = 600_000_000L;

    private final Pace pace;
    private final long start;
    private final long seed;
    private Specimen specimen;
    private DocumentSide side = DocumentSide.FRONT;
    private BufferedImage small;
    private BufferedImage large;
    private Movement movement = Movement.AWAY;
    private long movedAt;
    private long glareUntil = Long.MIN_VALUE;
    private RejectReason fault;
    private boolean closed;
    private long slot;

    private enum Movement { AWAY, COMING, TURNING, LEAVING }

    public SpecimenSource(long seed, Pace pace) {
        this.seed = seed;
        this.pace = pace;
        start = pace.nanos();
        glareUntil = start;
    }

    /// Lays a document on the glass, a side up.
    public synchronized void present(Specimen document, DocumentSide up) {
        specimen = document;
        show(up);
        move(Movement.COMING);
    }

    /// The same with a lamp mirrored in it for a while.
    public synchronized void present(Specimen document, DocumentSide up, Duration glare) {
        present(document, up);
        glareUntil = pace.nanos() + glare.toNanos();
    }

    /// The other side up; nothing where nothing lies or there is no other side.
    public synchronized void turnOver() {
        if (specimen != null && specimen.sides().size() == 2) {
            show(side == DocumentSide.FRONT ? DocumentSide.BACK : DocumentSide.FRONT);
            move(Movement.TURNING);
        }
    }

    public synchronized void remove() {
        if (specimen != null) {
            move(Movement.LEAVING);
        }
    }

    /// From now on the device answers this: SCANNER_JAMMED or SCANNER_LOST.
    public synchronized void fail(RejectReason reason) {
        if (reason != RejectReason.SCANNER_JAMMED && reason != RejectReason.SCANNER_LOST) {
            throw new IllegalArgumentException("a scanner does not fail with " + reason);
        }
        fault = reason;
    }

    public synchronized void heal() {
        fault = null;
    }

    @Override public Outcome<Frame> preview(Duration timeout) {
        long now = pace.nanos();
        long due = Math.max(slot + 1, (now - start) / FRAME_NANOS);
        long dueNanos = start + due * FRAME_NANOS;
        pace.until(Math.min(dueNanos, now + timeout.toNanos()));
        synchronized (this) {
            if (closed || fault != null || pace.nanos() < dueNanos) {
                return Outcome.rejected(fault == null ? RejectReason.SCANNER_LOST : fault);
            }
            slot = due;
            return Outcome.passed(Glass.preview(onGlass(dueNanos) ? small : null, lie(dueNanos), seed + due, dueNanos));
        }
    }

    @Override public Outcome<Frame> still(DoubleConsumer progress) {
        long from = pace.nanos();
        progress.accept(0);
        for (int part = 1; part <= 4; part++) {
            pace.until(from + STILL_NANOS * part / 4);
            synchronized (this) {
                if (closed || fault != null) {
                    return Outcome.rejected(fault == null ? RejectReason.SCANNER_LOST : fault);
                }
            }
            progress.accept(part / 4.0);
        }
        synchronized (this) {
            long now = pace.nanos();
            return onGlass(now) ? Outcome.passed(Glass.still(large, stillLie(now), seed, now))
                    : Outcome.rejected(RejectReason.DOCUMENT_MISSING);
        }
    }

    private void show(DocumentSide up) {
        side = up;
        small = Glass.forPreview(specimen.side(up), specimen.dpi());
        large = Glass.forStill(specimen.side(up), specimen.dpi());
    }

    private void move(Movement next) {
        movement = next;
        movedAt = pace.nanos();
    }

    private boolean onGlass(long nanos) {
        return movement != Movement.AWAY && !(movement == Movement.LEAVING && nanos - movedAt > 1_000_000_000L);
    }

    private Glass.Lie lie(long nanos) {
        double t = (nanos - movedAt) / 1e9;
        double glare = nanos < glareUntil ? 0.95 : 0;
        double gone = Math.pow(1 - Math.clamp(t, 0.0, 1.0), 3);
        double tremble = Math.exp(-2.2 * t) * Math.sin(9 * t);
        Glass.Lie rest = Glass.Lie.REST;
        return switch (movement) {
            case COMING -> new Glass.Lie(0.9 * gone, 0.02 * tremble, rest.skew() + 9 * gone + 1.5 * tremble, 1, glare);
            case TURNING -> new Glass.Lie(0, -0.06 * gone, rest.skew() + 1.2 * tremble, Math.sin(Math.PI / 2 * Math.clamp(t / 0.7, 0.0, 1.0)), glare);
            case LEAVING, AWAY -> new Glass.Lie(0.9 * (1 - gone), 0, rest.skew() + 6 * (1 - gone), 1, 0);
        };
    }

    /// A still is taken of the document alone, however it lies on the glass; unrest shows as skew.
    private Glass.Lie stillLie(long nanos) {
        Glass.Lie now = lie(nanos);
        return new Glass.Lie(0, 0, now.skew(), now.openness(), now.glare());
    }

    @Override public int stillDpi() {
        return Glass.DPI;
    }

    @Override public boolean isLive() {
        return true;
    }

    @Override public String name() {
        return "specimens on glass";
    }

    @Override public synchronized void close() {
        closed = true;
        specimen = null;
        small = null;
        large = null;
        movement = Movement.AWAY;
    }
}
