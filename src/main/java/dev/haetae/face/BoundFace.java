package dev.haetae.face;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;

/// The face bound at the start, compared with the frames that follow: often enough that nobody can take its place, and at
/// once after the face was gone or leapt. Heads turned away from how they were bound are not compared: templates waver then.
/// One thread at a time; overwritten on [#close()].
public final class BoundFace implements AutoCloseable {
    private static final long EVERY_NANOS = 300_000_000;
    /// A head turned no further is frontal, and one turned no further from how it was bound looks alike.
    private static final double FRONTAL = 0.1;
    private static final double ALIKE = 0.12;
    private static final double SHUT = 0.5;
    /// Further than this share of its size from one frame to the next: it may be another face.
    private static final double LEAP = 0.4;

    private final TemplateExtractor extractor;
    private final Template bound;
    private final double boundTurn;
    private Region last;
    private long measured;
    private boolean doubted;
    private int made = 1;

    /// Whether a face may be bound as it is seen: alone, frontal, with open eyes.
    public static boolean binds(FaceObservation seen) {
        return seen.faces() == 1 && Math.abs(seen.turn()) <= FRONTAL && seen.eyesClosed() <= SHUT;
    }

    /// @param seen a frontal observation of this very frame
    public BoundFace(TemplateExtractor extractor, Frame frame, FaceObservation seen) {
        this.extractor = extractor;
        this.bound = extractor.extract(frame, seen);
        this.boundTurn = seen.turn();
        this.last = seen.box();
        this.measured = seen.nanos();
    }

    /// @return similarity 0..1 to the bound face, or NaN where it is not measured on this frame
    public double sameFace(Frame frame, FaceObservation seen) {
        if (!seen.present()) {
            doubted = true;
            return Double.NaN;
        }
        boolean turned = Math.abs(seen.turn()) > FRONTAL && Math.abs(seen.turn() - boundTurn) > ALIKE;
        doubted |= seen.box().leaptFrom(last, LEAP) || turned; // whoever comes back from a turn is looked at anew
        last = seen.box();
        boolean due = doubted || seen.nanos() - measured >= EVERY_NANOS;
        if (!due || turned || seen.eyesClosed() > SHUT) {
            return Double.NaN;
        }
        measured = seen.nanos();
        doubted = false;
        made++;
        try (Template now = extractor.extract(frame, seen)) {
            return extractor.similarity(bound, now);
        }
    }

    /// How many templates: the bound one, and one a comparison, overwritten at its end.
    public int made() {
        return made;
    }

    @Override public void close() {
        bound.close();
    }
}
