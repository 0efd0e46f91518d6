package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.step;

import dev.haetae.frame.Point;
import java.awt.image.BufferedImage;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A portrait of any size brought to the texture's frame: upright, the eyes where the demo portrait has them, the person
/// cut out, and neck and shoulders drawn where the picture ends above them.
final class Portrayal implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 1100;
    /// The matte is cut at a quarter: its edge is softened over more than that.
    private static final int COARSE = 4;
    /// Least share of the guessed body, where the picture shows it, that a good matte covers.
    private static final double BODY_FOUND = 0.45;
    /// Where the jaw rather than the hair ends a head, in eyes below the eyes.
    private static final double LOWEST_HEAD = 0.95;
    private static final double HEAD_LEAST = 0.55;
    private static final double HEAD_MOST = 1.75;

    /// Blue, green and red of a coat and of hair that no picture shows.
    private static final double[] COAT = {96, 74, 58};
    private static final double[] HAIR = {36, 42, 50};

    private final Mats mats = new Mats();
    private final Mat large;
    private final Mat valid;
    private final Anatomy anatomy;

    Portrayal(BufferedImage portrait, List<Point> contour) {
        Point right = Anatomy.middle(contour, 37, 38, 40, 41);
        Point left = Anatomy.middle(contour, 43, 44, 46, 47);
        double scale = Anatomy.EYES / right.distance(left);
        double turn = Math.atan2(left.y() - right.y(), left.x() - right.x());
        double[] m = placing(scale, turn, (right.x() + left.x()) / 2, (right.y() + left.y()) / 2);
        Mat source = mats.hold(Puppet.mat(portrait));
        double shrunk = shrink(source, scale);
        Mat placing = mats.hold(new Mat(2, 3, CvType.CV_64F));
        placing.put(0, 0, m[0] / shrunk, m[1] / shrunk, m[2], m[3] / shrunk, m[4] / shrunk, m[5]);
        Size size = new Size(WIDTH, HEIGHT);
        large = mats.fresh();
        Imgproc.warpAffine(source, large, placing, size, Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
        valid = mats.fresh();
        Mat white = mats.hold(new Mat(source.size(), CvType.CV_8U, new Scalar(255)));
        Imgproc.warpAffine(white, valid, placing, size, Imgproc.INTER_NEAREST, Core.BORDER_CONSTANT);
        if (scale > 1.3) {
            Texture.sharpen(large);
        }
        anatomy = Anatomy.of(contour.stream().map(p -> new Point(m[0] * p.x() + m[1] * p.y() + m[2],
                m[3] * p.x() + m[4] * p.y() + m[5])).toList());
    }

    private static double[] placing(double scale, double turn, double x, double y) {
        double c = scale * Math.cos(turn);
        double s = scale * Math.sin(turn);
        return new double[] {c, s, Anatomy.EYES_X - c * x - s * y, -s, c, Anatomy.EYES_Y + s * x - c * y};
    }

    /// Large pictures first lose what the texture cannot hold.
    /// @return by how much
    private static double shrink(Mat source, double scale) {
        if (scale > 0.7) {
            return 1;
        }
        double by = scale / 0.95;
        Imgproc.resize(source, source, new Size(), by, by, Imgproc.INTER_AREA);
        return by;
    }

    Anatomy anatomy() {
        return anatomy;
    }

    Texture texture() {
        double[] cover = cover();
        drawMissing();
        Texture.calmHair(large, anatomy);
        return Texture.of(large, cover);
    }

    /// 0 to 1 over the texture.
    private double[] cover() {
        Mat shown = mats.fresh();
        Mat alpha = mats.hold(new Mat(HEIGHT / COARSE, WIDTH / COARSE, CvType.CV_8U));
        Imgproc.resize(valid, shown, alpha.size(), 0, 0, Imgproc.INTER_AREA);
        byte[] seen = Mats.bytes(shown);
        byte[] cut = cut(shown);
        Trust trust = Trust.of(seen, cut, anatomy);
        byte[] out = new byte[cut.length];
        for (int i = 0; i < out.length; i++) {
            double u = u(i % (WIDTH / COARSE) * COARSE);
            double v = v(i / (WIDTH / COARSE) * COARSE);
            boolean found = (cut[i] & 255) > 0;
            boolean inPicture = (seen[i] & 255) > 200 && (v < (trust.body() ? anatomy.chin() + 0.1 : LOWEST_HEAD) ? trust.head() : trust.body());
            double guess = Math.max(Torso.cover(anatomy.chin(), u, v), head(u, v));
            out[i] = (byte) Math.round(255 * (inPicture ? (found ? 1 : 0) : guess));
        }
        alpha.put(0, 0, out);
        Imgproc.medianBlur(alpha, alpha, 5);
        Imgproc.GaussianBlur(alpha, alpha, new Size(0, 0), 0.8);
        Mat fine = mats.fresh();
        Imgproc.resize(alpha, fine, new Size(WIDTH, HEIGHT), 0, 0, Imgproc.INTER_CUBIC);
        Imgproc.GaussianBlur(fine, fine, new Size(0, 0), 2);
        byte[] soft = Mats.bytes(fine);
        double[] cover = new double[soft.length];
        for (int i = 0; i < soft.length; i++) {
            cover[i] = Math.clamp(((soft[i] & 255) - 60) / 150.0, 0.0, 1.0);
        }
        return cover;
    }

    private byte[] cut(Mat shown) {
        Mat small = mats.fresh();
        Imgproc.resize(large, small, shown.size(), 0, 0, Imgproc.INTER_AREA);
        Mat all = mats.hold(Mat.zeros(shown.size(), CvType.CV_8U));
        Mat binary = mats.fresh();
        Imgproc.threshold(shown, binary, 200, 255, Imgproc.THRESH_BINARY);
        Rect box = Imgproc.boundingRect(binary);
        Mat matte = mats.hold(Matte.of(mats.hold(mats.hold(small.submat(box)).clone()), anatomy, COARSE,
                new org.opencv.core.Point(box.x, box.y)));
        matte.copyTo(mats.hold(all.submat(box)));
        return Mats.bytes(all);
    }

    private double head(double u, double v) {
        double jaw = anatomy.halfWidth(Math.max(v, 0.87));
        double below = 1 - step(-0.04, 0.04, Math.abs(u) - (v > 0.5 ? jaw : 1.25));
        double oval = 1 - step(0.97, 1.03, Math.hypot(u / 1.42, (v + 0.2) / 1.7));
        return v > anatomy.chin() ? 0 : Math.max(oval * (v < 0.8 ? 1 : 0), v > 0.3 ? below : 0);
    }

    /// Whether the cut can be believed, for head and body.
    private record Trust(boolean head, boolean body) {
        static Trust of(byte[] seen, byte[] cut, Anatomy anatomy) {
            int[] body = new int[3];
            int[] head = new int[2];
            int columns = WIDTH / COARSE;
            for (int i = 0; i < cut.length; i++) {
                double u = (i % columns * COARSE - anatomy.eyesX()) / anatomy.eyeDistance();
                double v = (i / columns * COARSE - anatomy.eyesY()) / anatomy.eyeDistance();
                if (v > anatomy.chin() + 0.4 && v < anatomy.chin() + 1.6 && Torso.cover(anatomy.chin(), u, v) > 0.5) {
                    body[2] += (seen[i] & 255) > 200 ? 1 : -1;
                }
                if ((seen[i] & 255) <= 200) {
                    continue;
                }
                int found = (cut[i] & 255) > 0 ? 1 : 0;
                if (v < anatomy.chin() - 0.2) {
                    head[0] += found;
                    head[1] += Math.hypot(u / 1.35, (v + 0.1) / 1.75) < 1 ? 1 : 0;
                } else if (v > anatomy.chin() + 0.4 && Torso.cover(anatomy.chin(), u, v) > 0.5) {
                    body[0] += found;
                    body[1]++;
                }
            }
            double share = head[0] / Math.max(1.0, head[1]);
            return new Trust(share > HEAD_LEAST && share < HEAD_MOST, body[0] > BODY_FOUND * body[1] && body[2] > 0);
        }
    }

    /// Skin, cloth and hair beyond the picture's end, of the colours that the picture has.
    private void drawMissing() {
        byte[] colours = Mats.bytes(large);
        Mat soft = mats.fresh();
        Imgproc.GaussianBlur(valid, soft, new Size(0, 0), 9);
        byte[] shown = Mats.bytes(soft);
        double[] skin = mean(colours, shown, 0.35, 0.75, 0, 0.6);
        double[] forehead = mean(colours, shown, -0.8, -0.4, 0, 0.4);
        double[] cloth = mean(colours, shown, anatomy.chin() + 0.9, anatomy.chin() + 3, 0, 1.3);
        double[] sides = mean(colours, shown, -0.9, -0.2, 1.12, 1.4);
        Ink ink = new Ink(skin, forehead == null ? skin : forehead, cloth == null ? COAT : cloth, sides == null ? HAIR : sides);
        for (int i = 0; i < shown.length; i++) {
            double share = Math.clamp(1.6 - (shown[i] & 255) / 128.0, 0.0, 1.0);
            if (share <= 0) {
                continue;
            }
            double u = u(i % WIDTH);
            double v = v(i / WIDTH);
            for (int c = 0; c < 3; c++) {
                int at = 3 * i + c;
                double drawn = v < anatomy.chin() - 0.1 ? ink.head(u, v, c) : ink.body(u, v, c, anatomy.chin());
                colours[at] = (byte) Math.clamp(Math.round(share * drawn + (1 - share) * (colours[at] & 255)), 0, 255);
            }
        }
        large.put(0, 0, colours);
    }

    private record Ink(double[] skin, double[] forehead, double[] cloth, double[] hair) {
        double body(double u, double v, int c, double chin) {
            double collar = step(-0.06, 0.06, v - chin - 0.85 + 0.45 * Math.abs(u));
            double shade = 1 - 0.16 * Math.abs(u) / 2.5 + 0.05 * Math.sin(2.1 * u + 0.7 * v);
            double neck = 0.62 + 0.25 * step(0.1, 0.7, v - chin);
            return collar * cloth[c] * shade + (1 - collar) * skin[c] * neck;
        }

        /// Hair above and beside an oval of skin.
        double head(double u, double v, int c) {
            double line = step(0.95, 1.05, Math.hypot(u / 1.12, (v - 0.3) / 1.5));
            double strand = 1 + 0.1 * Math.sin(37 * u + 5 * Math.sin(3 * v)) + 0.08 * Math.sin(71 * u + 9 * v);
            double round = 1 - 0.25 * step(0.6, 1.5, Math.abs(u));
            return (line * hair[c] * strand + (1 - line) * forehead[c]) * round;
        }
    }

    /// @return null where the picture shows too little of it
    private double[] mean(byte[] colours, byte[] shown, double from, double to, double inner, double outer) {
        double[] sum = new double[3];
        int count = 0;
        for (int i = 0; i < shown.length; i += 3) {
            double v = v(i / WIDTH);
            if (v > from && v < to && Math.abs(u(i % WIDTH)) >= inner && Math.abs(u(i % WIDTH)) < outer && (shown[i] & 255) > 250) {
                for (int c = 0; c < 3; c++) {
                    sum[c] += colours[3 * i + c] & 255;
                }
                count++;
            }
        }
        return count < 1000 ? null : new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    private double u(double x) {
        return (x - anatomy.eyesX()) / anatomy.eyeDistance();
    }

    private double v(double y) {
        return (y - anatomy.eyesY()) / anatomy.eyeDistance();
    }

    @Override public void close() {
        mats.close();
    }
}
