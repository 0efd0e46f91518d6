package dev.haetae.face;

import dev.haetae.frame.Frame;

/// Port: one face of a frame to a [Template].
public interface TemplateExtractor {
    String model();

    /// @param face an observation of this very frame with a face present
    Template extract(Frame frame, FaceObservation face);

    /// Similarity 0..1 of two templates of this model; monotone in likelihood of being the same person.
    double similarity(Template a, Template b);
}
