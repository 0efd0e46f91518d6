package dev.haetae.engine.onnx;

import java.util.Arrays;

/// How sharp a face is: fine gradients over coarse ones, in the direction in which that is least. A ratio, so that neither the contrast of a face nor the light counts; at one eye distance, so that
/// its size does not; less what flat skin has as well, so that a camera's noise does not.
/// @param sharpness 1 when nothing fine is there, about 1.6 when sharp; 0 for an even picture
/// @param smear how much weaker the weakest fine gradients are than the strongest, 0 to 1: a movement wipes out those along it
record FaceFocus(double sharpness, double smear) {
    private static final double FINE = 0.7;
    private static final double COARSE = 2.4;
    private static final int BLOCK = 8;
    /// This share of the blocks is flat skin.
    private static final double FLAT = 0.25;

    static FaceFocus of(UprightFace face) {
        float[] fine = smooth(face.luma(), FINE);
        float[] coarse = smooth(face.luma(), COARSE);
        int left = face.column(-0.8);
        int right = face.column(0.8);
        int top = face.row(-0.5);
        int bottom = face.row(1.4);
        int columns = (right - left) / BLOCK;
        int rows = (bottom - top) / BLOCK;
        double[][] fines = new double[columns * rows][];
        double[] energy = new double[columns * rows];
        double[] wide = new double[3];
        for (int i = 0; i < fines.length; i++) {
            int x = left + i % columns * BLOCK;
            int y = top + i / columns * BLOCK;
            fines[i] = gradients(fine, x, y);
            energy[i] = fines[i][0] + fines[i][2];
            add(wide, gradients(coarse, x, y), 1);
        }
        double[] sorted = energy.clone();
        Arrays.sort(sorted);
        double noise = sorted[(int) (FLAT * sorted.length)];
        double[] narrow = new double[3];
        for (int i = 0; i < fines.length; i++) {
            add(narrow, fines[i], Math.max(0, energy[i] - noise) / Math.max(1e-6, energy[i]));
        }
        Arrays.fill(fine, 0);
        Arrays.fill(coarse, 0);
        return of(narrow, wide);
    }

    /// The ratio of the two in every direction lies between the eigenvalues of one over the other.
    private static FaceFocus of(double[] fine, double[] coarse) {
        double det = coarse[0] * coarse[2] - coarse[1] * coarse[1];
        if (!(det > 1e-3)) {
            return new FaceFocus(0, 0);
        }
        double sum = (coarse[2] * fine[0] - 2 * coarse[1] * fine[1] + coarse[0] * fine[2]) / det;
        double product = (fine[0] * fine[2] - fine[1] * fine[1]) / det;
        double least = Math.sqrt(Math.max(0, sum / 2 - Math.sqrt(Math.max(0, sum * sum / 4 - product))));
        double spread = Math.hypot((fine[0] - fine[2]) / 2, fine[1]);
        double mean = (fine[0] + fine[2]) / 2;
        return new FaceFocus(least, mean > 0 ? 1 - Math.sqrt(Math.max(0, mean - spread) / (mean + spread)) : 0);
    }

    private static void add(double[] sums, double[] values, double weight) {
        for (int i = 0; i < 3; i++) {
            sums[i] += weight * values[i];
        }
    }

    /// Sums of xx, xy and yy over one block.
    private static double[] gradients(float[] picture, int left, int top) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                int at = y * UprightFace.SIZE + x;
                double dx = picture[at + 1] - picture[at - 1];
                double dy = picture[at + UprightFace.SIZE] - picture[at - UprightFace.SIZE];
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
            }
        }
        return new double[] {xx, xy, yy};
    }

    private static float[] smooth(float[] picture, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[reach + 1];
        float sum = 0;
        for (int i = 0; i <= reach; i++) {
            kernel[i] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (int i = 0; i <= reach; i++) {
            kernel[i] /= sum;
        }
        float[] across = pass(picture, kernel, 1, UprightFace.SIZE);
        float[] both = pass(across, kernel, UprightFace.SIZE, 1);
        Arrays.fill(across, 0);
        return both;
    }

    /// @param step from one pixel of a line to the next
    /// @param jump from one line to the next
    private static float[] pass(float[] from, float[] kernel, int step, int jump) {
        int size = UprightFace.SIZE;
        float[] to = new float[from.length];
        for (int line = 0; line < size; line++) {
            for (int i = 0; i < size; i++) {
                float value = kernel[0] * from[line * jump + i * step];
                for (int k = 1; k < kernel.length; k++) {
                    value += kernel[k] * (from[line * jump + Math.max(0, i - k) * step]
                            + from[line * jump + Math.min(size - 1, i + k) * step]);
                }
                to[line * jump + i * step] = value;
            }
        }
        return to;
    }
}
