package dev.haetae.engine.onnx;

import dev.haetae.document.mrz.CharacterGrid;
import dev.haetae.document.mrz.MrzLineReader;
import dev.haetae.document.mrz.Strip;
import dev.haetae.engine.Models;
import java.nio.file.Path;
import java.util.Arrays;

/// Our own line recogniser (models/training): grey values in, a [CharacterGrid] out, a step for every four pixels.
public final class MrzRecogniser implements MrzLineReader, AutoCloseable {
    private static final int CLASSES = CharacterGrid.CLASSES.length();

    private final OnnxModel model;

    public MrzRecogniser(Models models) {
        this(models.file("mrz-line.onnx"));
    }

    MrzRecogniser(Path file) {
        model = new OnnxModel(file, 1, 1, Strip.HEIGHT, -1);
    }

    @Override public CharacterGrid read(Strip strip) {
        float[] values = new float[strip.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = strip.grey(i);
        }
        float[] flat = model.run(values, new long[] {1, 1, Strip.HEIGHT, strip.width()}).getFirst();
        Arrays.fill(values, 0);
        float[][] steps = new float[flat.length / CLASSES][];
        for (int t = 0; t < steps.length; t++) {
            steps[t] = Arrays.copyOfRange(flat, t * CLASSES, (t + 1) * CLASSES);
        }
        return new CharacterGrid(steps);
    }

    @Override public void close() {
        model.close();
    }
}
