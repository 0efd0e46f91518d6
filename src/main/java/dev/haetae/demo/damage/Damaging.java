package dev.haetae.demo.damage;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Damages base pictures: an upright document that fills its picture. The native library must be loaded.
public final class Damaging {
    private static final int FINE = 92;
    /// Corner radius of cards, share of their width (ISO/IEC 7810: 3.18 mm of 85.6).
    private static final double ROUND = 0.03;

    /// Printed paper is no bare desk.
    private static final Desk[] BARE = {Desk.DARK_GLASS, Desk.WHITE_LID, Desk.PLAIN, Desk.WOOD, Desk.KEYBOARD, Desk.CLOTH};

    private Damaging() {}

    /// @param base an upright document from edge to edge; not changed
    /// @param other a second document, for [Damage#TWO]; may be the same
    public static DamagedPicture of(Damage damage, Frame base, Frame other, double strength, long seed) {
        Random dice = new Random(new SplittableRandom(seed * 31 + damage.ordinal()).nextLong()); // near seeds, unlike dice
        Mat page = view(base).clone();
        double s = Math.clamp(strength, 0, 1);
        double w = page.cols();
        byte[] file = switch (damage) {
            case NONE -> jpeg(page, FINE);
            case TURNED_90 -> jpeg(turned(page, Core.ROTATE_90_CLOCKWISE), FINE);
            case TURNED_180 -> jpeg(turned(page, Core.ROTATE_180), FINE);
            case TURNED_270 -> jpeg(turned(page, Core.ROTATE_90_COUNTERCLOCKWISE), FINE);
            case TILTED -> jpeg(onDesk(page, quietDesk(dice), dice.nextBoolean() ? 4 + 13 * s : -4 - 13 * s, 0, dice), FINE);
            case EXIF -> Orientations.stored(page, 1 + (int) Math.min(7, 8 * s));
            case BLUR -> jpeg(soft(page, w * (0.001 + 0.006 * s)), FINE);
            case MOTION -> jpeg(moved(page, w * (0.006 + 0.02 * s), dice.nextDouble() * 180), FINE);
            case LOW_RESOLUTION -> jpeg(small(page, 440 - 260 * s, dice.nextBoolean()), FINE);
            case JPEG -> jpeg(page, (int) Math.round(30 - 26 * s));
            case DARK -> jpeg(light(page, 0.3 - 0.24 * s, 0, dice), FINE);
            case BRIGHT -> jpeg(light(page, 1.5 + 1.5 * s, 30 + 60 * s, dice), FINE);
            case GLARE -> jpeg(glare(page, s, dice), FINE);
            case PERSPECTIVE -> jpeg(onDesk(page, quietDesk(dice), dice.nextDouble() * 6 - 3, 0.03 + 0.1 * s, dice), FINE);
            case CUT_LEFT -> jpeg(cut(page, 0.08 + 0.22 * s, 0, 0, 0), FINE);
            case CUT_RIGHT -> jpeg(cut(page, 0, 0.08 + 0.22 * s, 0, 0), FINE);
            case CUT_TOP -> jpeg(cut(page, 0, 0, 0.08 + 0.22 * s, 0), FINE);
            case CUT_BOTTOM -> jpeg(cut(page, 0, 0, 0, 0.08 + 0.22 * s), FINE);
            case MRZ_CUT -> jpeg(cut(page, 0, 0, 0, 0.22 + 0.13 * s), FINE);
            case FINGER -> jpeg(finger(page, s, dice), FINE);
            case STICKER -> jpeg(sticker(page, s, dice), FINE);
            case TORN, PUNCHED -> jpeg(worn(page, damage, s, dice), FINE);
            case TWO -> jpeg(two(page, view(other), dice), FINE);
            case NOTHING -> jpeg(BARE[dice.nextInt(BARE.length)].draw(page.cols(), page.rows(), dice), FINE);
            case TRUNCATED -> half(jpeg(page, FINE), 0.75 - 0.5 * s);
        };
        return new DamagedPicture(damage, s, seed, file);
    }

    /// The frame's own pixels, not a copy.
    public static Mat view(Frame frame) {
        return new Mat(frame.height(), frame.width(), CvType.CV_8UC3, frame.bgr());
    }

    private static Mat turned(Mat page, int how) {
        Mat out = new Mat();
        Core.rotate(page, out, how);
        return out;
    }

    private static Mat soft(Mat page, double sigma) {
        Imgproc.GaussianBlur(page, page, new Size(0, 0), Math.max(0.3, sigma));
        return page;
    }

    private static Mat moved(Mat page, double length, double degrees) {
        int side = (int) Math.max(3, Math.ceil(length)) | 1;
        Mat kernel = new Mat(side, side, CvType.CV_32FC1, Scalar.all(0));
        double dx = Math.cos(Math.toRadians(degrees)) * length / 2;
        double dy = Math.sin(Math.toRadians(degrees)) * length / 2;
        double middle = (side - 1) / 2.0;
        Imgproc.line(kernel, new Point(middle - dx, middle - dy), new Point(middle + dx, middle + dy), Scalar.all(1), 1);
        Core.multiply(kernel, Scalar.all(1 / Core.sumElems(kernel).val[0]), kernel);
        Imgproc.filter2D(page, page, -1, kernel);
        return page;
    }

    private static Mat small(Mat page, double width, boolean scaledBack) {
        Mat out = new Mat();
        Imgproc.resize(page, out, new Size(width, width * page.rows() / page.cols()), 0, 0, Imgproc.INTER_AREA);
        if (scaledBack) {
            Imgproc.resize(out, out, page.size(), 0, 0, Imgproc.INTER_CUBIC);
        }
        return out;
    }

    private static Mat light(Mat page, double gain, double lift, Random dice) {
        page.convertTo(page, CvType.CV_8UC3, gain, lift);
        Mat noise = new Mat(page.size(), CvType.CV_8UC1);
        Desk.fill(noise, 5, dice);
        Imgproc.cvtColor(noise, noise, Imgproc.COLOR_GRAY2BGR);
        Core.add(page, noise, page);
        return page;
    }

    private static Mat glare(Mat page, double s, Random dice) {
        Things.glare(page, new Point(page.cols() * (0.2 + 0.6 * dice.nextDouble()), page.rows() * (0.25 + 0.65 * dice.nextDouble())),
                page.cols() * (0.07 + 0.13 * s), 1);
        return page;
    }

    private static Mat cut(Mat page, double left, double right, double top, double bottom) {
        int w = page.cols();
        int h = page.rows();
        return page.submat(new Rect((int) (w * left), (int) (h * top), (int) (w * (1 - left - right)), (int) (h * (1 - top - bottom))))
                .clone();
    }

    private static Mat quietDesk(Random dice, int width, int height) {
        Desk[] quiet = {Desk.DARK_GLASS, Desk.PLAIN, Desk.WOOD};
        return quiet[dice.nextInt(quiet.length)].draw(width, height, dice);
    }

    private interface DeskOf {
        Mat draw(int width, int height);
    }

    private static DeskOf quietDesk(Random dice) {
        return (width, height) -> quietDesk(dice, width, height);
    }

    /// The page keeps its own resolution; the desk shows a margin about it.
    private static Mat onDesk(Mat page, DeskOf desk, double degrees, double tilt, Random dice) {
        double aspect = (double) page.cols() / page.rows();
        double share = 0.84 / (1 + 1.6 * Math.abs(Math.sin(Math.toRadians(degrees))) + tilt);
        int width = (int) (page.cols() / share);
        int height = (int) (page.rows() / share * 1.08);
        Quad place = Scene.lying(width, height, aspect, share, degrees, tilt, dice);
        return Scene.of(page, desk.draw(width, height), place, page.channels() == 4 ? 0 : ROUND).picture();
    }

    /// From the left, the right or below, as one holds a card.
    private static Mat finger(Mat page, double s, Random dice) {
        double degrees = dice.nextDouble() * 4 - 2;
        Mat picture = onDesk(page, quietDesk(dice), degrees, 0, dice);
        double w = picture.cols();
        double h = picture.rows();
        double thick = page.cols() * (0.13 + 0.07 * s);
        double reach = 0.1 + 0.2 * s;
        switch (dice.nextInt(3)) {
            case 0 -> Things.finger(picture, new Point(-thick, h * (0.4 + 0.5 * dice.nextDouble())),
                    new Point(w * (0.1 + reach), h * (0.35 + 0.45 * dice.nextDouble())), thick, dice);
            case 1 -> Things.finger(picture, new Point(w + thick, h * (0.4 + 0.5 * dice.nextDouble())),
                    new Point(w * (0.9 - reach), h * (0.35 + 0.45 * dice.nextDouble())), thick, dice);
            default -> Things.finger(picture, new Point(w * (0.25 + 0.5 * dice.nextDouble()), h + thick),
                    new Point(w * (0.25 + 0.5 * dice.nextDouble()), h * (0.86 - reach)), thick, dice);
        }
        return picture;
    }

    private static Mat sticker(Mat page, double s, Random dice) {
        double w = page.cols();
        double h = page.rows();
        Things.sticker(page, new Point(w * (0.25 + 0.5 * dice.nextDouble()), h * (0.3 + 0.6 * dice.nextDouble())),
                w * (0.12 + 0.18 * s), w * (0.08 + 0.1 * s), dice);
        return onDesk(page, quietDesk(dice), dice.nextDouble() * 4 - 2, 0, dice);
    }

    private static Mat worn(Mat page, Damage damage, double s, Random dice) {
        Mat alpha = new Mat(page.size(), CvType.CV_8UC1, Scalar.all(255));
        if (damage == Damage.TORN) {
            Things.tear(alpha, dice.nextInt(4), 0.14 + 0.3 * s, dice);
        } else {
            for (int i = 0; i <= dice.nextInt(3); i++) {
                Things.punch(alpha, new Point(page.cols() * (0.1 + 0.8 * dice.nextDouble()), page.rows() * (0.1 + 0.8 * dice.nextDouble())),
                        page.cols() * (0.024 + 0.02 * s));
            }
        }
        List<Mat> channels = new ArrayList<>();
        Core.split(page, channels);
        channels.add(alpha);
        Mat bgra = new Mat();
        Core.merge(channels, bgra);
        return onDesk(bgra, quietDesk(dice), dice.nextDouble() * 4 - 2, 0, dice);
    }

    private static Mat two(Mat page, Mat other, Random dice) {
        Mat second = new Mat();
        double zoom = 0.85 + 0.15 * dice.nextDouble();
        Imgproc.resize(other, second, new Size(page.cols() * zoom, page.cols() * zoom * other.rows() / other.cols()), 0, 0,
                Imgproc.INTER_AREA);
        boolean beside = dice.nextBoolean();
        int width = (int) (beside ? page.cols() * 2.3 : page.cols() * 1.2);
        int height = (int) (beside ? page.rows() * 1.3 : page.rows() + second.rows() + page.rows() * 0.4);
        Mat desk = quietDesk(dice, width, height);
        Mat one = Scene.of(page, desk, at(page, width * (beside ? 0.25 : 0.5), beside ? height * 0.5 : page.rows() * 0.62, dice), ROUND)
                .picture();
        return Scene.of(second, one, at(second, width * (beside ? 0.75 : 0.5),
                beside ? height * 0.5 : height - second.rows() * 0.62, dice), ROUND).picture();
    }

    private static Quad at(Mat page, double x, double y, Random dice) {
        double turn = Math.toRadians(dice.nextDouble() * 5 - 2.5);
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        double w = page.cols() / 2.0;
        double h = page.rows() / 2.0;
        double[][] corners = {{-w, -h}, {w, -h}, {w, h}, {-w, h}};
        var p = Arrays.stream(corners).map(k -> new dev.haetae.frame.Point(x + k[0] * c - k[1] * s, y + k[0] * s + k[1] * c)).toList();
        return new Quad(p.get(0), p.get(1), p.get(2), p.get(3));
    }

    private static byte[] half(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    /// @param quality 1 to 100
    public static byte[] jpeg(Mat picture, int quality) {
        MatOfByte bytes = new MatOfByte();
        Imgcodecs.imencode(".jpg", picture, bytes, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
        return bytes.toArray();
    }
}
