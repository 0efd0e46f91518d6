package dev.haetae.demo.wear;

import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// What a card lies on: a scanner's dark or grey lid, or a desk with some grain.
final class Desk {
    /// Blue, green, red of dark wood, light wood, slate, blue cloth, green cloth, black.
    private static final double[][] DESKS = {{38, 60, 92}, {110, 150, 182}, {92, 88, 84}, {120, 78, 50}, {70, 96, 62}, {34, 32, 30}};

    private Desk() {}

    static Mat of(boolean glass, Size size, Random dice) {
        if (glass) {
            double lid = dice.nextInt(4) == 0 ? 120 + dice.nextInt(40) : 26 + dice.nextInt(20);
            return new Mat(size, CvType.CV_8UC3, new Scalar(lid, lid, lid));
        }
        double[] colour = DESKS[dice.nextInt(DESKS.length)];
        Mat desk = new Mat(size, CvType.CV_32FC3, new Scalar(colour));
        grain(desk, size, 3 + dice.nextInt(40), 2 + dice.nextInt(4), 10, dice);
        grain(desk, size, 30 + dice.nextInt(200), 20 + dice.nextInt(60), 6, dice);
        desk.convertTo(desk, CvType.CV_8UC3);
        return desk;
    }

    /// Smooth noise of so many cells across and down.
    private static void grain(Mat desk, Size size, int down, int across, double strength, Random dice) {
        float[] cells = new float[down * across];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (strength * dice.nextGaussian());
        }
        Mat small = new Mat(down, across, CvType.CV_32F);
        small.put(0, 0, cells);
        Imgproc.resize(small, small, size, 0, 0, Imgproc.INTER_CUBIC);
        Mat three = new Mat();
        Imgproc.cvtColor(small, three, Imgproc.COLOR_GRAY2BGR);
        Core.add(desk, three, desk);
        small.release();
        three.release();
    }
}
