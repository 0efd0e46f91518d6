package dev.haetae.engine.opencv;

import dev.haetae.document.authenticity.Cue;
import dev.haetae.frame.Region;
import java.util.Map;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Whether the ghost image shows what the picture shows: both very small, evened out, slid over each other.
final class GhostTraces {
    private static final Size SMALL = new Size(42, 54);
    /// The ghost may be cut a little differently.
    private static final int SLIDE = 4;

    private GhostTraces() {}

    static void of(Mat grey, Region picture, Region ghost, Map<Cue, Double> out) {
        Rect here = rect(picture, grey);
        Rect there = rect(ghost, grey);
        if (here.area() < 400 || there.area() < 400) {
            return;
        }
        Mat large = even(grey, here);
        Mat second = even(grey, there);
        // the face without hair and collar, which many pictures share
        Mat inner = large.submat(10, 42, 9, 33);
        second = second.submat(10 - SLIDE, 42 + SLIDE, 9 - SLIDE, 33 + SLIDE);
        Mat likeness = new Mat();
        Imgproc.matchTemplate(second, inner, likeness, Imgproc.TM_CCOEFF_NORMED);
        out.put(Cue.GHOST_LIKENESS, Core.minMaxLoc(likeness).maxVal);
        Images.wipe(large, second, likeness);
    }

    /// Small, and less its own slow change: a ghost lies over a ground.
    private static Mat even(Mat grey, Rect place) {
        Mat part = grey.submat(place);
        Mat small = new Mat();
        Imgproc.resize(part, small, SMALL, 0, 0, Imgproc.INTER_AREA);
        part.release();
        small.convertTo(small, CvType.CV_32F);
        Mat slow = new Mat();
        Imgproc.GaussianBlur(small, slow, new Size(), 5);
        Core.subtract(small, slow, small);
        Images.wipe(slow);
        return small;
    }

    private static Rect rect(Region r, Mat of) {
        Region in = r.within(of.cols(), of.rows());
        return new Rect((int) in.x(), (int) in.y(), (int) in.width(), (int) in.height());
    }
}
