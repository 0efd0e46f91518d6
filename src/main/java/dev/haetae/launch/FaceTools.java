package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.engine.Models;
import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.face.FaceVerifier;
import java.util.List;

/// What the face commands need of the engines: for single pictures, opened once a call.
record FaceTools(OnnxFaceObserver stills, OnnxTemplates onnx, DlibTemplates dlib, FaceVerifier verifier) implements AutoCloseable {

    static FaceTools open(Home home, String profile) {
        KioskConfig config = KioskConfig.load(home.config(), profile);
        Models models = Models.at(home.models()).accepting(config.modelLicences());
        var stills = OnnxFaceObserver.ofStills(models);
        var onnx = new OnnxTemplates(models);
        var dlib = new DlibTemplates(models);
        return new FaceTools(stills, onnx, dlib, new FaceVerifier(stills, List.of(onnx, dlib),
                config.policy().faceMatch(), config.face().portraitEyes()));
    }

    @Override public void close() {
        stills.close();
        onnx.close();
        dlib.close();
    }
}
