package dev.haetae.face;

import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The quality of one face as a vector of components, in the order of [FaceMeasure]: worst first.
/// Without a face it holds only what a picture alone can tell.
public record FaceQuality(List<Component> components) {
    /// A component score under this is a fault.
    public static final double FAULT = 50;

    /// @param raw in the measure's unit
    /// @param score 0 to 100; 50 at the limit, 95 where it is good
    public record Component(FaceMeasure measure, double raw, double score) {}

    public FaceQuality {
        components = List.copyOf(components);
    }

    public static FaceQuality of(FaceObservation seen, FaceLimits limits) {
        return new FaceQuality(Stream.of(FaceMeasure.values()).filter(measure -> seen.present() || measure.withoutFace())
                .map(measure -> {
                    double raw = measure.raw(seen);
                    return new Component(measure, raw, limits.of(measure).score(raw));
                }).toList());
    }

    /// The measure that stands in the way, the worst first.
    public Optional<FaceMeasure> fault() {
        return fault(FAULT, Optional.empty());
    }

    /// As [#fault()], for a stream of frames.
    /// @param mended a fault that is known is there until its score has come back to this
    /// @param known the reason that counts as a fault so far
    Optional<FaceMeasure> fault(double mended, Optional<RejectReason> known) {
        return components.stream().filter(one -> one.measure().reason().isPresent())
                .filter(one -> !(one.score() >= (one.measure().reason().equals(known) ? mended : FAULT)))
                .map(Component::measure).findFirst();
    }

    /// 0 to 100, for choosing among frames: the geometric mean of all components, pulled down by the worst of them.
    /// 0 without a face.
    public double unified() {
        if (components.size() < FaceMeasure.values().length) {
            return 0;
        }
        double logs = components.stream().mapToDouble(one -> Math.log(Math.max(0.01, one.score()))).average().orElseThrow();
        double least = components.stream().mapToDouble(Component::score).min().orElseThrow();
        return Math.sqrt(Math.exp(logs) * Math.max(0.01, least));
    }

    public double raw(FaceMeasure measure) {
        return components.stream().filter(one -> one.measure() == measure).mapToDouble(Component::raw).findFirst()
                .orElse(Double.NaN);
    }

    public double score(FaceMeasure measure) {
        return components.stream().filter(one -> one.measure() == measure).mapToDouble(Component::score).findFirst()
                .orElse(Double.NaN);
    }
}
