package dev.haetae.demo.puppet;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A video of the person, who answers every prompt, shown on a display held before the camera. The display's lattice of
/// red, green and blue stripes is sampled once a camera pixel, its contrast lowered by lens and pixel aperture: what is
/// left aliases into moire. Brightness rolls; the bezel is dark, its surroundings glow, glass reflects.
public final class ScreenReplay implements Scene {
    private static final int BEZEL = 22;

    private final Puppet puppet;
    private final Director video;
    private final Director hand;
    private final Format format;
    private final Grain grain;
    private final byte[] played = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private final byte[] seen = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private final Mat playedMat = new Mat(Puppet.HEIGHT, Puppet.WIDTH, CvType.CV_8UC3);

    /// @param width of the display as the camera sees it, pixels
    /// @param zoom of the hand that holds it
    /// @param lattice display pixels in a row
    private record Format(double width, double zoom, int lattice) {
        double height() {
            return width * Puppet.HEIGHT / Puppet.WIDTH;
        }

        int rows() {
            return (int) Math.round(lattice * height() / width);
        }
    }

    private ScreenReplay(Puppet puppet, long seed, boolean present, Format format) {
        this.puppet = puppet;
        this.format = format;
        video = new Director(seed, true);
        hand = new Director(seed + 1, present);
        grain = new Grain(seed);
    }

    /// A tablet with its bezel in view.
    public static ScreenReplay tablet(Puppet puppet, long seed, boolean present) {
        return new ScreenReplay(puppet, seed, present, new Format(1000, 1, 640));
    }

    /// A large display so near that nothing else is in view: the hard one.
    public static ScreenReplay fillingTheView(Puppet puppet, long seed, boolean present) {
        return new ScreenReplay(puppet, seed, present, new Format(1240, 1.25, 1280));
    }

    @Override public void cue(Cue cue, double now) {
        switch (cue) {
            case LEAVE, RETURN, NEARER, FARTHER -> hand.cue(cue, now);
            case FRONT, BLINK, TURN_LEFT, TURN_RIGHT, NOD, SMILE -> video.cue(cue, now);
        }
    }

    @Override public void draw(double now, byte[] bgr) {
        puppet.draw(video.at(now), played);
        Pose pose = hand.at(now);
        Held held = new Held(format.width(), format.height(), 4 + 2 * pose.yaw(), 2 * pose.pitch(), 1.5 * pose.roll(),
                pose.shiftX(), 2 * pose.shiftY(), format.zoom() + 0.1 * pose.nearer());
        Mat transform = held.onScreen();
        Mat ofLattice = Held.scaled(transform, format.width() / format.lattice(), format.height() / format.rows());
        show(ofLattice);
        double[] back = Held.inverse(ofLattice);
        transform.release();
        ofLattice.release();
        grain.nextFrame();
        new Exposure(back, now).take(bgr);
    }

    private void show(Mat transform) {
        playedMat.put(0, 0, played);
        Mat small = new Mat();
        Imgproc.resize(playedMat, small, new Size(format.lattice(), format.rows()), 0, 0, Imgproc.INTER_AREA);
        Mat out = new Mat();
        Imgproc.warpPerspective(small, out, transform, new Size(Puppet.WIDTH, Puppet.HEIGHT), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        out.get(0, 0, seen);
        small.release();
        out.release();
    }

    /// One picture the camera takes of the display.
    private final class Exposure {
        private final double[] back;
        private final double time;
        private final double stripes;
        private final double lines;
        private final int rows = format.rows();
        private final double pixelWidth = format.width() / format.lattice();
        private final double pixelHeight = format.height() / format.rows();

        Exposure(double[] back, double time) {
            this.back = back;
            this.time = time;
            double frequency = Math.hypot(back[0], back[3]) / back[8]; // display pixels a camera pixel
            stripes = 0.9 * contrast(frequency);
            lines = 0.5 * contrast(frequency);
        }

        void take(byte[] bgr) {
            for (int y = 0; y < Puppet.HEIGHT; y++) {
                double roll = 1 + 0.05 * cosine(y / 540.0 - 1.7 * time);
                double w = back[7] * y + back[8];
                double u = back[1] * y + back[2];
                double v = back[4] * y + back[5];
                for (int x = 0; x < Puppet.WIDTH; x++) {
                    double nearness = 1 / (w + back[6] * x);
                    pixel(bgr, x, y, (u + back[0] * x) * nearness, (v + back[3] * x) * nearness, roll);
                }
            }
        }

        private void pixel(byte[] bgr, int x, int y, double u, double v, double roll) {
            int at = 3 * (y * Puppet.WIDTH + x);
            int noise = grain.at(x, y);
            if (u >= 0 && v >= 0 && u <= format.lattice() && v <= rows) {
                double line = (1 + lines * cosine(v - 0.5)) * roll;
                double add = 3 + noise + glare(u, v);
                for (int c = 0; c < 3; c++) {
                    bgr[at + c] = byteOf(display(at, c, u) * line + add);
                }
                return;
            }
            double besideX = Math.max(-u, u - format.lattice()) * pixelWidth;
            double besideY = Math.max(-v, v - rows) * pixelHeight;
            double beside = Math.max(besideX, besideY);
            double glow = beside < BEZEL ? 0 : Shapes.quickExp((beside - BEZEL) / 45);
            for (int c = 0; c < 3; c++) {
                bgr[at + c] = byteOf(noise + (beside < BEZEL ? 16 : surroundings(at, c, glow)));
            }
        }

        /// @param c 0 blue, 1 green, 2 red: the stripes stand red, green, blue; a display is a little blue
        private double display(int at, int c, double u) {
            double stripe = 1 + stripes * cosine(u - (2 - c) / 3.0 - 1 / 6.0);
            double tint = c == 0 ? 1.05 : c == 2 ? 0.94 : 0.99;
            return ((seen[at + c] & 255) * tint * 0.9 + 14) * stripe;
        }

        /// A lamp mirrored in the glass, upper right.
        private double glare(double u, double v) {
            double dx = (u / format.lattice() - 0.84) / 0.07;
            double dy = (v / rows - 0.16) / 0.1;
            return 60 * Shapes.quickExp(dx * dx + dy * dy);
        }

        private double surroundings(int at, int c, double glow) {
            return (puppet.plate()[at + c] & 255) * 0.86 + (c == 0 ? 20 : c == 1 ? 16 : 13) * glow;
        }
    }

    /// How much of a pattern's contrast lens and pixel aperture leave.
    private static double contrast(double frequency) {
        double aperture = Math.abs(Math.sin(Math.PI * frequency) / (Math.PI * frequency));
        return aperture * Math.exp(-2 * Math.pow(Math.PI * 0.3 * frequency, 2));
    }

    private static byte byteOf(double value) {
        return (byte) (value < 0 ? 0 : value > 255 ? 255 : (int) value);
    }

    private static final float[] COSINE = new float[1024];

    static {
        for (int i = 0; i < COSINE.length; i++) {
            COSINE[i] = (float) Math.cos(2 * Math.PI * i / COSINE.length);
        }
    }

    /// Of a full turn's fraction.
    private static double cosine(double turn) {
        return COSINE[(int) Math.floor(turn * COSINE.length) & COSINE.length - 1];
    }
}
