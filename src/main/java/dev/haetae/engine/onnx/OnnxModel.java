package dev.haetae.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One network with one input: floats in, floats out. One thread of its own, quiet, leaves no tensor behind.
final class OnnxModel implements AutoCloseable {
    private static final OrtEnvironment ENVIRONMENT = environment();

    private static final int LONGEST_COMMAND_LINE = 3500;

    private final OrtSession session;
    private final String input;
    private final long[] shape;

    /// @param shape of the input, e.g. 1, 3, 112, 112
    OnnxModel(Path file, long... shape) {
        this.shape = shape.clone();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            session = ENVIRONMENT.createSession(file.toString(), options);
            input = session.getInputNames().iterator().next();
        } catch (OrtException e) {
            throw new IllegalStateException(file.getFileName() + " is no model that can be run", e);
        }
    }

    /// The telemetry of ONNX Runtime 1.29 writes over its stack, and the process dies without a word, when the process's
    /// command line is longer than 4 kB (a class path given with -cp is enough). Say so instead.
    private static OrtEnvironment environment() {
        try {
            Path commandLine = Path.of("/proc/self/cmdline");
            if (!"1".equals(System.getenv("ORT_DISABLE_TELEMETRY")) && Files.exists(commandLine)
                    && Files.readAllBytes(commandLine).length > LONGEST_COMMAND_LINE) {
                throw new IllegalStateException("the command line is too long for ONNX Runtime: "
                        + "set ORT_DISABLE_TELEMETRY=1, as installer/haetae does");
            }
        } catch (IOException unknown) {
            // no /proc: nothing to look at
        }
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "haetae");
    }

    /// @return the outputs in the model's order
    List<float[]> run(float[] values) {
        return run(values, shape);
    }

    /// For a network that takes inputs of several sizes.
    List<float[]> run(float[] values, long[] size) {
        try (var tensor = OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(values), size);
                var result = session.run(Map.of(input, tensor))) {
            var outputs = new ArrayList<float[]>();
            for (var entry : result) {
                FloatBuffer buffer = ((OnnxTensor) entry.getValue()).getFloatBuffer();
                float[] output = new float[buffer.remaining()];
                buffer.get(output);
                outputs.add(output);
            }
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("a network refused its input", e);
        }
    }

    /// Probabilities of a network whose only output are logits.
    double[] probabilities(float[] values) {
        float[] logits = run(values).getFirst();
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        double[] shares = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            shares[i] = Math.exp(logits[i] - greatest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    @Override public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a network could not be closed", e);
        }
    }
}
