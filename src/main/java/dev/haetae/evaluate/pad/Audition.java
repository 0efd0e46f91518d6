package dev.haetae.evaluate.pad;

import dev.haetae.demo.Conditions;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Manner;
import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.face.FaceLimits;
import dev.haetae.face.FaceMeasure;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceQuality;
import dev.haetae.frame.Frame;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Whether a person came out well enough to be walked: a portrait that pulls a face, and lids that the drawing cannot shut,
/// say nothing about the judgement. Everybody is looked at in the best light, standing still. One thread.
final class Audition implements AutoCloseable {
    private static final Manner CALM = new Manner(0, 1, 1, 60, 0.3, 0.1);
    private static final int REST_FRAMES = 9;
    private static final int BLINK_FRAMES = 7;
    /// Open eyes read less, shut ones more.
    private static final double OPEN = 0.2;
    private static final double SHUT = 0.9;

    private final OnnxFaceObserver observer;
    private final FaceLimits limits;

    Audition(Models models, FaceLimits limits) {
        this.limits = limits;
        observer = OnnxFaceObserver.ofStream(models);
    }

    /// What came out wrong; empty for somebody who can take part.
    Optional<String> flaw(Person person) {
        var still = new LivePerson(person, new Manner.Of(CALM, 1, 0), Conditions.PLAIN.withHall(1).place(), true);
        Conditions light = ReplayedCustomer.metered(Conditions.PLAIN, person);
        try (var camera = ReplayedCustomer.before(still, "audition", 1, Pace.stepped(), light)) {
            FaceObservation[] rest = seen(camera, REST_FRAMES);
            camera.cue(Cue.BLINK);
            FaceObservation[] blink = seen(camera, BLINK_FRAMES);
            FaceObservation usual = rest[REST_FRAMES - 1];
            Optional<FaceMeasure> fault = FaceQuality.of(usual, limits).fault();
            return fault.isPresent() ? fault.map(measure -> "at rest " + measure.key())
                    : median(rest, FaceObservation::eyesClosed) > OPEN ? Optional.of("open eyes read as shut")
                    : most(blink, FaceObservation::eyesClosed) < SHUT ? Optional.of("shut eyes do not read as shut") : Optional.empty();
        }
    }

    private FaceObservation[] seen(ReplayedCustomer camera, int frames) {
        return IntStream.range(0, frames).mapToObj(_ -> {
            try (Frame frame = Prompting.frame(camera)) {
                return observer.observe(frame);
            }
        }).toArray(FaceObservation[]::new);
    }

    private static double median(FaceObservation[] seen, ToDoubleFunction<FaceObservation> measure) {
        return Arrays.stream(seen).mapToDouble(measure).sorted().toArray()[seen.length / 2];
    }

    private static double most(FaceObservation[] seen, ToDoubleFunction<FaceObservation> measure) {
        return Arrays.stream(seen).mapToDouble(measure).max().orElseThrow();
    }

    @Override public void close() {
        observer.close();
    }
}
