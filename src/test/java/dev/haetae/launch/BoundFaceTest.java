package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.Conditions;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Manner;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Person;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.evaluate.pad.Prompting;
import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.TemplateExtractor;
import dev.haetae.frame.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// On the real engines, before a replayed person who turns.
class BoundFaceTest {
    private static final double ASIDE = 0.55;
    /// Frames of [FaceRig#RATE] in which a head has followed the dot.
    private static final int FOLLOWED = 12;
    /// Frames after which a face is looked at again in any case.
    private static final int DUE = 4;
    private static final Manner CALM = new Manner(0, 1, 1, 60, 0, 0.1);

    private record Look(double turn, double same) {}

    /// Bound a little to the left, a head a little to the right has turned too far to be compared, frontal as it is.
    @Test void comparesAHeadOnlyAsItWasHeldWhenBound() {
        try (var rig = FaceRig.open(); var observer = OnnxFaceObserver.ofStream(Models.at(Path.of("models")));
                var templates = new OnnxTemplates(Models.at(Path.of("models")));
                var camera = FaceRig.before(new LivePerson(Person.demo(FaceRig.PORTRAIT), new Manner.Of(CALM, 7, 0), Conditions.PLAIN.place(), true))) {
            camera.follow(ASIDE, 0);
            try (BoundFace bound = bind(camera, observer, templates.plain())) {
                camera.follow(-ASIDE, 0);
                List<Look> turned = looks(camera, observer, bound);
                assertTrue(Math.abs(turned.getLast().turn()) < 0.15, "a fair picture by itself: " + turned);
                assertTrue(turned.subList(FOLLOWED - DUE, FOLLOWED).stream().allMatch(look -> Double.isNaN(look.same())),
                        "and not comparable with the bound one: " + turned);
                camera.follow(ASIDE, 0);
                List<Look> back = looks(camera, observer, bound);
                int first = IntStream.range(0, back.size()).filter(i -> !Double.isNaN(back.get(i).same())).findFirst().orElseThrow();
                assertFalse(back.get(first).same() < rig.config.liveness().faceSame(), "the same person, looked at as soon as back: " + back);
            }
        }
    }

    private static BoundFace bind(ReplayedCustomer camera, OnnxFaceObserver observer, TemplateExtractor templates) {
        for (int i = 1;; i++) {
            try (Frame frame = Prompting.frame(camera)) {
                FaceObservation seen = observer.observe(frame);
                if (i == FOLLOWED) {
                    return new BoundFace(templates, frame, seen);
                }
            }
        }
    }

    private static List<Look> looks(ReplayedCustomer camera, OnnxFaceObserver observer, BoundFace bound) {
        return IntStream.range(0, FOLLOWED).mapToObj(_ -> {
            try (Frame frame = Prompting.frame(camera)) {
                FaceObservation seen = observer.observe(frame);
                return new Look(seen.turn(), bound.sameFace(frame, seen));
            }
        }).toList();
    }
}
