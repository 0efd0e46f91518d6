package dev.haetae.engine.onnx;

import dev.haetae.document.mrz.Strip;
import dev.haetae.engine.Models;

/// The networks alone, on empty input: what our work around them is measured against. A network takes as long for nothing
/// as for a face. One thread at a time.
public final class BareNetworks implements AutoCloseable {
    private static final int EYES = 2;
    private static final int SLOW_EVERY = 4;
    /// As wide as a line of 44 characters usually stands in a strip.
    private static final int LINE_WIDTH = 1000;

    private final OnnxModel detector;
    private final OnnxModel landmarks;
    private final OnnxModel eye;
    private final OnnxModel passive;
    private final OnnxModel template;
    private final OnnxModel line;
    private int frames;

    public BareNetworks(Models models) {
        detector = new OnnxModel(models.file("fr_detect.onnx"), 1, 3, 240, 320);
        landmarks = new OnnxModel(models.file("fr_landmark.onnx"), 1, 1, 64, 64);
        eye = new OnnxModel(models.file("fr_eye.onnx"), 1, 1, 24, 24);
        passive = new OnnxModel(models.file("fr_liveness.onnx"), 1, 3, 128, 128);
        template = new OnnxModel(models.file("fr_feature.onnx"), 1, 3, 112, 112);
        line = new OnnxModel(models.file("mrz-line.onnx"), 1, 1, Strip.HEIGHT, -1);
    }

    /// The runs that [OnnxFaceObserver#ofStream] makes for one frame.
    public void observe() {
        detector.run(new float[3 * 240 * 320]);
        landmarks.run(new float[64 * 64]);
        for (int i = 0; i < EYES; i++) {
            eye.run(new float[24 * 24]);
        }
        if (frames++ % SLOW_EVERY == 0) {
            passive.run(new float[3 * 128 * 128]);
        }
    }

    public void template() {
        template.run(new float[3 * 112 * 112]);
    }

    public void mrz(int lines) {
        for (int i = 0; i < lines; i++) {
            line.run(new float[Strip.HEIGHT * LINE_WIDTH], new long[] {1, 1, Strip.HEIGHT, LINE_WIDTH});
        }
    }

    @Override public void close() {
        for (OnnxModel model : new OnnxModel[] {detector, landmarks, eye, passive, template, line}) {
            model.close();
        }
    }
}
