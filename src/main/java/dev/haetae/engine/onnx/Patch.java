package dev.haetae.engine.onnx;

import dev.haetae.engine.opencv.Images;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.core.Core;

/// A small picture cut out of a frame for a network. Face pixels: overwritten on [#close()].
record Patch(Mat mat) implements AutoCloseable {

    /// The square of `side` about a centre, scaled to `size` pixels; beyond the frame its edge is repeated.
    static Patch square(Mat picture, double centreX, double centreY, double side, int size) {
        double scale = size / side;
        return warped(picture, scale, 0, size / 2.0 - scale * centreX, size / 2.0 - scale * centreY, size);
    }

    /// x' = a x - b y + tx, y' = b x + a y + ty. A strong reduction is smoothed first, else it aliases.
    static Patch warped(Mat picture, double a, double b, double tx, double ty, int size) {
        double scale = Math.hypot(a, b);
        if (scale >= 0.5) {
            return warp(picture, a, b, tx, ty, size);
        }
        Rect seen = sourceOf(picture, a, b, tx, ty, size);
        if (seen.empty()) {
            return new Patch(Mat.zeros(size, size, picture.type()));
        }
        Mat part = picture.submat(seen);
        Mat smooth = new Mat();
        try {
            Imgproc.GaussianBlur(part, smooth, new Size(0, 0), 0.5 / scale);
            return warp(smooth, a, b, tx + a * seen.x - b * seen.y, ty + b * seen.x + a * seen.y, size);
        } finally {
            part.release();
            Images.wipe(smooth);
        }
    }

    /// The part stretched to a size, as a plain resize does.
    static Patch resized(Mat picture, Rect part, int width, int height) {
        Mat view = picture.submat(part);
        Mat out = new Mat();
        Imgproc.resize(view, out, new Size(width, height));
        view.release();
        return new Patch(out);
    }

    /// The picture with a grey margin, scaled as [#resized] would, without a copy of the whole.
    static Patch padded(Mat picture, int vertical, int horizontal, int width, int height) {
        double x = (picture.cols() + 2.0 * horizontal) / width;
        double y = (picture.rows() + 2.0 * vertical) / height;
        Mat place = new Mat(2, 3, CvType.CV_64F);
        place.put(0, 0, x, 0, x / 2 - 0.5 - horizontal, 0, y, y / 2 - 0.5 - vertical);
        Mat out = new Mat();
        Imgproc.warpAffine(picture, out, place, new Size(width, height), Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                Core.BORDER_CONSTANT, Scalar.all(127));
        place.release();
        return new Patch(out);
    }

    private static Patch warp(Mat picture, double a, double b, double tx, double ty, int size) {
        Mat change = new Mat(2, 3, CvType.CV_64F);
        change.put(0, 0, a, -b, tx, b, a, ty);
        Mat out = new Mat();
        Imgproc.warpAffine(picture, out, change, new Size(size, size), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        change.release();
        return new Patch(out);
    }

    /// The part of the picture that a patch shows, with a margin for the smoothing.
    private static Rect sourceOf(Mat picture, double a, double b, double tx, double ty, int size) {
        double square = a * a + b * b;
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            double u = (corner & 1) * size - tx;
            double v = (corner >> 1) * size - ty;
            double x = (a * u + b * v) / square;
            double y = (a * v - b * u) / square;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        double margin = 2 / Math.sqrt(square);
        int x0 = (int) Math.clamp(left - margin, 0, picture.cols());
        int y0 = (int) Math.clamp(top - margin, 0, picture.rows());
        int x1 = (int) Math.clamp(right + margin, x0, picture.cols());
        int y1 = (int) Math.clamp(bottom + margin, y0, picture.rows());
        return new Rect(x0, y0, x1 - x0, y1 - y0);
    }

    /// Planes of blue, green, red, each value less `mean`, over `spread`.
    float[] bgr(float mean, float spread) {
        return planes(mean, spread, 0, 1, 2);
    }

    /// Planes of red, green, blue.
    float[] rgb(float mean, float spread) {
        return planes(mean, spread, 2, 1, 0);
    }

    float[] grey(float divisor) {
        Mat grey = new Mat();
        Imgproc.cvtColor(mat, grey, Imgproc.COLOR_BGR2GRAY);
        byte[] bytes = new byte[(int) grey.total()];
        grey.get(0, 0, bytes);
        Images.wipe(grey);
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = (bytes[i] & 255) / divisor;
        }
        Arrays.fill(bytes, (byte) 0);
        return values;
    }

    private float[] planes(float mean, float spread, int... channels) {
        int pixels = (int) mat.total();
        byte[] bytes = new byte[3 * pixels];
        mat.get(0, 0, bytes);
        float[] values = new float[3 * pixels];
        for (int plane = 0; plane < 3; plane++) {
            for (int i = 0; i < pixels; i++) {
                values[plane * pixels + i] = ((bytes[3 * i + channels[plane]] & 255) - mean) / spread;
            }
        }
        Arrays.fill(bytes, (byte) 0);
        return values;
    }

    @Override public void close() {
        Images.wipe(mat);
    }
}
