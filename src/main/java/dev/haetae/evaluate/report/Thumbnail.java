package dev.haetae.evaluate.report;

import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import java.nio.ByteBuffer;

/// A picture made small for a report: every pixel the mean of those it stands for.
public final class Thumbnail {
    private static final int QUALITY = 72;

    private Thumbnail() {}

    /// At most 520 pixels wide or high: a line of an MRZ is just about legible.
    public static byte[] of(Frame picture) {
        return of(picture, 520);
    }

    public static byte[] of(Frame picture, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        try (Frame small = Frame.blank(width, height, picture.nanos())) {
            ByteBuffer in = picture.bgr();
            ByteBuffer out = small.bgr();
            for (int y = 0; y < height; y++) {
                int top = (int) ((long) y * picture.height() / height);
                int bottom = Math.max(top + 1, (int) ((y + 1L) * picture.height() / height));
                for (int x = 0; x < width; x++) {
                    int left = (int) ((long) x * picture.width() / width);
                    int right = Math.max(left + 1, (int) ((x + 1L) * picture.width() / width));
                    mean(in, picture.width(), left, top, right, bottom, out);
                }
            }
            return Images.jpeg(small, QUALITY);
        }
    }

    private static void mean(ByteBuffer in, int width, int left, int top, int right, int bottom, ByteBuffer out) {
        long blue = 0;
        long green = 0;
        long red = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int at = 3 * (y * width + x);
                blue += in.get(at) & 255;
                green += in.get(at + 1) & 255;
                red += in.get(at + 2) & 255;
            }
        }
        int area = (right - left) * (bottom - top);
        out.put((byte) (blue / area)).put((byte) (green / area)).put((byte) (red / area));
    }
}
