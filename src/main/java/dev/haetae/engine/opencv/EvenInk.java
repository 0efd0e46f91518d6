package dev.haetae.engine.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Makes faint strokes as dark as the darkest of a zone: under a reflection or on worn print a value's last signs are too faint
/// beside its first ones to be taken for ink. Patterns grow darker too, so this is for a second look only.
final class EvenInk {
    private static final double MOST_GAIN = 3;
    /// Strokes nearby: two or three signs.
    private static final Size NEARBY = new Size(45, 45);
    private static final double SMOOTH = 12;

    private EvenInk() {}

    /// @param grey 8 bits, divided by its ground
    /// @param paper the grey of what is no ink
    /// @param stroke no stroke is broader, pixels
    static void even(Mat grey, double paper, int stroke) {
        Mat depth = PrintBlobs.depth(grey, stroke);
        Mat gain = new Mat();
        Mat ink = new Mat();
        double darkest = Math.max(1, PrintBlobs.darkest(depth));
        Imgproc.dilate(depth, depth, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, NEARBY));
        depth.convertTo(gain, CvType.CV_32F);
        Imgproc.GaussianBlur(gain, gain, new Size(0, 0), SMOOTH);
        Core.max(gain, Scalar.all(darkest / MOST_GAIN), gain);
        Core.min(gain, Scalar.all(darkest), gain);
        Core.divide(darkest, gain, gain);
        grey.convertTo(ink, CvType.CV_32F, -1, paper);
        Core.multiply(ink, gain, ink);
        ink.convertTo(grey, CvType.CV_8U, -1, paper);
        Images.wipe(depth, gain, ink);
    }
}
