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
import dev.haetae.liveness.EventFinder;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.session.Motions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether a person came out well enough to be walked: a portrait that pulls a face, lids that the drawing cannot shut and a
/// head that it cannot turn say nothing about the judgement. Everybody is looked at in the best light. One thread.
final class Audition implements AutoCloseable {
    private static final Manner CALM = new Manner(0, 1, 1, 60, 0.3, 0.6);
    /// Frames a second, and how many of them show somebody at rest, blinking, turning, and smiling.
    private static final double RATE = 8;
    private static final int REST_FRAMES = 4;
    private static final int BLINK_FRAMES = 7;
    private static final int TURN_FRAMES = 9;
    private static final int BACK_FRAMES = 9;
    private static final int SMILE_FRAMES = 14;
    /// The head comes back and rests: whoever finds movements learns what that looks like.
    private static final int NEUTRAL_FRAMES = 24;
    /// Open eyes read less, shut ones more.
    private static final double OPEN = 0.2;
    private static final double SHUT = 0.9;
    /// How far a nose goes at least, in eye distances, when a head turns by 23 degrees: it stands out by half an eye distance.
    private static final double TURNED = 0.15;

    private final OnnxFaceObserver observer;
    private final FaceLimits limits;
    private final LivenessLimits movements;

    Audition(Models models, FaceLimits limits, LivenessLimits movements) {
        this.limits = limits;
        this.movements = movements;
        observer = OnnxFaceObserver.ofStream(models);
    }

    /// What came out wrong; empty for somebody who can take part.
    Optional<String> flaw(Person person) {
        try (var camera = camera(person)) {
            FaceObservation[] rest = seen(camera, REST_FRAMES);
            Optional<FaceMeasure> fault = FaceQuality.of(rest[REST_FRAMES - 1], limits).fault();
            if (fault.isPresent()) {
                return fault.map(measure -> "at rest " + measure.key());
            }
            if (median(rest, FaceObservation::eyesClosed) > OPEN) {
                return Optional.of("open eyes read as shut");
            }
            if (!(most(told(camera, Cue.BLINK, BLINK_FRAMES), FaceObservation::eyesClosed) > SHUT)) {
                return Optional.of("shut eyes do not read as shut");
            }
            double turn = median(rest, FaceObservation::turn);
            double left = most(told(camera, Cue.TURN_LEFT, TURN_FRAMES), seen -> seen.turn() - turn);
            seen(camera, BACK_FRAMES);
            double right = most(told(camera, Cue.TURN_RIGHT, TURN_FRAMES), seen -> turn - seen.turn());
            if (!(Math.min(left, right) > TURNED)) {
                return Optional.of("the nose does not turn with the head");
            }
            var finder = new EventFinder(movements);
            found(finder, seen(camera, NEUTRAL_FRAMES));
            return found(finder, told(camera, Cue.SMILE, SMILE_FRAMES)).contains(EventFinder.Kind.SMILE) ? Optional.empty()
                    : Optional.of("a smile does not read as one");
        }
    }

    /// In the best light, from the first frame on.
    static ReplayedCustomer camera(Person person) {
        var still = new LivePerson(person, new Manner.Of(CALM, 1, 0), Conditions.PLAIN.withHall(1).place(), true);
        Conditions light = ReplayedCustomer.metered(Conditions.PLAIN.withRate(RATE, 0), person);
        return ReplayedCustomer.before(still, "audition", 1, Pace.stepped(), light);
    }

    private static Set<EventFinder.Kind> found(EventFinder finder, FaceObservation[] seen) {
        return Arrays.stream(seen).flatMap(one -> finder.accept(Motions.of(one, Double.NaN)).stream()).map(EventFinder.Event::kind)
                .collect(Collectors.toSet());
    }

    private FaceObservation[] told(ReplayedCustomer camera, Cue cue, int frames) {
        camera.cue(cue);
        return seen(camera, frames);
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
