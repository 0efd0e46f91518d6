package dev.haetae.demo.puppet;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A print of the portrait, held up and tilted where a person would turn: less contrast and colour, paper tint, a white
/// border, gloss that wanders with the tilt. It cannot blink or smile.
public final class PrintedPhoto implements Scene {
    private static final int BORDER = 28;
    private static final Rect SHOWN = new Rect(40, 0, 360, 330);

    private final Mat print;
    private final Mat cover;
    private final byte[] hall;
    private final Director hand;
    private final Grain grain;
    private final byte[] seen = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private final byte[] covered = new byte[Puppet.WIDTH * Puppet.HEIGHT];

    public PrintedPhoto(BufferedImage portrait, Puppet hallOf, long seed, boolean present) {
        print = printed(Puppet.mat(portrait));
        cover = new Mat(print.size(), CvType.CV_8U, new Scalar(255));
        hall = hallOf.plate();
        hand = new Director(seed, present);
        grain = new Grain(seed);
    }

    @Override public void cue(Cue cue, double now) {
        hand.cue(cue, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        Pose pose = hand.at(now);
        Held held = new Held(print.cols(), print.rows(), pose.yaw(), pose.pitch(), 2 * pose.roll(),
                pose.shiftX(), pose.shiftY() + 3 * pose.breath(), 1.08 + 0.1 * pose.nearer());
        Mat transform = held.onScreen();
        warp(print, transform, seen);
        warp(cover, transform, covered);
        double[] back = Held.inverse(transform);
        transform.release();
        grain.nextFrame();
        double gloss = 400 + 35 * pose.yaw();
        double light = (1 - 0.1 * Math.abs(pose.yaw()) / 24) * pose.gain();
        for (int y = 0; y < Puppet.HEIGHT; y++) {
            for (int x = 0; x < Puppet.WIDTH; x++) {
                int at = y * Puppet.WIDTH + x;
                int share = covered[at] & 255;
                double shine = share > 0 ? shine(back, x, y, gloss) : 0;
                int noise = grain.at(x, y);
                for (int i = 3 * at; i < 3 * at + 3; i++) {
                    double paper = ((seen[i] & 255) * light + shine) * share;
                    int value = (int) ((paper + (hall[i] & 255) * (255 - share)) * (1 / 255.0)) + noise;
                    bgr[i] = (byte) (value < 0 ? 0 : Math.min(value, 255));
                }
            }
        }
    }

    /// A band of reflected light across the paper.
    private static double shine(double[] back, int x, int y, double band) {
        double w = back[6] * x + back[7] * y + back[8];
        double u = (back[0] * x + back[1] * y + back[2]) / w;
        double v = (back[3] * x + back[4] * y + back[5]) / w;
        double off = (u + 0.6 * v - band) / 170;
        return 22 * Shapes.quickExp(off * off);
    }

    private static void warp(Mat thing, Mat transform, byte[] into) {
        Mat out = new Mat();
        Imgproc.warpPerspective(thing, out, transform, new Size(Puppet.WIDTH, Puppet.HEIGHT), Imgproc.INTER_LINEAR);
        out.get(0, 0, into);
        out.release();
    }

    private static Mat printed(Mat portrait) {
        Mat ink = new Mat();
        Imgproc.resize(portrait.submat(SHOWN), ink, new Size(), 2, 2, Imgproc.INTER_CUBIC);
        ink.convertTo(ink, CvType.CV_8UC3, 0.82, 26);
        Mat hsv = new Mat();
        Imgproc.cvtColor(ink, hsv, Imgproc.COLOR_BGR2HSV);
        List<Mat> channels = new ArrayList<>();
        Core.split(hsv, channels);
        Core.multiply(channels.get(1), new Scalar(0.82), channels.get(1));
        Core.merge(channels, hsv);
        Imgproc.cvtColor(hsv, ink, Imgproc.COLOR_HSV2BGR);
        dither(ink);
        Mat paper = new Mat();
        Core.copyMakeBorder(ink, paper, BORDER, BORDER, BORDER, BORDER, Core.BORDER_CONSTANT, new Scalar(226, 232, 236));
        return paper;
    }

    /// The printer's screen.
    private static void dither(Mat ink) {
        byte[] dots = new byte[(int) ink.total() * 3];
        ink.get(0, 0, dots);
        for (int i = 0; i < dots.length; i++) {
            int x = i / 3 % ink.cols();
            int y = i / 3 / ink.cols();
            double dot = 3 * Math.sin((x + y) * 1.9 + i % 3) * Math.sin((x - y) * 1.9);
            dots[i] = (byte) Math.clamp((long) ((dots[i] & 255) + dot), 0, 255);
        }
        ink.put(0, 0, dots);
    }
}
