package dev.haetae.demo.forgery;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/// Between drawn sheets and OpenCV's matrices.
final class Sheets {
    private Sheets() {}

    static BufferedImage copy(BufferedImage sheet) {
        BufferedImage twin = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var pen = twin.createGraphics();
        pen.drawImage(sheet, 0, 0, null);
        pen.dispose();
        return twin;
    }

    /// Blue, green, red, opacity.
    static Mat mat(BufferedImage sheet) {
        BufferedImage argb = sheet.getType() == BufferedImage.TYPE_INT_ARGB ? sheet : copy(sheet);
        int[] from = ((DataBufferInt) argb.getRaster().getDataBuffer()).getData();
        byte[] to = new byte[4 * from.length];
        for (int i = 0; i < from.length; i++) {
            to[4 * i] = (byte) from[i];
            to[4 * i + 1] = (byte) (from[i] >> 8);
            to[4 * i + 2] = (byte) (from[i] >> 16);
            to[4 * i + 3] = (byte) (from[i] >>> 24);
        }
        Mat mat = new Mat(argb.getHeight(), argb.getWidth(), CvType.CV_8UC4);
        mat.put(0, 0, to);
        return mat;
    }

    /// @param mat blue, green, red, opacity
    static BufferedImage image(Mat mat) {
        byte[] from = new byte[4 * mat.rows() * mat.cols()];
        mat.get(0, 0, from);
        BufferedImage image = new BufferedImage(mat.cols(), mat.rows(), BufferedImage.TYPE_INT_ARGB);
        int[] to = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < to.length; i++) {
            to[i] = (from[4 * i + 3] & 255) << 24 | (from[4 * i + 2] & 255) << 16 | (from[4 * i + 1] & 255) << 8 | from[4 * i] & 255;
        }
        return image;
    }
}
