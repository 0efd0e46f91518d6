package dev.haetae.engine.onnx;

import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.FaceTraces;
import dev.haetae.engine.opencv.Images;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceObserver;
import dev.haetae.face.HeadPose;
import dev.haetae.face.LiveCues;
import dev.haetae.face.Mimic;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Finds and measures faces with four small networks. One thread at a time; about 5 ms a camera frame on one core.
public final class OnnxFaceObserver implements FaceObserver, AutoCloseable {
    /// In a stream the slow measures (passive model, spectrum) are taken on one frame of these and held.
    private static final int SLOW_EVERY = 4;
    /// A face lower than this share of the nearest one stands in the background and is not counted.
    private static final double BACKGROUND = 0.4;

    private final FaceDetector detector;
    private final FaceLandmarks landmarks;
    private final EyeState eyes;
    private final PassiveLiveness passive;
    private final FaceTraces traces = new FaceTraces();
    private final boolean stream;
    private int sinceSlow = SLOW_EVERY;
    private double heldLive;

    private OnnxFaceObserver(Models models, boolean stream) {
        detector = new FaceDetector(models);
        landmarks = new FaceLandmarks(models);
        eyes = new EyeState(models);
        passive = new PassiveLiveness(models);
        this.stream = stream;
    }

    /// For frames of one camera that follow each other.
    public static OnnxFaceObserver ofStream(Models models) {
        return new OnnxFaceObserver(models, true);
    }

    /// For single pictures: looks harder for tight portraits and for small faces.
    public static OnnxFaceObserver ofStills(Models models) {
        return new OnnxFaceObserver(models, false);
    }

    @Override public FaceObservation observe(Frame frame) {
        Mat picture = Images.view(frame);
        try {
            var faces = stream ? detector.find(picture) : detector.search(picture);
            if (faces.isEmpty()) {
                sinceSlow = SLOW_EVERY; // whoever comes next is measured anew
                traces.miss();
                return FaceObservation.none(luma(picture), frame.width(), frame.height(), frame.nanos());
            }
            return measure(frame, picture, faces);
        } finally {
            picture.release();
        }
    }

    private FaceObservation measure(Frame frame, Mat picture, List<FaceDetector.Box> faces) {
        var face = faces.getFirst();
        int near = (int) faces.stream().filter(other -> other.height() >= BACKGROUND * face.height()).count();
        double second = faces.size() > 1 ? faces.get(1).height() / face.height() : 0;
        double side = face.height();
        Region square = new Region(face.centreX() - side / 2, face.centreY() - side / 2, side, side);
        List<Point> contour = landmarks.contour(picture, square);
        List<Point> five = FaceLandmarks.five(contour);
        if (!stream || ++sinceSlow >= SLOW_EVERY) {
            sinceSlow = 0;
            heldLive = passive.live(picture, face);
        }
        return new FaceObservation(near, second, square, face.score(), five, contour, pose(five),
                mimic(picture, contour, five), FaceLook.of(picture, contour, five), new LiveCues(heldLive, traces.measure(picture, square, frame.nanos())), luma(picture),
                frame.width(), frame.height(), frame.nanos());
    }

    private Mimic mimic(Mat picture, List<Point> contour, List<Point> five) {
        double eyeDistance = five.get(0).distance(five.get(1));
        double gap = FaceLandmarks.mean(contour, 61, 62, 63).distance(FaceLandmarks.mean(contour, 65, 66, 67));
        return new Mimic(eyes.closed(picture, contour), five.get(3).distance(five.get(4)) / eyeDistance, gap / eyeDistance);
    }

    private static HeadPose pose(List<Point> five) {
        Point nose = noseOffset(five);
        double fall = Math.toDegrees(Math.atan2(five.get(1).y() - five.get(0).y(), five.get(1).x() - five.get(0).x()));
        return new HeadPose(nose.x(), nose.y(), fall);
    }

    /// Of a sixteenth of the pixels' width and height: it only has to tell a black picture from one that is not.
    private static double luma(Mat picture) {
        Mat small = new Mat();
        Imgproc.resize(picture, small, new Size(80, 45), 0, 0, Imgproc.INTER_NEAREST);
        double[] bgr = Core.mean(small).val;
        Images.wipe(small);
        return 0.114 * bgr[0] + 0.587 * bgr[1] + 0.299 * bgr[2];
    }

    /// The nose seen from the middle of the eyes, along and across the eye axis, in eye distances.
    private static Point noseOffset(List<Point> five) {
        double alongX = five.get(1).x() - five.get(0).x();
        double alongY = five.get(1).y() - five.get(0).y();
        double x = five.get(2).x() - (five.get(0).x() + five.get(1).x()) / 2;
        double y = five.get(2).y() - (five.get(0).y() + five.get(1).y()) / 2;
        double square = alongX * alongX + alongY * alongY;
        return new Point((x * alongX + y * alongY) / square, (y * alongX - x * alongY) / square);
    }

    @Override public void close() {
        detector.close();
        landmarks.close();
        eyes.close();
        passive.close();
        traces.close();
    }
}
