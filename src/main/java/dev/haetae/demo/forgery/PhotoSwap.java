package dev.haetae.demo.forgery;

import dev.haetae.frame.Region;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Another picture over the holder's: printed elsewhere (its own grain, sharpness, JPEG and colours), cut by hand, stuck on.
final class PhotoSwap {
    private PhotoSwap() {}

    static void on(BufferedImage sheet, Region place, double scale, BufferedImage face, Strength strength, Random dice) {
        double crude = switch (strength) {
            case CRUDE -> 1;
            case FAIR -> 0.45;
            case CAREFUL -> 0.12;
        };
        BufferedImage print = printed(face, place, crude, dice);
        double rim = strength == Strength.CAREFUL ? 0 : crude * (0.2 + 0.5 * dice.nextDouble()) * scale;
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform lie = AffineTransform.getTranslateInstance(place.centreX() + crude * scale * spread(dice),
                place.centreY() + crude * scale * spread(dice));
        lie.rotate(Math.toRadians(2 * crude * spread(dice)));
        pen.transform(lie);
        double w = place.width();
        double h = place.height();
        if (strength != Strength.CAREFUL) { // the thickness of the paper throws a shadow to one side
            shadow(pen, w + 2 * rim, h + 2 * rim, crude, scale, dice);
            pen.setColor(new Color(247, 246, 242));
            double left = rim * dice.nextDouble();
            double top = rim * dice.nextDouble();
            pen.fill(new java.awt.geom.Rectangle2D.Double(-w / 2 - left, -h / 2 - top, w + left + rim * dice.nextDouble(),
                    h + top + rim * dice.nextDouble()));
        }
        BufferedImage laid = strength == Strength.CRUDE ? print : feathered(print, (strength == Strength.FAIR ? 0.08 : 0.45) * scale);
        pen.drawImage(laid, new AffineTransform(w / laid.getWidth(), 0, 0, h / laid.getHeight(), -w / 2, -h / 2), null);
        pen.dispose();
    }

    private static void shadow(Graphics2D pen, double w, double h, double crude, double scale, Random dice) {
        double dx = scale * 0.3 * crude * (dice.nextBoolean() ? 1 : -1);
        double dy = scale * 0.3 * crude;
        for (int i = 4; i >= 1; i--) {
            double grow = scale * 0.08 * i * crude;
            pen.setColor(new Color(25, 25, 30, (int) (18 + 22 * crude)));
            pen.fill(new java.awt.geom.Rectangle2D.Double(-w / 2 + dx - grow, -h / 2 + dy - grow, w + 2 * grow, h + 2 * grow));
        }
    }

    /// As another printer and another camera gave it.
    private static BufferedImage printed(BufferedImage face, Region place, double crude, Random dice) {
        Mat all = Sheets.mat(face);
        Mat bgr = new Mat();
        Imgproc.cvtColor(all, bgr, Imgproc.COLOR_BGRA2BGR);
        Imgproc.resize(bgr, bgr, new Size(place.width(), place.height()), 0, 0, Imgproc.INTER_CUBIC);
        Mat soft = new Mat();
        double sigma = dice.nextBoolean() ? 3 * crude : 1;
        Imgproc.GaussianBlur(bgr, soft, new Size(), Math.max(0.3, sigma));
        Core.addWeighted(bgr, 1 + 1.4 * crude, soft, -1.4 * crude, 0, bgr);
        Core.multiply(bgr, new Scalar(1 + 0.14 * crude * spread(dice), 1 + 0.06 * crude * spread(dice), 1 + 0.14 * crude * spread(dice)), bgr);
        Mat grain = new Mat(bgr.size(), CvType.CV_16SC3);
        Core.setRNGSeed(dice.nextInt());
        Core.randn(grain, 0, 3 + 16 * crude);
        Imgproc.GaussianBlur(grain, grain, new Size(), 0.8 + dice.nextDouble());
        Mat everywhere = new Mat();
        Core.add(bgr, grain, bgr, everywhere, CvType.CV_8U);
        var encoded = new MatOfByte();
        var settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, (int) (88 - 55 * crude));
        Imgcodecs.imencode(".jpg", bgr, encoded, settings);
        Mat back = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
        Imgproc.cvtColor(back, all, Imgproc.COLOR_BGR2BGRA);
        BufferedImage image = Sheets.image(all);
        List.of(all, bgr, soft, grain, everywhere, settings, encoded, back).forEach(Mat::release);
        return image;
    }

    private static BufferedImage feathered(BufferedImage print, double over) {
        BufferedImage out = Sheets.copy(print);
        int w = out.getWidth();
        int h = out.getHeight();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double in = Math.min(Math.min(x, w - 1 - x), Math.min(y, h - 1 - y));
                if (in < over) {
                    int alpha = (int) (255 * in / over);
                    out.setRGB(x, y, out.getRGB(x, y) & 0xFFFFFF | alpha << 24);
                }
            }
        }
        return out;
    }

    /// -1 to 1, rarely near nothing.
    private static double spread(Random dice) {
        return (0.4 + 0.6 * dice.nextDouble()) * (dice.nextBoolean() ? 1 : -1);
    }
}
