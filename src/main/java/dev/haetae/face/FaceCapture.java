package dev.haetae.face;

import dev.haetae.frame.Frame;
import dev.haetae.outcome.RejectReason;
import java.util.Optional;

/// Looks at the frames of one camera until a face stands well, says what to mend meanwhile, and has templates of the best
/// frames of that moment. The same for the kiosk, the command line and every measurement. One thread at a time.
public final class FaceCapture implements AutoCloseable {
    public enum Phase { LOOKING, ADJUST, GOOD, READY }

    /// @param quality of this frame
    /// @param shown what to mend, in phase ADJUST
    /// @param hold 0 to 1: how far the ring has closed
    public record Reading(Phase phase, FaceQuality quality, Optional<RejectReason> shown, double hold) {
        public boolean ready() {
            return phase == Phase.READY;
        }
    }

    private final FaceLimits limits;
    private final Guidance guidance;
    private final Optional<BestFrames> best;
    private Phase before = Phase.LOOKING;
    private boolean taken;

    public FaceCapture(FaceLimits limits, FaceVerifier verifier) {
        this(limits, Optional.of(new BestFrames(verifier, limits)));
    }

    private FaceCapture(FaceLimits limits, Optional<BestFrames> best) {
        this.limits = limits;
        this.guidance = new Guidance(limits);
        this.best = best;
    }

    /// Guides and judges alike, but keeps no frames: where nobody's face is compared afterwards.
    public static FaceCapture withoutTemplates(FaceLimits limits) {
        return new FaceCapture(limits, Optional.empty());
    }

    /// @param seen an observation of this very frame
    /// @return READY once: then [#take()] gives the templates, and this frame is good enough to bind the face by
    public Reading accept(Frame frame, FaceObservation seen) {
        var quality = FaceQuality.of(seen, limits);
        var reading = guidance.accept(quality, seen.nanos());
        if (reading.broken()) {
            best.ifPresent(BestFrames::forget); // what was good before the person moved is another moment
        } else if (reading.fault().isEmpty()) {
            best.ifPresent(frames -> frames.offer(frame, seen, quality));
        }
        boolean ready = reading.hold() >= 1 && reading.fault().isEmpty();
        before = ready ? Phase.READY : phase(reading);
        return new Reading(before, quality, reading.shown(), reading.hold());
    }

    /// A fault that is not shown yet changes nothing.
    private Phase phase(Guidance.Reading reading) {
        if (reading.shown().isPresent()) {
            return reading.shown().get() == RejectReason.FACE_MISSING ? Phase.LOOKING : Phase.ADJUST;
        }
        return reading.fault().isEmpty() ? Phase.GOOD : before;
    }

    /// The best frames' templates, the caller's from now on.
    public BestFrames take() {
        BestFrames frames = best.orElseThrow(() -> new IllegalStateException("without templates"));
        frames.settle();
        taken = true;
        return frames;
    }

    /// Overwrites what was not taken.
    @Override public void close() {
        if (!taken) {
            best.ifPresent(BestFrames::close);
        }
    }
}
