package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.step;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// The skin over the mesh: the person of the portrait, enlarged, with a soft edge. Pixels are 0xAARRGGBB with the alpha
/// multiplied in.
final class Texture {
    final int width;
    final int height;
    /// As the portrait shows it. Shared by everybody who is this person: never written.
    final int[] rest;
    /// With lids and lips where they are now.
    final int[] now;

    Texture(int width, int height, int[] rest) {
        this.width = width;
        this.height = height;
        this.rest = rest;
        this.now = rest.clone();
    }

    /// The same person once more, to move without moving the first.
    Texture twin() {
        return new Texture(width, height, rest);
    }

    /// The demo portrait with its matte.
    static Texture of(Mat portrait, Mat matte, Anatomy anatomy) {
        try (Mats mats = new Mats()) {
            Mat large = mats.fresh();
            Imgproc.resize(portrait, large, new Size(), Anatomy.SCALE, Anatomy.SCALE, Imgproc.INTER_CUBIC);
            sharpen(large);
            calmHair(large, anatomy);
            byte[] soft = feathered(matte, large.size());
            double[] cover = new double[soft.length];
            for (int i = 0; i < cover.length; i++) {
                cover[i] = Math.clamp(((soft[i] & 255) - 30) / 200.0, 0.0, 1.0);
            }
            return of(large, cover);
        }
    }

    /// @param cover 0 to 1, for each pixel of the picture
    static Texture of(Mat large, double[] cover) {
        byte[] colours = Mats.bytes(large);
        int[] pixels = new int[cover.length];
        for (int i = 0; i < pixels.length; i++) {
            int alpha = (int) (255 * cover[i]);
            pixels[i] = alpha << 24 | (colours[3 * i + 2] & 255) * alpha / 255 << 16
                    | (colours[3 * i + 1] & 255) * alpha / 255 << 8 | (colours[3 * i] & 255) * alpha / 255;
        }
        return new Texture(large.cols(), large.rows(), pixels);
    }

    static void sharpen(Mat large) {
        try (Mats mats = new Mats()) {
            Core.addWeighted(large, 1.25, blurred(mats, large, 1.6), -0.25, 0, large);
        }
    }

    /// The colour of the cheeks: 0xRRGGBB.
    int cheeks(Anatomy anatomy) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (double u : new double[] {-0.62, -0.5, 0.5, 0.62}) {
            for (double v = 0.4; v < 0.7; v += 0.05) {
                int x = (int) (anatomy.eyesX() + u * anatomy.eyeDistance());
                int pixel = rest[(int) (anatomy.eyesY() + v * anatomy.eyeDistance()) * width + x];
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
                count++;
            }
        }
        return red / count << 16 | green / count << 8 | blue / count;
    }

    /// Between two rows of the resting texture.
    int sample(int x, float y) {
        int row = Math.clamp((int) y, 0, height - 2);
        int share = Math.clamp((int) ((y - row) * 256), 0, 256);
        return mix(rest[row * width + x], rest[(row + 1) * width + x], share);
    }

    /// @param share of the second, 0 to 256
    static int mix(int first, int second, int share) {
        int redBlue = (first & 0xff00ff) * (256 - share) + (second & 0xff00ff) * share >>> 8 & 0xff00ff;
        int alphaGreen = (first >>> 8 & 0xff00ff) * (256 - share) + (second >>> 8 & 0xff00ff) * share & 0xff00ff00;
        return redBlue | alphaGreen;
    }

    static int dimmed(int pixel, double factor) {
        int red = Math.min(255, (int) ((pixel >> 16 & 255) * factor));
        int green = Math.min(255, (int) ((pixel >> 8 & 255) * factor));
        int blue = Math.min(255, (int) ((pixel & 255) * factor));
        return pixel & 0xff000000 | red << 16 | green << 8 | blue;
    }

    /// Takes some of the contrast out of the hair: its parting looks like a second, flat face to a detector at times.
    static void calmHair(Mat large, Anatomy anatomy) {
        try (Mats mats = new Mats()) {
            byte[] out = Mats.bytes(large);
            byte[] fine = Mats.bytes(blurred(mats, large, 3.5));
            byte[] coarse = Mats.bytes(blurred(mats, large, 25));
            for (int y = 0; y < large.rows(); y++) {
                for (int x = 0; x < large.cols(); x++) {
                    double u = (x - anatomy.eyesX()) / anatomy.eyeDistance();
                    double v = (y - anatomy.eyesY()) / anatomy.eyeDistance();
                    double share = 0.35 * (1 - step(0.8, 1.1, Math.hypot(u / 1.5, (v + 1.3) / 0.75)));
                    for (int i = 3 * (y * large.cols() + x), end = i + 3; share > 0 && i < end; i++) {
                        long calm = Math.round((out[i] & 255) - share * ((fine[i] & 255) - (coarse[i] & 255)));
                        out[i] = (byte) Math.clamp(calm, 0, 255);
                    }
                }
            }
            large.put(0, 0, out);
        }
    }

    private static byte[] feathered(Mat matte, Size size) {
        try (Mats mats = new Mats()) {
            Mat soft = blurred(mats, matte, 1);
            Imgproc.resize(soft, soft, size, 0, 0, Imgproc.INTER_CUBIC);
            return Mats.bytes(blurred(mats, soft, 1.5));
        }
    }

    private static Mat blurred(Mats mats, Mat picture, double sigma) {
        Mat out = mats.fresh();
        Imgproc.GaussianBlur(picture, out, new Size(0, 0), sigma);
        return out;
    }
}
