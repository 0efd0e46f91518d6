package dev.haetae.engine;

import dev.haetae.document.DocumentEyes;
import dev.haetae.document.TextReader;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceObserver;
import dev.haetae.face.Template;
import dev.haetae.face.TemplateExtractor;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Lets every engine work once, so that the first person does not wait for what is loaded on first use, and so that an
/// engine that cannot work on this machine is known before anybody stands there.
public final class Warmup {
    private static final Region A_LINE_OF_PRINT = new Region(0, 0, 200, 40);

    private final List<Done> done = new ArrayList<>();
    private final Frame portrait;

    private Warmup(Frame portrait) {
        this.portrait = portrait;
    }

    public record Done(String engine, Duration took) {}

    /// On the caller's thread; the engines must not be in use elsewhere meanwhile.
    /// @param portrait any picture with one face, at least 200 x 40; stays the caller's
    /// @throws IllegalStateException naming the engine that does not do its work
    public static List<Done> run(Frame portrait, FaceObserver observer, List<? extends TemplateExtractor> extractors,
            List<? extends TextReader> texts, DocumentEyes eyes) {
        var warmup = new Warmup(portrait);
        var face = new FaceObservation[1];
        warmup.once("face observer", () -> face[0] = observer.observe(portrait));
        if (!face[0].present()) {
            throw new IllegalStateException("the face observer finds no face in a portrait");
        }
        for (TemplateExtractor extractor : extractors) {
            warmup.once("face template " + extractor.model(), () -> warmup.extract(extractor, face[0]));
        }
        for (TextReader text : texts) {
            for (TextReader.Script script : TextReader.Script.values()) {
                warmup.once(text.getClass().getSimpleName() + " " + script, () -> text.read(portrait, A_LINE_OF_PRINT, script));
            }
        }
        warmup.once("document eyes", () -> eyes.look(portrait));
        return List.copyOf(warmup.done);
    }

    private void extract(TemplateExtractor extractor, FaceObservation face) {
        try (Template one = extractor.extract(portrait, face); Template two = extractor.extract(portrait, face)) {
            if (!(extractor.similarity(one, two) > 0.99)) { // NaN too
                throw new IllegalStateException(extractor.model() + " does not find a face like itself");
            }
        }
    }

    private void once(String engine, Runnable work) {
        long start = System.nanoTime();
        work.run();
        done.add(new Done(engine, Duration.ofNanos(System.nanoTime() - start)));
    }
}
