package dev.haetae.engine.opencv;

import dev.haetae.frame.Colour;
import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.util.Arrays;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Measures how the picture of a face came about, over the frames of one camera. One thread at a time. What is dear is
/// measured in turns, on one frame of some.
public final class FaceTraces implements AutoCloseable {
    private static final int TURNS = 4;
    private static final int SMALL = 90;
    private static final int AWAY = 15;
    private static final long GAP = 2_000_000_000L;

    static {
        OpenCv.load();
    }

    private final Lattice lattice = new Lattice();
    private final NoiseMemory noise = new NoiseMemory();
    private final Drifting drifting = new Drifting();
    private float[] before = {};
    private long frames;
    private long last = Long.MIN_VALUE;
    private int missed;

    /// @param picture 8-bit BGR
    /// @param face square box of the nearest face
    /// @param nanos when the picture was taken; after a gap, or where time goes back, another person or clip begins
    public Traces measure(Mat picture, Region face, long nanos) {
        if (nanos <= last || nanos - last > GAP) {
            forget();
        }
        last = nanos;
        missed = 0;
        int turn = (int) (frames++ % TURNS);
        int width = Math.max(8, picture.cols() * SMALL / picture.rows());
        byte[] bgr = reduced(picture, width);
        float[] grey = grey(bgr);
        float[] earlier = before;
        before = grey;
        double scale = SMALL / (double) picture.rows();
        Region small = new Region(face.x() * scale, face.y() * scale, face.width() * scale, face.height() * scale);
        var peaks = turn == 0 ? lattice.of(picture, face) : new Lattice.Peaks(Double.NaN, Double.NaN);
        double frame = turn == 2 ? Straightness.of(grey, width, small) : Double.NaN;
        var drift = turn % 2 == 1 ? drifting.of(picture, face) : Traces.Drift.NONE;
        Traces traces = new Traces(peaks.brightness(), peaks.colour(), RowRoll.of(earlier, grey, width), frame, drift,
                noise.of(picture), change(earlier, grey), inside(bgr, width, small), beside(bgr, width, small));
        Arrays.fill(bgr, (byte) 0);
        Arrays.fill(earlier, 0);
        return traces;
    }

    private static byte[] reduced(Mat picture, int width) {
        Mat small = new Mat();
        Imgproc.resize(picture, small, new Size(width, SMALL), 0, 0, Imgproc.INTER_AREA);
        byte[] bgr = new byte[3 * width * SMALL];
        small.get(0, 0, bgr);
        Images.wipe(small);
        return bgr;
    }

    private static float[] grey(byte[] bgr) {
        float[] grey = new float[bgr.length / 3];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0.114f * (bgr[3 * i] & 255) + 0.587f * (bgr[3 * i + 1] & 255) + 0.299f * (bgr[3 * i + 2] & 255);
        }
        return grey;
    }

    private static double change(float[] last, float[] grey) {
        if (last.length != grey.length) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < grey.length; i++) {
            sum += Math.abs(grey[i] - last[i]);
        }
        return sum / grey.length;
    }

    /// Cheeks, nose and brow; the background is not in it, wherever the head turns.
    private static Colour inside(byte[] bgr, int width, Region face) {
        double h = face.height();
        return mean(bgr, width, face.x() + 0.25 * h, face.y() + 0.2 * h, face.x() + 0.75 * h, face.y() + 0.75 * h);
    }

    /// Of both sides of the head where both are in the picture.
    private static Colour beside(byte[] bgr, int width, Region face) {
        double h = face.height();
        double top = face.y() - 0.3 * h;
        double bottom = face.y() + 0.6 * h;
        Colour left = mean(bgr, width, face.x() - 1.1 * h, top, face.x() - 0.4 * h, bottom);
        Colour right = mean(bgr, width, face.x() + 1.4 * h, top, face.x() + 2.1 * h, bottom);
        return !left.known() ? right : !right.known() ? left : new Colour((left.red() + right.red()) / 2,
                (left.green() + right.green()) / 2, (left.blue() + right.blue()) / 2);
    }

    private static Colour mean(byte[] bgr, int width, double left, double top, double right, double bottom) {
        int x0 = (int) Math.clamp(left, 0, width);
        int y0 = (int) Math.clamp(top, 0, SMALL);
        int x1 = (int) Math.clamp(right, x0, width);
        int y1 = (int) Math.clamp(bottom, y0, SMALL);
        long[] sum = new long[3];
        for (int y = y0; y < y1; y++) {
            for (int at = 3 * (y * width + x0); at < 3 * (y * width + x1); at += 3) {
                sum[0] += bgr[at] & 255;
                sum[1] += bgr[at + 1] & 255;
                sum[2] += bgr[at + 2] & 255;
            }
        }
        double pixels = (double) (x1 - x0) * (y1 - y0);
        return pixels == 0 ? Colour.NONE : new Colour(sum[2] / pixels, sum[1] / pixels, sum[0] / pixels);
    }

    /// A frame without a face. Who has been away for long is somebody else when they come.
    public void miss() {
        if (++missed == AWAY) {
            forget();
        }
    }

    private void forget() {
        noise.forget();
        frames = 0;
        Arrays.fill(before, 0);
        before = new float[0];
        drifting.forget();
    }

    @Override public void close() {
        forget();
        lattice.close();
        drifting.close();
    }
}
