package dev.haetae.demo;

import static dev.haetae.demo.Watched.PORTRAIT;
import static dev.haetae.demo.Watched.cued;
import static dev.haetae.demo.Watched.next;
import static dev.haetae.demo.Watched.skip;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.puppet.Cue;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImpostorTest {
    /// Similarity of the face network's equal error rate on celebrities: cosine 0.366 (facts of the models).
    private static final double SAME_PERSON = (1 + 0.366) / 2;

    @BeforeAll static void prepare() {
        Watched.prepare();
    }

    @Test void otherFaceLivesButIsNotThePersonOfThePortrait() throws IOException {
        try (var other = started(Impostor.OTHER_FACE); Frame frame = next(other)) {
            Watched.keep(frame, "other-face");
            double similarity = similarityToPortrait(frame);
            assertTrue(similarity < SAME_PERSON - 0.05, "similarity " + similarity);
            assertTrue(Watched.mostClosed(cued(other, Cue.BLINK, 0.4)) > 0.9);
            assertTrue(Watched.mostTurn(cued(other, Cue.TURN_LEFT, 1.3)) > 0.15);
        }
    }

    @Test void printShowsThePersonButNeverTurnsNorBlinks() throws IOException {
        try (var print = started(Impostor.PRINT); Frame frame = next(print)) {
            Watched.keep(frame, "print");
            assertTrue(similarityToPortrait(frame) > SAME_PERSON);
            List<FaceObservation> left = cued(print, Cue.TURN_LEFT, 1.5);
            assertTrue(Watched.mostTurn(left) < 0.12 && Watched.leastTurn(left) > -0.12, "turn " + Watched.mostTurn(left));
            assertTrue(Watched.mostClosed(cued(print, Cue.BLINK, 0.4)) < 0.5);
        }
    }

    @Test void screensAnswerPrompts() throws IOException {
        for (Impostor kind : List.of(Impostor.SCREEN, Impostor.FULL_SCREEN)) {
            try (var screen = started(kind); Frame frame = next(screen)) {
                Watched.keep(frame, kind.name().toLowerCase(Locale.ROOT));
                assertTrue(similarityToPortrait(frame) > SAME_PERSON, kind.name());
                assertTrue(Watched.mostTurn(cued(screen, Cue.TURN_LEFT, 1.2)) > 0.15, kind.name());
            }
        }
    }

    private static ReplayedCustomer started(Impostor kind) {
        var source = kind.source(PORTRAIT, 7, Pace.stepped());
        source.cue(Cue.RETURN);
        skip(source, 1.8);
        return source;
    }

    private static double similarityToPortrait(Frame frame) {
        try (var observer = OnnxFaceObserver.ofStills(Watched.models()); var templates = new OnnxTemplates(Watched.models());
                Frame portrait = Pixels.frame(Pixels.scaled(Portraits.load(PORTRAIT), 512, 512), 0)) {
            return templates.similarity(templates.extract(portrait, observer.observe(portrait)),
                    templates.extract(frame, observer.observe(frame)));
        }
    }
}
