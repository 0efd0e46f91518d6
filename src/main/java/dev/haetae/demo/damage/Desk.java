package dev.haetae.demo.damage;

import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// What documents lie on.
public enum Desk {
    /// A scanner's lid, open.
    DARK_GLASS,
    /// A scanner's lid, closed: white documents hardly differ from it.
    WHITE_LID,
    PLAIN, WOOD, KEYBOARD, NEWSPAPER, CLOTH, PAPERS;

    /// @return BGR, the caller's
    public Mat draw(int width, int height, Random dice) {
        Mat desk = switch (this) {
            case DARK_GLASS -> plain(width, height, new Scalar(20 + dice.nextInt(25), 20 + dice.nextInt(25), 20 + dice.nextInt(25)));
            case WHITE_LID -> plain(width, height, new Scalar(236 + dice.nextInt(12), 236 + dice.nextInt(12), 236 + dice.nextInt(12)));
            case PLAIN -> plain(width, height, new Scalar(60 + dice.nextInt(130), 60 + dice.nextInt(130), 60 + dice.nextInt(130)));
            case WOOD -> wood(width, height, dice);
            case KEYBOARD -> keyboard(width, height, dice);
            case NEWSPAPER -> newspaper(width, height, dice);
            case CLOTH -> cloth(width, height, dice);
            case PAPERS -> papers(width, height, dice);
        };
        light(desk, dice);
        return desk;
    }

    private static Mat plain(int width, int height, Scalar colour) {
        return new Mat(height, width, CvType.CV_8UC3, colour);
    }

    private static Mat wood(int width, int height, Random dice) {
        Mat noise = new Mat(height / 2, Math.max(8, width / 60), CvType.CV_8UC1);
        fill(noise, 70, dice);
        Mat grain = new Mat();
        Imgproc.resize(noise, grain, new Size(width, height), 0, 0, Imgproc.INTER_CUBIC);
        Mat broad = new Mat(Math.max(4, height / 40), 3, CvType.CV_8UC1);
        fill(broad, 60, dice);
        Mat boards = new Mat();
        Imgproc.resize(broad, boards, new Size(width, height), 0, 0, Imgproc.INTER_CUBIC);
        Core.add(grain, boards, grain);
        Mat wood = plain(width, height, new Scalar(30 + dice.nextInt(30), 60 + dice.nextInt(30), 95 + dice.nextInt(40)));
        Mat grain3 = new Mat();
        Imgproc.cvtColor(grain, grain3, Imgproc.COLOR_GRAY2BGR);
        Core.addWeighted(wood, 1, grain3, 0.6, -10, wood);
        for (int y = dice.nextInt(height / 4); y < height; y += height / 4) {
            Imgproc.line(wood, new Point(0, y), new Point(width, y + dice.nextInt(5) - 2), new Scalar(15, 25, 40), 3);
        }
        release(noise, grain, broad, boards, grain3);
        return wood;
    }

    private static Mat keyboard(int width, int height, Random dice) {
        int dark = 25 + dice.nextInt(40);
        Mat board = plain(width, height, new Scalar(dark, dark, dark));
        int key = Math.max(24, width / (12 + dice.nextInt(6)));
        for (int y = 0, row = 0; y < height; y += key, row++) {
            for (int x = -row * key / 3 % key; x < width; x += key) {
                Imgproc.rectangle(board, new Rect(x + 3, y + 3, key - 6, key - 6),
                        new Scalar(dark + 30, dark + 30, dark + 32), -1, Imgproc.LINE_AA);
                Imgproc.putText(board, String.valueOf((char) ('A' + dice.nextInt(26))), new Point(x + key * 0.3, y + key * 0.6),
                        Imgproc.FONT_HERSHEY_SIMPLEX, key / 60.0, new Scalar(210, 210, 210), Math.max(1, key / 40), Imgproc.LINE_AA);
            }
        }
        return board;
    }

    private static Mat newspaper(int width, int height, Random dice) {
        Mat sheet = plain(width, height, new Scalar(196, 208, 212));
        int column = Math.max(60, width / (5 + dice.nextInt(3)));
        double size = Math.max(0.3, width / 3200.0);
        int line = (int) (size * 34);
        for (int x = 6; x < width; x += column) {
            for (int y = line; y < height; y += line) {
                boolean headline = dice.nextInt(24) == 0;
                double zoom = headline ? size * 2.2 : size;
                words(sheet.submat(new Rect(x, 0, Math.min(column - 12, width - x), height)), y, zoom, dice);
                y += headline ? line : 0;
            }
        }
        return sheet;
    }

    private static void words(Mat column, int y, double zoom, Random dice) {
        if (column.cols() < 10) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(dice.nextInt(6) == 0 ? ' ' : (char) ('a' + dice.nextInt(26)));
        }
        Imgproc.putText(column, text.toString(), new Point(0, y), Imgproc.FONT_HERSHEY_COMPLEX, zoom, new Scalar(50, 50, 50), 1,
                Imgproc.LINE_AA);
    }

    private static Mat cloth(int width, int height, Random dice) {
        Mat cloth = plain(width, height, new Scalar(90 + dice.nextInt(120), 90 + dice.nextInt(120), 90 + dice.nextInt(120)));
        int step = Math.max(14, width / (16 + dice.nextInt(20)));
        Scalar colour = new Scalar(dice.nextInt(255), dice.nextInt(255), dice.nextInt(255));
        for (int x = -height; x < width + height; x += step) {
            Imgproc.line(cloth, new Point(x, 0), new Point(x + height / 3.0, height), colour, Math.max(2, step / 4), Imgproc.LINE_AA);
        }
        for (int y = 0; y < height; y += step) {
            Imgproc.line(cloth, new Point(0, y), new Point(width, y + width / 30.0), new Scalar(230, 225, 220), Math.max(1, step / 6),
                    Imgproc.LINE_AA);
        }
        return cloth;
    }

    /// Sheets of paper with print, one over the other.
    private static Mat papers(int width, int height, Random dice) {
        Mat desk = PLAIN.drawPlain(width, height, dice);
        for (int i = 0; i < 4; i++) {
            Mat sheet = plain(width, height, new Scalar(225 + dice.nextInt(25), 228 + dice.nextInt(22), 230 + dice.nextInt(20)));
            double size = Math.max(0.35, width / 2400.0);
            for (int y = (int) (40 * size); y < height; y += (int) (45 * size)) {
                words(sheet.submat(new Rect(width / 14, 0, width * 6 / 7, height)), y, size, dice);
            }
            double angle = dice.nextDouble() * 80 - 40;
            Mat turn = Imgproc.getRotationMatrix2D(new Point(width / 2.0, height / 2.0), angle, 0.7);
            turn.put(0, 2, turn.get(0, 2)[0] + (dice.nextDouble() - 0.5) * width);
            turn.put(1, 2, turn.get(1, 2)[0] + (dice.nextDouble() - 0.5) * height);
            Mat mask = new Mat(height, width, CvType.CV_8UC1, Scalar.all(255));
            Mat there = new Mat();
            Imgproc.warpAffine(mask, there, turn, mask.size());
            Mat turned = new Mat();
            Imgproc.warpAffine(sheet, turned, turn, sheet.size());
            turned.copyTo(desk, there);
            release(sheet, turn, mask, there, turned);
        }
        return desk;
    }

    private Mat drawPlain(int width, int height, Random dice) {
        return plain(width, height, new Scalar(60 + dice.nextInt(120), 60 + dice.nextInt(120), 60 + dice.nextInt(120)));
    }

    /// Light falls off to one side, and every sensor has grain.
    private static void light(Mat desk, Random dice) {
        Mat coarse = new Mat(3, 3, CvType.CV_32FC1);
        for (int i = 0; i < 9; i++) {
            coarse.put(i / 3, i % 3, 0.9 + 0.14 * dice.nextDouble());
        }
        Mat fall = new Mat();
        Imgproc.resize(coarse, fall, desk.size(), 0, 0, Imgproc.INTER_CUBIC);
        Mat fall3 = new Mat();
        Imgproc.cvtColor(fall, fall3, Imgproc.COLOR_GRAY2BGR);
        Core.multiply(desk, fall3, desk, 1, CvType.CV_8UC3);
        release(coarse, fall, fall3);
    }

    static void fill(Mat grey, int most, Random dice) {
        byte[] values = new byte[(int) grey.total()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) dice.nextInt(most);
        }
        grey.put(0, 0, values);
    }

    private static void release(Mat... mats) {
        for (Mat mat : mats) {
            mat.release();
        }
    }
}
