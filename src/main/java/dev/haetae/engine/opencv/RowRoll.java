package dev.haetae.engine.opencv;

import java.util.Arrays;

/// A display refreshes line by line: photographed, its brightness rises and falls along the rows, and that wanders from
/// frame to frame.
final class RowRoll {
    /// Rises and falls along the height of the picture.
    private static final double[] WAVES = {0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6};

    private RowRoll() {}

    /// @param last of the frame before, empty at first
    /// @param grey of the whole picture, reduced
    /// @return the strongest wave of the change since the frame before, as a share of the brightness; NaN at first
    static double of(float[] last, float[] grey, int width) {
        if (last.length != grey.length) {
            return Double.NaN;
        }
        int rows = grey.length / width;
        double[] change = new double[rows];
        double[] row = new double[width];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                row[x] = Math.log((grey[at] + 4) / (last[at] + 4));
            }
            Arrays.sort(row); // what moves in a part of a row does not count
            change[y] = row[width / 2];
        }
        double mean = Arrays.stream(change).average().orElse(0);
        double strongest = 0;
        for (double wave : WAVES) {
            double cosine = 0;
            double sine = 0;
            for (int y = 0; y < rows; y++) {
                double angle = 2 * Math.PI * wave * y / rows;
                cosine += (change[y] - mean) * Math.cos(angle);
                sine += (change[y] - mean) * Math.sin(angle);
            }
            strongest = Math.max(strongest, 2 * Math.hypot(cosine, sine) / rows);
        }
        return strongest;
    }
}
