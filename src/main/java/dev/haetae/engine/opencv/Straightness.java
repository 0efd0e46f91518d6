package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;

/// Straight edges on all sides of a head: a display's bezel, the border of a sheet of paper.
final class Straightness {
    private static final double STEEPEST = 0.12;
    private static final int TILTS = 9;
    private static final int SAMPLES = 48;
    /// Levels between a pixel's two neighbours that make an edge.
    private static final double EDGE = 14;

    private Straightness() {}

    /// @param grey of the whole picture, reduced
    /// @param face in its pixels
    /// @return share of the weakest but one of the four sides that is a straight edge, 0 to 1
    static double of(float[] grey, int width, Region face) {
        int height = grey.length / width;
        double[] sides = {
            side(grey, width, height, face, -1, 0), side(grey, width, height, face, 1, 0),
            side(grey, width, height, face, 0, -1), side(grey, width, height, face, 0, 1)
        };
        java.util.Arrays.sort(sides);
        return sides[1];
    }

    private static double side(float[] grey, int width, int height, Region face, int outX, int outY) {
        double h = face.height();
        double best = 0;
        for (double away = 0.62; away < 2.2; away += 1.0 / h) {
            for (int t = 0; t < TILTS; t++) {
                double tilt = STEEPEST * (2.0 * t / (TILTS - 1) - 1);
                int edges = 0;
                int seen = 0;
                for (int s = 0; s < SAMPLES; s++) {
                    double along = (2.0 * s / (SAMPLES - 1) - 1) * 0.9 * h;
                    double across = away * h + tilt * along;
                    int x = (int) Math.round(face.centreX() + outX * across + outY * along);
                    int y = (int) Math.round(face.centreY() + outY * across + outX * along);
                    if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) {
                        continue;
                    }
                    seen++;
                    double step = outX != 0 ? grey[y * width + x + 1] - grey[y * width + x - 1]
                            : grey[(y + 1) * width + x] - grey[(y - 1) * width + x];
                    edges += Math.abs(step) >= EDGE ? 1 : 0;
                }
                if (seen > SAMPLES / 2) {
                    best = Math.max(best, edges / (double) seen);
                }
            }
        }
        return best;
    }
}
