package dev.haetae.face;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether two faces are one person's: all models look, and the likelihood ratio of their similarities together speaks.
/// One thread at a time, as its engines are.
public final class FaceVerifier {
    /// A document's portrait is cut out with this much of its surroundings: the detector wants some.
    private static final double MARGIN = 1.3;

    private final FaceObserver observer;
    private final FacePoints points;
    private final List<TemplateExtractor> extractors;
    private final Calibration calibration;
    private final OperatingPoint operatingPoint;
    private final double portraitEyes;

    /// @param observer for single pictures
    /// @param calibration of these very extractors, in this order
    /// @param fmr target false match rate; one that the calibration was measured for
    /// @param portraitEyes smallest eye distance of a portrait in pixels, from the configuration
    /// @throws IllegalArgumentException where the calibration is another's, or knows no such rate
    public FaceVerifier(FaceObserver observer, FacePoints points, List<? extends TemplateExtractor> extractors, Calibration calibration,
            double fmr, double portraitEyes) {
        this.observer = observer;
        this.points = points;
        this.extractors = List.copyOf(extractors);
        this.calibration = calibration;
        this.operatingPoint = calibration.at(fmr);
        this.portraitEyes = portraitEyes;
        if (!calibration.models().equals(this.extractors.stream().map(TemplateExtractor::model).toList())) {
            throw new IllegalArgumentException("the calibration is of " + calibration.models());
        }
    }

    public double threshold() {
        return Calibration.similarity(operatingPoint.llr());
    }

    public double fmr() {
        return operatingPoint.fmr();
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
        FaceObservation exact = face.at(points.find(frame, face));
        return new Templates(extractors.stream().map(extractor -> extractor.extract(frame, exact)).toList());
    }

    /// @param probes of one person; the mean over them speaks, for they are too alike to count as so many witnesses
    public Comparison compare(Templates reference, List<Templates> probes) {
        if (probes.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare with");
        }
        double llr = probes.stream().mapToDouble(probe -> calibration.llr(similarities(reference, probe))).average().orElseThrow();
        return new Comparison(Calibration.similarity(llr), threshold(), fmr(), llr, reference.models());
    }

    public Comparison compare(Templates reference, Templates probe) {
        return compare(reference, List.of(probe));
    }

    /// Of each model by itself, in the order of the extractors.
    public List<Double> similarities(Templates one, Templates other) {
        var each = new ArrayList<Double>();
        for (int i = 0; i < extractors.size(); i++) {
            each.add(extractors.get(i).similarity(one.byModel().get(i), other.byModel().get(i)));
        }
        return each;
    }
}
