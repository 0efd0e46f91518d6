package dev.haetae.engine.opencv;

import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// A fixed grain as the quietest scanner has it, laid over what is measured. A page without any grain (a drawn one, or one
/// that a device smoothed) has no usual ratio of grain to grain, and its own fine lines tower over an empty spectrum: it was
/// taken for a copy or a display.
final class FloorGrain {
    /// Spread in levels.
    private static final float LEVELS = 1.5f;
    private static final int WIDTH = 1536;
    private static final int HEIGHT = 1100;
    private static final Mat LUMA = drawn();
    private static final Mat CHROMA = turned();

    private FloorGrain() {}

    static void overLuma(Mat grey) {
        over(grey, LUMA, 1);
    }

    /// @param chroma a difference of two channels, each with a grain of its own
    static void overChroma(Mat chroma) {
        over(chroma, CHROMA, Math.sqrt(2));
    }

    private static void over(Mat values, Mat grain, double weight) {
        var shared = new Rect(0, 0, Math.min(WIDTH, values.cols()), Math.min(HEIGHT, values.rows()));
        Mat part = values.submat(shared);
        Mat same = grain.submat(shared);
        Core.scaleAdd(same, weight, part, part);
        part.release();
        same.release();
    }

    private static Mat drawn() {
        float[] levels = new float[WIDTH * HEIGHT];
        var random = new Random(1);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = LEVELS * (float) random.nextGaussian();
        }
        Mat grain = new Mat(HEIGHT, WIDTH, CvType.CV_32F);
        grain.put(0, 0, levels);
        return grain;
    }

    private static Mat turned() {
        Mat grain = new Mat();
        Core.flip(LUMA, grain, -1);
        return grain;
    }
}
