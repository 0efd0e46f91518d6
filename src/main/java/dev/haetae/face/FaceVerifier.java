package dev.haetae.face;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Optional;

/// Whether two faces are one person's: all models look, and the mean of their z-scores speaks.
/// One thread at a time, as its engines are.
public final class FaceVerifier {
    /// A document's portrait is cut out with this much of its surroundings: the detector wants some.
    private static final double MARGIN = 1.3;

    private final FaceObserver observer;
    private final List<TemplateExtractor> extractors;
    private final List<Calibration> calibrations;
    private final double threshold;
    private final double portraitEyes;

    /// @param observer for single pictures
    /// @param threshold similarity 0..1 at and above which two faces match
    /// @param portraitEyes smallest eye distance of a portrait in pixels, from [FaceLimits]
    public FaceVerifier(FaceObserver observer, List<TemplateExtractor> extractors, double threshold, double portraitEyes) {
        this.observer = observer;
        this.extractors = List.copyOf(extractors);
        this.calibrations = extractors.stream().map(extractor -> Calibration.of(extractor.model()).orElseThrow(
                () -> new IllegalArgumentException("no calibration for the face model " + extractor.model()))).toList();
        this.threshold = threshold;
        this.portraitEyes = portraitEyes;
        if (extractors.isEmpty()) {
            throw new IllegalArgumentException("no face model");
        }
    }

    public double threshold() {
        return threshold;
    }

    /// The face of a document's page.
    /// @param portrait where the page shows it, in the page's pixels
    /// @return Rejected with PORTRAIT_POOR when it is not there, or too small to be compared
    public Outcome<Templates> portrait(Frame page, Region portrait) {
        Optional<Frame> part = Cut.of(page, portrait.scaled(MARGIN));
        if (part.isEmpty()) {
            return Outcome.rejected(RejectReason.PORTRAIT_POOR);
        }
        try (Frame cut = part.get()) {
            FaceObservation face = observer.observe(cut);
            return face.eyeDistance() < portraitEyes ? Outcome.rejected(RejectReason.PORTRAIT_POOR)
                    : Outcome.passed(templates(cut, face));
        }
    }

    /// The largest face of any picture.
    /// @return Rejected with FACE_MISSING
    public Outcome<Templates> face(Frame picture) {
        FaceObservation face = observer.observe(picture);
        return face.present() ? Outcome.passed(templates(picture, face)) : Outcome.rejected(RejectReason.FACE_MISSING);
    }

    /// @param face an observation of this very frame with a face present
    public Templates templates(Frame frame, FaceObservation face) {
        return new Templates(extractors.stream().map(extractor -> extractor.extract(frame, face)).toList());
    }

    /// @param probes of one person; the mean over them speaks
    public Comparison compare(Templates reference, List<Templates> probes) {
        if (probes.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare with");
        }
        double sum = 0;
        for (Templates probe : probes) {
            sum += fused(reference, probe);
        }
        return new Comparison(Calibration.similarity(sum / probes.size()), threshold, reference.models());
    }

    public Comparison compare(Templates reference, Templates probe) {
        return compare(reference, List.of(probe));
    }

    private double fused(Templates reference, Templates probe) {
        double sum = 0;
        for (int i = 0; i < extractors.size(); i++) {
            sum += calibrations.get(i).z(
                    extractors.get(i).similarity(reference.byModel().get(i), probe.byModel().get(i)));
        }
        return sum / extractors.size();
    }
}
