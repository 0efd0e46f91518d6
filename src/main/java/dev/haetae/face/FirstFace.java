package dev.haetae.face;

import dev.haetae.frame.Frame;
import java.util.Optional;

/// Whose face a recording shows: bound at the first frame on which it looks ahead, for in a recording nobody stood well first.
/// One thread at a time; overwritten on [#close()].
public final class FirstFace implements AutoCloseable {
    /// Heads turned further give no good template to bind.
    private static final double FRONTAL = 0.15;

    private final TemplateExtractor extractor;
    private Optional<BoundFace> bound = Optional.empty();

    public FirstFace(TemplateExtractor extractor) {
        this.extractor = extractor;
    }

    /// @param seen an observation of this very frame
    /// @return similarity 0..1 to the bound face, or NaN where it is not measured on this frame
    public double sameFace(Frame frame, FaceObservation seen) {
        if (bound.isEmpty() && seen.present() && Math.abs(seen.turn()) < FRONTAL) {
            bind(frame, seen);
        }
        return bound.map(face -> face.sameFace(frame, seen)).orElse(Double.NaN);
    }

    /// From here on, this one is watched.
    public void bind(Frame frame, FaceObservation seen) {
        close();
        bound = Optional.of(new BoundFace(extractor, frame, seen));
    }

    @Override public void close() {
        bound.ifPresent(BoundFace::close);
        bound = Optional.empty();
    }
}
