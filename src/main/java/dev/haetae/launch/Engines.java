package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.document.DocumentEyes;
import dev.haetae.document.DocumentReader;
import dev.haetae.engine.Models;
import dev.haetae.engine.Warmup;
import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.engine.onnx.SteadyPoints;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.engine.opencv.OpenCvDocumentEyes;
import dev.haetae.face.FaceVerifier;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome.Passed;
import java.util.List;

/// Every engine of a kiosk, opened once. The two face observers are apart because one follows a stream and the other
/// looks at single pictures.
record Engines(DocumentEyes eyes, DocumentEngines documents, OnnxFaceObserver stream, OnnxFaceObserver stills,
        SteadyPoints points, OnnxTemplates onnx, DlibTemplates dlib, Home home) implements AutoCloseable {

    static Engines open(Models models, Home home, KioskConfig config) {
        OpenCv.load();
        return new Engines(new OpenCvDocumentEyes(), new DocumentEngines(models, home, config.policy().expiryGraceDays()),
                OnnxFaceObserver.ofStream(models), OnnxFaceObserver.ofStills(models),
                new SteadyPoints(models), new OnnxTemplates(models), new DlibTemplates(models), home);
    }

    /// Each has worked once: what is loaded on first use does not fall on the first person.
    Engines warmedUp(Models models) {
        if (!(Images.read(models.file("astronaut.png")) instanceof Passed<Frame>(Frame portrait))) {
            throw new IllegalStateException("OpenCV cannot read a picture");
        }
        try (portrait) {
            Warmup.run(portrait, stills, List.of(onnx, dlib), documents.texts(), eyes);
            return this;
        } catch (RuntimeException | LinkageError e) {
            close();
            throw e;
        }
    }

    DocumentReader reader() {
        return documents.reader();
    }

    FaceVerifier verifier(KioskConfig config) {
        return FaceTools.verifier(home, config, stills, points, List.of(onnx, dlib));
    }

    @Override public void close() {
        documents.close();
        stream.close();
        stills.close();
        points.close();
        onnx.close();
        dlib.close();
    }
}
