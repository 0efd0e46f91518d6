package dev.haetae.engine.onnx;

import dev.haetae.document.mrz.Strip;
import dev.haetae.document.print.PrintGrid;
import dev.haetae.document.print.PrintLineReader;
import dev.haetae.engine.Models;
import java.util.Arrays;

/// Our own recogniser of printed lines (models/training/print): grey values in, a [PrintGrid] out, a step for every four
/// pixels.
public final class PrintRecogniser implements PrintLineReader, AutoCloseable {
    private static final int PROBE = 64;

    private final OnnxModel model;

    /// @throws Models.ModelMissing when the weights are absent or others
    /// @throws IllegalArgumentException when they give other outputs than [PrintGrid] takes
    public PrintRecogniser(Models models) {
        model = new OnnxModel(models.file("print-line.onnx"), 1, 1, Strip.HEIGHT, -1);
        try (Strip plain = new Strip(new byte[Strip.HEIGHT * PROBE])) {
            read(plain);
        }
    }

    @Override public PrintGrid read(Strip strip) {
        float[] values = new float[strip.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = strip.grey(i);
        }
        float[] flat = model.run(values, new long[] {1, 1, Strip.HEIGHT, strip.width()}).getFirst();
        Arrays.fill(values, 0);
        int steps = strip.width() / 4;
        float[][] shares = new float[steps][];
        for (int t = 0; t < steps; t++) {
            shares[t] = Arrays.copyOfRange(flat, t * (flat.length / steps), (t + 1) * (flat.length / steps));
        }
        return new PrintGrid(shares);
    }

    @Override public void close() {
        model.close();
    }
}
