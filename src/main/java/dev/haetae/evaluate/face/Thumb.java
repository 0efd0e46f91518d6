package dev.haetae.evaluate.face;

import dev.haetae.engine.opencv.Images;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// The face set upright, 48 pixels square, grey, of mean 0 and length 1.
final class Thumb {
    private static final int SIZE = 48;
    private static final int TWICE = 2 * SIZE;
    private static final int COLOUR_PIXELS = 20_000;
    /// Mean difference of the channels above which a picture is in colour; below, chroma is JPEG's or a scanner's.
    private static final double COLOUR = 3;

    private Thumb() {}

    static float[] of(Frame frame, FaceObservation face) {
        Point right = face.points().get(0);
        Point left = face.points().get(1);
        double angle = Math.atan2(left.y() - right.y(), left.x() - right.x());
        double scale = TWICE / (3 * face.eyeDistance());
        double a = scale * Math.cos(angle);
        double b = -scale * Math.sin(angle);
        double x = (right.x() + left.x()) / 2;
        double y = (right.y() + left.y()) / 2;
        Mat place = new Mat(2, 3, CvType.CV_64F);
        place.put(0, 0, a, -b, TWICE / 2.0 - a * x + b * y, b, a, TWICE / 3.0 - b * x - a * y);
        Mat picture = Images.view(frame);
        Mat small = new Mat();
        Mat grey = new Mat();
        try {
            if (scale < 0.5) {
                Imgproc.GaussianBlur(picture, grey, new Size(0, 0), 0.5 / scale);
                Imgproc.warpAffine(grey, small, place, new Size(TWICE, TWICE), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
            } else {
                Imgproc.warpAffine(picture, small, place, new Size(TWICE, TWICE), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
            }
            Imgproc.cvtColor(small, grey, Imgproc.COLOR_BGR2GRAY);
            Imgproc.resize(grey, small, new Size(SIZE, SIZE), 0, 0, Imgproc.INTER_AREA);
            return normalised(small);
        } finally {
            Images.wipe(small, grey);
            place.release();
            picture.release();
        }
    }

    private static float[] normalised(Mat grey) {
        byte[] bytes = new byte[SIZE * SIZE];
        grey.get(0, 0, bytes);
        float[] values = new float[bytes.length];
        double mean = 0;
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 255;
            mean += values[i] / bytes.length;
        }
        double square = 1e-9;
        for (int i = 0; i < bytes.length; i++) {
            values[i] -= (float) mean;
            square += values[i] * values[i];
        }
        for (int i = 0; i < bytes.length; i++) {
            values[i] /= (float) Math.sqrt(square);
        }
        return values;
    }

    static boolean colour(Frame frame) {
        int pixels = frame.width() * frame.height();
        int step = Math.max(1, pixels / COLOUR_PIXELS);
        double sum = 0;
        int looked = 0;
        for (int i = 0; i < pixels; i += step, looked++) {
            int rgb = frame.rgb(i % frame.width(), i / frame.width());
            int red = rgb >> 16 & 255;
            int green = rgb >> 8 & 255;
            int blue = rgb & 255;
            sum += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        }
        return sum / looked > COLOUR;
    }
}
