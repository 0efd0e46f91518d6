package dev.haetae.engine.opencv;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Fine residue of a picture (less a blurred copy), by blocks of 8 pixels, so that a place's grain can be told where it is
/// flat: second-order residuals after the steganalysis models of Fridrich and Kodovsky (2012), in the plainest form.
final class GrainMap {
    static final int BLOCK = 8;
    final int cols;
    final int rows;
    /// Mean square of the residue, mean luma, mean square of slopes in the blurred copy.
    final float[] grain;
    final float[] luma;
    final float[] slope;

    /// @param grey 32 bits
    GrainMap(Mat grey) {
        cols = grey.cols() / BLOCK;
        rows = grey.rows() / BLOCK;
        Mat soft = new Mat();
        Imgproc.GaussianBlur(grey, soft, new Size(5, 5), 1.1);
        Mat rest = new Mat();
        Core.subtract(grey, soft, rest);
        Core.multiply(rest, rest, rest);
        Mat dx = new Mat();
        Mat dy = new Mat();
        Imgproc.GaussianBlur(soft, soft, new Size(5, 5), 1.2);
        Imgproc.Sobel(soft, dx, -1, 1, 0, 3, 0.125);
        Imgproc.Sobel(soft, dy, -1, 0, 1, 3, 0.125);
        Core.multiply(dx, dx, dx);
        Core.multiply(dy, dy, dy);
        Core.add(dx, dy, dx);
        grain = blocks(rest);
        luma = blocks(grey);
        slope = blocks(dx);
        Images.wipe(soft, rest, dx, dy);
    }

    private float[] blocks(Mat full) {
        Mat even = full.submat(0, rows * BLOCK, 0, cols * BLOCK);
        Mat small = new Mat();
        Imgproc.resize(even, small, new Size(cols, rows), 0, 0, Imgproc.INTER_AREA);
        float[] values = new float[cols * rows];
        small.get(0, 0, values);
        even.release();
        Images.wipe(small);
        return values;
    }

    /// Root mean square of the residue in the flattest third of the blocks in a box of blocks whose luma is wanted.
    /// @return NaN where too little is flat
    double flat(int x0, int y0, int x1, int y1, DoublePredicate wanted) {
        int[] chosen = new int[Math.max(0, (x1 - x0) * (y1 - y0))];
        int count = 0;
        for (int y = Math.max(0, y0); y < Math.min(rows, y1); y++) {
            for (int x = Math.max(0, x0); x < Math.min(cols, x1); x++) {
                if (wanted.test(luma[y * cols + x])) {
                    chosen[count++] = y * cols + x;
                }
            }
        }
        if (count < 9) {
            return Double.NaN;
        }
        double[] slopes = new double[count];
        for (int i = 0; i < count; i++) {
            slopes[i] = slope[chosen[i]];
        }
        Arrays.sort(slopes);
        double most = slopes[count / 3];
        double[] grains = new double[count];
        int used = 0;
        for (int i = 0; i < count; i++) {
            if (slope[chosen[i]] <= most) {
                grains[used++] = grain[chosen[i]];
            }
        }
        return Math.max(0.2, Math.sqrt(PageTraces.median(Arrays.copyOf(grains, used))));
    }

    /// Grain that nine tenths of the blocks stay below: fine detail.
    double detail(int x0, int y0, int x1, int y1) {
        double[] grains = new double[Math.max(0, (x1 - x0) * (y1 - y0))];
        int count = 0;
        for (int y = Math.max(0, y0); y < Math.min(rows, y1); y++) {
            for (int x = Math.max(0, x0); x < Math.min(cols, x1); x++) {
                grains[count++] = grain[y * cols + x];
            }
        }
        double[] used = Arrays.copyOf(grains, count);
        Arrays.sort(used);
        return count < 9 ? Double.NaN : Math.max(0.2, Math.sqrt(used[(int) (0.9 * count)]));
    }
}
