package dev.haetae.evaluate.print;

import java.util.List;
import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// What happened to the picture of a line, at strengths at which a person still reads it. 300 dpi, BGR.
enum LineDamage {
    NONE {
        @Override void on(Mat picture, Random dice) {}
    },
    BLUR {
        @Override void on(Mat picture, Random dice) {
            double sigma = 1 + 1.2 * dice.nextDouble();
            Imgproc.GaussianBlur(picture, picture, new Size(0, 0), sigma);
        }
    },
    MOTION {
        @Override void on(Mat picture, Random dice) {
            int length = 5 + 2 * dice.nextInt(2);
            Mat kernel = Mat.zeros(length, length, CvType.CV_32F);
            int rise = dice.nextInt(length);
            Imgproc.line(kernel, new Point(0, rise), new Point(length - 1.0, length - 1.0 - rise), Scalar.all(1));
            Core.divide(kernel, Scalar.all(Core.sumElems(kernel).val[0]), kernel);
            Imgproc.filter2D(picture, picture, -1, kernel);
            kernel.release();
        }
    },
    NOISE {
        @Override void on(Mat picture, Random dice) {
            Mat noise = new Mat(picture.size(), CvType.CV_16SC3);
            Core.setRNGSeed(dice.nextInt(1 << 20));
            Core.randn(noise, 0, 12 + 14 * dice.nextDouble());
            Mat wide = new Mat();
            picture.convertTo(wide, CvType.CV_16SC3);
            Core.add(wide, noise, wide);
            wide.convertTo(picture, CvType.CV_8UC3);
            noise.release();
            wide.release();
        }
    },
    SMALL {
        @Override void on(Mat picture, Random dice) {
            Size full = picture.size();
            double zoom = 0.45 + 0.25 * dice.nextDouble();
            Imgproc.resize(picture, picture, new Size(full.width * zoom, full.height * zoom), 0, 0, Imgproc.INTER_AREA);
            Imgproc.resize(picture, picture, full, 0, 0, Imgproc.INTER_LINEAR);
        }
    },
    JPEG {
        @Override void on(Mat picture, Random dice) {
            var encoded = new MatOfByte();
            var quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, 18 + dice.nextInt(25));
            Imgcodecs.imencode(".jpg", picture, encoded, quality);
            Mat decoded = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
            decoded.copyTo(picture);
            List.of(encoded, quality, decoded).forEach(Mat::release);
        }
    },
    TILT {
        @Override void on(Mat picture, Random dice) {
            double angle = (dice.nextBoolean() ? 1 : -1) * (0.6 + 1.4 * dice.nextDouble());
            Mat turn = Imgproc.getRotationMatrix2D(new Point(picture.cols() / 2.0, picture.rows() / 2.0), angle, 1);
            Imgproc.warpAffine(picture, picture, turn, picture.size(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
            turn.release();
        }
    },
    SCRATCHES {
        @Override void on(Mat picture, Random dice) {
            for (int i = 0; i < 4; i++) {
                double tone = dice.nextInt(3) == 0 ? 100 : 235;
                Imgproc.line(picture, new Point(dice.nextInt(picture.cols()), dice.nextInt(picture.rows())),
                        new Point(dice.nextInt(picture.cols()), dice.nextInt(picture.rows())), Scalar.all(tone), 1, Imgproc.LINE_AA);
            }
        }
    },
    SHADOW {
        @Override void on(Mat picture, Random dice) {
            int edge = dice.nextInt(picture.cols());
            double dark = 0.35 + 0.25 * dice.nextDouble();
            Mat part = picture.colRange(dice.nextBoolean() ? 0 : edge / 2, Math.max(edge, edge / 2 + 1));
            Core.multiply(part, Scalar.all(dark), part);
            part.release();
        }
    },
    SEVERAL {
        @Override void on(Mat picture, Random dice) {
            LineDamage[] mild = {TILT, SCRATCHES, BLUR, JPEG};
            for (LineDamage damage : mild) {
                damage.on(picture, dice);
            }
        }
    };

    abstract void on(Mat picture, Random dice);
}
