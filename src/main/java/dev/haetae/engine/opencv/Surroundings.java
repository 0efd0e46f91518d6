package dev.haetae.engine.opencv;

import dev.haetae.frame.Quad;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// What lies about outlines: ground, or light paper with print of which they are parts.
final class Surroundings {
    private static final double WIDTH = 500;
    private static final int GLYPH = 11;
    private static final double STROKE = 0.12;
    private static final double LEAST_PRINT = 0.03;
    private static final double PAPER = 150;
    /// The print of the outlined thing itself, and its shadow, reach a little beyond it.
    private static final double WIDER = 1.08;

    private Surroundings() {}

    static boolean arePage(Mat bgr, List<Quad> outlines) {
        double zoom = Math.min(1, WIDTH / Math.max(bgr.cols(), bgr.rows()));
        Mat small = new Mat();
        Imgproc.resize(bgr, small, new Size(), zoom, zoom, Imgproc.INTER_AREA);
        Mat grey = DocumentFinder.grey(small);
        Mat outside = new Mat(grey.size(), CvType.CV_8UC1, Scalar.all(255));
        for (Quad outline : outlines) {
            Imgproc.fillConvexPoly(outside, new MatOfPoint(Quads.points(Quads.grown(Quads.scaled(outline, zoom), WIDER)).toArray()),
                    Scalar.all(0));
        }
        Mat strokes = Softness.strokes(grey, GLYPH, STROKE);
        Core.bitwise_and(strokes, outside, strokes);
        boolean page = Core.countNonZero(strokes) > LEAST_PRINT * Core.countNonZero(outside) && Core.mean(grey, outside).val[0] > PAPER;
        Images.wipe(small, grey, strokes);
        outside.release();
        return page;
    }
}
