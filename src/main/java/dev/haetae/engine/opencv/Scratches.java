package dev.haetae.engine.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Straight lines longer than any stroke of print: scratches and ruled lines.
final class Scratches {
    private static final int LENGTH = 51;
    private static final int DIRECTIONS = 24;

    private Scratches() {}

    /// @param ink 255 where strokes are; what runs straight for longer than a stroke is taken out
    static void takeOut(Mat ink) {
        Mat broad = new Mat();
        Mat straight = new Mat();
        Mat lines = Mat.zeros(ink.size(), CvType.CV_8U);
        Mat round = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
        Imgproc.dilate(ink, broad, round); // a slanting line is a staircase
        for (int i = 0; i < DIRECTIONS; i++) {
            Mat line = Mat.zeros(LENGTH, LENGTH, CvType.CV_8U);
            double angle = Math.PI * i / DIRECTIONS;
            double half = LENGTH / 2;
            Imgproc.line(line, new Point(half - half * Math.cos(angle), half - half * Math.sin(angle)),
                    new Point(half + half * Math.cos(angle), half + half * Math.sin(angle)), Scalar.all(1));
            Imgproc.morphologyEx(broad, straight, Imgproc.MORPH_OPEN, line);
            Core.max(lines, straight, lines);
            line.release();
        }
        ink.setTo(Scalar.all(0), lines).release(); // another holder of the same pixels
        round.release();
        Images.wipe(broad, straight, lines);
    }
}
