package dev.haetae.face;

import dev.haetae.frame.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps the templates of a person's best frames while frames go by; no frame is kept. Overwritten on [#close()].
/// One thread at a time.
public final class BestFrames implements AutoCloseable {
    private static final int KEPT = 3;
    /// Frames that follow at once are nearly the same picture and cost an extraction each.
    private static final long APART_NANOS = 250_000_000;

    private record Kept(double quality, Templates templates) {}

    private final FaceVerifier verifier;
    private final List<Kept> kept = new ArrayList<>();
    private long last = Long.MIN_VALUE;

    public BestFrames(FaceVerifier verifier) {
        this.verifier = verifier;
    }

    /// @param seen an observation of this very frame; one that the gate let through
    public void offer(Frame frame, FaceObservation seen) {
        double quality = quality(seen);
        boolean early = last != Long.MIN_VALUE && seen.nanos() - last < APART_NANOS;
        if (!seen.present() || early || kept.size() == KEPT && quality <= kept.getLast().quality()) {
            return;
        }
        last = seen.nanos();
        kept.add(new Kept(quality, verifier.templates(frame, seen)));
        kept.sort(Comparator.comparingDouble(Kept::quality).reversed());
        while (kept.size() > KEPT) {
            kept.removeLast().templates().close();
        }
    }

    /// The best first; they stay this object's.
    public List<Templates> templates() {
        return kept.stream().map(Kept::templates).toList();
    }

    /// Frontal, open-eyed, sharp, well lit and large, each 0 to 1.
    static double quality(FaceObservation seen) {
        double frontal = Math.max(0, 1 - Math.abs(seen.turn()) / 0.3);
        double sharp = Math.min(1, seen.look().sharpness() / 150);
        double light = Math.max(0, 1 - Math.abs(seen.look().brightness() - 130) / 130);
        double size = Math.min(1, seen.eyeDistance() / 60);
        return frontal * (1 - seen.eyesClosed()) * (0.3 + 0.7 * sharp) * (0.3 + 0.7 * light) * size;
    }

    @Override public void close() {
        kept.forEach(one -> one.templates().close());
        kept.clear();
    }
}
