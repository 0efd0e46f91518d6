package dev.haetae.demo;

import dev.haetae.demo.puppet.Grain;
import dev.haetae.demo.puppet.Puppet;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// What the camera adds to a scene: blur, exposure and white balance, noise, the mains' flicker, compression. One thread.
final class Sensor {
    /// Seconds in which the automatic takes back two thirds of what it will.
    private static final double ADAPTING = 0.5;
    /// Seconds after which a lasting change is what the automatic holds for usual.
    private static final double FORGETTING = 20;
    private static final double LONGEST_SMEAR = 15;
    private static final int SAMPLED = 16;

    private final Conditions conditions;
    private final Grain grain;
    private final double[] gains = {1, 1, 1};
    private double[] usual;
    private double before;

    Sensor(Conditions conditions, long seed) {
        this.conditions = conditions;
        grain = new Grain(seed, conditions.noise());
    }

    /// @param speed of the face, pixels a second
    void take(byte[] bgr, double[] speed, double now) {
        adapt(bgr, now);
        double smear = Math.min(LONGEST_SMEAR, Math.hypot(speed[0], speed[1]) * conditions.shutter() / conditions.rate());
        if (conditions.blur() > 0.25 || smear > 1.5) {
            blur(bgr, smear, Math.atan2(speed[1], speed[0]));
        }
        expose(bgr, conditions.light() * (1 + 0.006 * wave(0.5, now) + 0.003 * wave(1.3, now)));
        if (conditions.jpeg() > 0) {
            compress(bgr);
        }
    }

    private void expose(byte[] bgr, double light) {
        grain.nextFrame();
        int blue = (int) (256 * light * gains[0] * (1 - conditions.warmth()));
        int green = (int) (256 * light * gains[1]);
        int red = (int) (256 * light * gains[2] * (1 + conditions.warmth()));
        for (int y = 0, i = 0; y < Puppet.HEIGHT; y++) {
            for (int x = 0; x < Puppet.WIDTH; x++, i += 3) {
                int noise = grain.at(x, y);
                bgr[i] = lit(bgr[i] & 255, blue, noise);
                bgr[i + 1] = lit(bgr[i + 1] & 255, green, noise);
                bgr[i + 2] = lit(bgr[i + 2] & 255, red, noise);
            }
        }
    }

    private static byte lit(int value, int gain, int noise) {
        return (byte) Math.max(0, Math.min(255, (value * gain >> 8) + noise));
    }

    /// The mean of each colour, the middle counting double, is drawn towards what it usually is.
    private void adapt(byte[] bgr, double now) {
        if (conditions.adapts() == 0) {
            return;
        }
        double[] mean = mean(bgr);
        if (usual == null) {
            usual = mean.clone();
            before = now;
        }
        double quick = 1 - Math.exp(-(now - before) / ADAPTING);
        double slow = 1 - Math.exp(-(now - before) / FORGETTING);
        before = now;
        for (int c = 0; c < 3; c++) {
            gains[c] += quick * (Math.pow(usual[c] / mean[c], conditions.adapts()) - gains[c]);
            usual[c] += slow * (mean[c] - usual[c]);
        }
    }

    private static double[] mean(byte[] bgr) {
        double[] sum = new double[3];
        double count = 0;
        for (int y = SAMPLED / 2; y < Puppet.HEIGHT; y += SAMPLED) {
            for (int x = SAMPLED / 2; x < Puppet.WIDTH; x += SAMPLED) {
                double weight = Math.hypot(x - Puppet.WIDTH / 2.0, y - Puppet.HEIGHT / 2.0) < 300 ? 2 : 1;
                int at = 3 * (y * Puppet.WIDTH + x);
                for (int c = 0; c < 3; c++) {
                    sum[c] += weight * (bgr[at + c] & 255);
                }
                count += weight;
            }
        }
        return new double[] {sum[0] / count + 1, sum[1] / count + 1, sum[2] / count + 1};
    }

    private void blur(byte[] bgr, double smear, double direction) {
        Mat picture = new Mat(Puppet.HEIGHT, Puppet.WIDTH, CvType.CV_8UC3);
        picture.put(0, 0, bgr);
        if (conditions.blur() > 0.25) {
            Imgproc.GaussianBlur(picture, picture, new Size(0, 0), conditions.blur());
        }
        if (smear > 1.5) {
            smear(picture, smear, direction);
        }
        picture.get(0, 0, bgr);
        picture.release();
    }

    private static void smear(Mat picture, double length, double direction) {
        int side = 2 * (int) Math.ceil(length / 2) + 1;
        Mat kernel = Mat.zeros(side, side, CvType.CV_32F);
        Point middle = new Point(side / 2, side / 2);
        Point end = new Point(Math.cos(direction) * length / 2, Math.sin(direction) * length / 2);
        Imgproc.line(kernel, new Point(middle.x - end.x, middle.y - end.y), new Point(middle.x + end.x, middle.y + end.y), new Scalar(1));
        double sum = org.opencv.core.Core.sumElems(kernel).val[0];
        kernel.convertTo(kernel, CvType.CV_32F, 1 / sum);
        Imgproc.filter2D(picture, picture, -1, kernel);
        kernel.release();
    }

    private void compress(byte[] bgr) {
        Mat picture = new Mat(Puppet.HEIGHT, Puppet.WIDTH, CvType.CV_8UC3);
        MatOfByte packed = new MatOfByte();
        MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, conditions.jpeg());
        picture.put(0, 0, bgr);
        Imgcodecs.imencode(".jpg", picture, packed, settings);
        Mat back = Imgcodecs.imdecode(packed, Imgcodecs.IMREAD_COLOR);
        back.get(0, 0, bgr);
        back.release();
        settings.release();
        packed.release();
        picture.release();
    }

    private static double wave(double hertz, double t) {
        return Math.sin(2 * Math.PI * hertz * t);
    }
}
