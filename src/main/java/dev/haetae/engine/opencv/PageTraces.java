package dev.haetae.engine.opencv;

import dev.haetae.document.authenticity.Cue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Traces of how the whole page came to be: colours, frequencies, grain.
final class PageTraces {
    private static final int TILE = 128;
    private static final int HALF = TILE / 2 + 1;
    private static final int MOST_TILES = 24;

    private PageTraces() {}

    static void colours(Mat bgr, Map<Cue, Double> out) {
        Mat small = new Mat();
        Imgproc.resize(bgr, small, new Size(bgr.cols() / 4.0, bgr.rows() / 4.0), 0, 0, Imgproc.INTER_AREA);
        Mat lab = new Mat();
        Imgproc.cvtColor(small, lab, Imgproc.COLOR_BGR2Lab);
        byte[] px = new byte[(int) (3 * lab.total())];
        lab.get(0, 0, px);
        double squares = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < px.length; i += 3) {
            a += px[i + 1] & 255;
            b += px[i + 2] & 255;
            squares += square((px[i + 1] & 255) - 128) + square((px[i + 2] & 255) - 128);
        }
        int all = px.length / 3;
        // about the mean: a lamp's colour lies over a grey copy too
        out.put(Cue.CHROMA, Math.sqrt(Math.max(0, squares / all - square(a / all - 128) - square(b / all - 128))));
        Images.wipe(small, lab);
    }

    /// How far the light, unprinted parts stand from the colour declared, in a* b*. A lamp's own colour
    /// is part of it, so that only a large distance says something.
    static void ground(Mat bgr, int declared, Map<Cue, Double> out) {
        Mat small = new Mat();
        Imgproc.resize(bgr, small, new Size(bgr.cols() / 8.0, bgr.rows() / 8.0), 0, 0, Imgproc.INTER_AREA);
        Mat wanted = new Mat(1, 1, CvType.CV_8UC3, new Scalar(declared & 255, declared >> 8 & 255, declared >> 16 & 255));
        Imgproc.cvtColor(small, small, Imgproc.COLOR_BGR2Lab);
        Imgproc.cvtColor(wanted, wanted, Imgproc.COLOR_BGR2Lab);
        byte[] px = new byte[(int) (3 * small.total())];
        small.get(0, 0, px);
        int[] levels = new int[256];
        for (int i = 0; i < px.length; i += 3) {
            levels[px[i] & 255]++;
        }
        double light = level(levels, px.length / 3, 0.6);
        double a = 0;
        double b = 0;
        int count = 0;
        for (int i = 0; i < px.length; i += 3) {
            if ((px[i] & 255) >= light) {
                a += px[i + 1] & 255;
                b += px[i + 2] & 255;
                count++;
            }
        }
        double[] want = wanted.get(0, 0);
        out.put(Cue.GROUND_OFF, Math.hypot(a / count - want[1], b / count - want[2]));
        Images.wipe(small, wanted);
    }

    private static double level(int[] levels, int all, double share) {
        double seen = 0;
        int value = -1;
        while (value < 255 && seen < share * all) {
            seen += levels[++value];
        }
        return value;
    }

    /// @param channel 32 bits
    static void frequencies(Mat channel, double lowest, Cue peak, Cue everywhere, Map<Cue, Double> out) {
        float[][] spectra = throughout(channel);
        out.put(peak, peak(spectra[0], lowest));
        out.put(everywhere, peak(spectra[1], lowest));
    }

    private static double peak(float[] spectrum, double lowest) {
        double best = 0;
        for (int v = -TILE / 2; v < TILE / 2; v++) {
            for (int u = 0; u < HALF - 1; u++) {
                double f = Math.hypot(u, v) / TILE;
                if (f < lowest || f > 0.5 || jpeg(u) && jpeg(v) || u == 0 && v <= 0 || !summit(spectrum, u, v, best)) {
                    continue;
                }
                double over = over(spectrum, u, v);
                best = Math.max(best, over);
            }
        }
        return best;
    }

    /// Higher than the eight about it, and than enough others to be worth a closer look.
    private static boolean summit(float[] s, int u, int v, double best) {
        double here = at(s, u, v);
        return here - Math.min(at(s, u + 4, v + 4), at(s, u - 4, v + 4)) > best && here >= at(s, u + 1, v)
                && here >= at(s, u, v + 1) && here >= at(s, u - 1, v) && here >= at(s, u, v - 1);
    }

    /// Blocks of 8 pixels leave multiples of an eighth, also in pictures that were never turned.
    private static boolean jpeg(int bin) {
        return Math.floorMod(bin, TILE / 8) == 0;
    }

    private static double at(float[] s, int u, int v) {
        int x = u;
        int y = v;
        if (x < 0) {
            x = -x;
            y = -y;
        }
        if (x >= HALF) {
            x = TILE - x;
            y = -y;
        }
        return s[(Math.floorMod(y + TILE / 2, TILE)) * HALF + x];
    }

    /// Height of a bin over the ring about it, over its row and over its column: lines of print raise those.
    private static double over(float[] s, int u, int v) {
        double here = at(s, u, v);
        double[] ring = new double[16];
        double[] row = new double[8];
        double[] column = new double[8];
        for (int i = 0; i < 16; i++) {
            double angle = Math.PI * i / 8;
            ring[i] = at(s, u + (int) Math.round(4 * Math.cos(angle)), v + (int) Math.round(4 * Math.sin(angle)));
        }
        for (int i = 0; i < 8; i++) {
            int step = i < 4 ? i - 6 : i - 1;
            row[i] = at(s, u + step, v);
            column[i] = at(s, u, v + step);
        }
        return Math.min(here - median(ring), Math.min(here - median(row), here - median(column)));
    }

    /// Logarithm of the amplitude that half, and that three quarters, of the tiles reach, by frequency: what stands in one
    /// place only is not in it.
    private static float[][] throughout(Mat channel) {
        Mat window = new Mat();
        Imgproc.createHanningWindow(window, new Size(TILE, TILE), CvType.CV_32F);
        List<float[]> tiles = new ArrayList<>();
        int across = channel.cols() / TILE;
        int down = channel.rows() / TILE;
        int every = Math.max(1, (int) Math.ceil(across * down / (double) MOST_TILES));
        Mat tile = new Mat();
        Mat waves = new Mat();
        float[] raw = new float[2 * TILE * TILE];
        for (int i = 0; i < across * down; i += every) {
            Mat part = channel.submat(new Rect(i % across * TILE, i / across * TILE, TILE, TILE));
            Core.subtract(part, Core.mean(part), tile);
            part.release();
            Core.multiply(tile, window, tile);
            Core.dft(tile, waves, Core.DFT_COMPLEX_OUTPUT, 0);
            waves.get(0, 0, raw);
            float[] log = new float[TILE * HALF];
            for (int y = 0; y < TILE; y++) {
                int row = ((y + TILE / 2) & TILE - 1) * HALF;
                for (int x = 0; x < HALF; x++) {
                    float re = raw[2 * (y * TILE + x)];
                    float im = raw[2 * (y * TILE + x) + 1];
                    log[row + x] = re * re + im * im;
                }
            }
            tiles.add(log);
        }
        Images.wipe(tile, waves);
        window.release();
        float[][] reached = new float[2][TILE * HALF];
        float[] some = new float[tiles.size()];
        for (int i = 0; i < TILE * HALF && !tiles.isEmpty(); i++) {
            for (int t = 0; t < some.length; t++) {
                some[t] = tiles.get(t)[i];
            }
            Arrays.sort(some);
            reached[0][i] = (float) (0.5 * Math.log(some[some.length / 2] + 1));
            reached[1][i] = (float) (0.5 * Math.log(some[some.length / 4] + 1));
        }
        return reached;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static double square(double x) {
        return x * x;
    }
}
