package dev.haetae.engine.opencv;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// A sensor's noise does not come twice. Where the noise of a frame (its difference to the one before, in the upper corners)
/// equals that of a frame long past, a clip is being played again.
final class NoiseMemory {
    private static final int SIDE = 28;
    /// Frames remembered: ten seconds and more.
    private static final int KEPT = 300;
    /// Nearer frames may be alike because a camera under load gives one twice.
    private static final int LEAST_APART = 8;
    /// Levels; less is no noise but a surface that is black or burnt out.
    private static final double LEAST_NOISE = 0.3;

    private byte[] before = {};
    private final ArrayDeque<float[]> kept = new ArrayDeque<>();

    /// @return likeness, 0 to 1, to the most alike of the frames before; NaN where there is no noise or no past
    double of(Mat picture) {
        byte[] now = corners(picture);
        byte[] last = before;
        before = now;
        if (now.length == 0 || last.length != now.length) {
            return Double.NaN;
        }
        float[] change = new float[now.length];
        double square = 0;
        double mean = 0;
        for (int i = 0; i < now.length; i++) {
            change[i] = Math.clamp((now[i] & 255) - (last[i] & 255), -24, 24);
            mean += change[i];
        }
        mean /= now.length;
        for (int i = 0; i < now.length; i++) {
            change[i] -= (float) mean;
            square += change[i] * change[i];
        }
        Arrays.fill(last, (byte) 0);
        double spread = Math.sqrt(square / now.length);
        if (spread < LEAST_NOISE) {
            return Double.NaN;
        }
        for (int i = 0; i < change.length; i++) {
            change[i] /= (float) Math.sqrt(square);
        }
        double most = most(change);
        kept.addLast(change);
        if (kept.size() > KEPT) {
            Arrays.fill(kept.removeFirst(), 0);
        }
        return most;
    }

    private double most(float[] change) {
        double most = Double.NaN;
        int left = kept.size() - LEAST_APART;
        for (float[] past : kept) {
            if (left-- <= 0) {
                break;
            }
            float sum = 0;
            for (int i = 0; i < change.length; i++) {
                sum += change[i] * past[i];
            }
            most = Double.isNaN(most) ? sum : Math.max(most, sum);
        }
        return Double.isNaN(most) ? most : Math.clamp(most, 0, 1);
    }

    /// Green of both upper corners, a little inside the edge.
    private static byte[] corners(Mat picture) {
        int inset = 8;
        if (picture.cols() < 2 * (SIDE + inset) || picture.rows() < SIDE + inset) {
            return new byte[0];
        }
        byte[] green = new byte[2 * SIDE * SIDE];
        byte[] pixels = new byte[3 * SIDE * SIDE];
        for (int corner = 0; corner < 2; corner++) {
            int x = corner == 0 ? inset : picture.cols() - SIDE - inset;
            Mat view = picture.submat(new Rect(x, inset, SIDE, SIDE));
            Mat copy = view.clone();
            copy.get(0, 0, pixels);
            view.release();
            Images.wipe(copy);
            for (int i = 0; i < SIDE * SIDE; i++) {
                green[corner * SIDE * SIDE + i] = pixels[3 * i + 1];
            }
        }
        return green;
    }

    void forget() {
        Arrays.fill(before, (byte) 0);
        before = new byte[0];
        kept.forEach(past -> Arrays.fill(past, 0));
        kept.clear();
    }
}
