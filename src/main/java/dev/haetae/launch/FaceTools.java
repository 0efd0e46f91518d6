package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.engine.FaceCalibrations;
import dev.haetae.engine.Models;
import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.engine.onnx.SteadyPoints;
import dev.haetae.face.FaceObserver;
import dev.haetae.face.FacePoints;
import dev.haetae.face.FaceVerifier;
import dev.haetae.face.TemplateExtractor;
import java.util.List;

/// What the face commands need of the engines: for single pictures, opened once a call.
record FaceTools(OnnxFaceObserver stills, SteadyPoints points, OnnxTemplates onnx, DlibTemplates dlib, FaceVerifier verifier)
        implements AutoCloseable {

    static FaceTools open(Home home, String profile) {
        KioskConfig config = KioskConfig.load(home.config(), profile);
        Models models = Models.at(home.models()).accepting(config.modelLicences());
        var stills = OnnxFaceObserver.ofStills(models);
        var points = new SteadyPoints(models);
        var onnx = new OnnxTemplates(models);
        var dlib = new DlibTemplates(models);
        return new FaceTools(stills, points, onnx, dlib, verifier(home, config, stills, points, List.of(onnx, dlib)));
    }

    /// @throws Models.ModelMissing where the configured false match rate was not measured for these models: no start
    static FaceVerifier verifier(Home home, KioskConfig config, FaceObserver stills, FacePoints points,
            List<? extends TemplateExtractor> extractors) {
        var calibration = FaceCalibrations.in(home.models())
                .of(extractors.stream().map(TemplateExtractor::model).toList(), config.policy().faceFmr());
        return new FaceVerifier(stills, points, extractors, calibration, config.policy().faceFmr(), config.face().portraitEyes());
    }

    @Override public void close() {
        stills.close();
        points.close();
        onnx.close();
        dlib.close();
    }
}
