package dev.haetae.engine.tesseract;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.nio.ByteBuffer;

/// The part of a picture that is read: grey, small print enlarged, with a plain margin (text that touches the edge is
/// misread). Overwritten on [#close()].
final class GreyPatch implements AutoCloseable {
    /// Tesseract is at its best with capitals of about 30 pixels.
    private static final int LEAST_HEIGHT = 48;
    private static final int MARGIN = 12;
    /// Grey levels between the darkest and the brightest pixel under which there is no print: on plain paper the LSTM
    /// makes characters up.
    private static final int LEAST_CONTRAST = 30;

    final ByteBuffer grey;
    final int width;
    final int height;
    private final Region where;
    private final double scale;

    GreyPatch(Frame picture, Region wanted) {
        where = wanted.within(picture.width(), picture.height());
        scale = Math.clamp(LEAST_HEIGHT / Math.max(1, where.height()), 1, 3);
        width = (int) Math.round(where.width() * scale) + 2 * MARGIN;
        height = (int) Math.round(where.height() * scale) + 2 * MARGIN;
        grey = ByteBuffer.allocateDirect(width * height);
        fill(picture.bgr(), picture.width(), picture.height());
    }

    boolean isPlain() {
        int darkest = 255;
        int brightest = 0;
        for (int i = 0; i < grey.capacity(); i++) {
            darkest = Math.min(darkest, grey.get(i) & 255);
            brightest = Math.max(brightest, grey.get(i) & 255);
        }
        return brightest - darkest < LEAST_CONTRAST;
    }

    /// From pixels of this patch to pixels of the picture.
    Region place(int left, int top, int right, int bottom) {
        return new Region(where.x() + (left - MARGIN) / scale, where.y() + (top - MARGIN) / scale,
                (right - left) / scale, (bottom - top) / scale);
    }

    private void fill(ByteBuffer bgr, int pictureWidth, int pictureHeight) {
        long edgeSum = 0;
        int edgeCount = 0;
        for (int y = MARGIN; y < height - MARGIN; y++) {
            double sy = Math.clamp(where.y() + (y - MARGIN + 0.5) / scale - 0.5, 0, pictureHeight - 1.0);
            for (int x = MARGIN; x < width - MARGIN; x++) {
                double sx = Math.clamp(where.x() + (x - MARGIN + 0.5) / scale - 0.5, 0, pictureWidth - 1.0);
                int value = sample(bgr, pictureWidth, pictureHeight, sx, sy);
                grey.put(y * width + x, (byte) value);
                if (y == MARGIN || y == height - MARGIN - 1 || x == MARGIN || x == width - MARGIN - 1) {
                    edgeSum += value;
                    edgeCount++;
                }
            }
        }
        byte paper = (byte) (edgeCount == 0 ? 255 : edgeSum / edgeCount);
        for (int y = 0; y < height; y++) {
            boolean inside = y >= MARGIN && y < height - MARGIN;
            for (int x = 0; x < width; x++) {
                if (!inside || x < MARGIN || x >= width - MARGIN) {
                    grey.put(y * width + x, paper);
                }
            }
        }
    }

    private static int sample(ByteBuffer bgr, int width, int height, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double fx = x - left;
        double fy = y - top;
        return (int) Math.round((luma(bgr, width, left, top) * (1 - fx) + luma(bgr, width, right, top) * fx) * (1 - fy)
                + (luma(bgr, width, left, bottom) * (1 - fx) + luma(bgr, width, right, bottom) * fx) * fy);
    }

    private static int luma(ByteBuffer bgr, int width, int x, int y) {
        int at = 3 * (y * width + x);
        return ((bgr.get(at) & 255) * 29 + (bgr.get(at + 1) & 255) * 150 + (bgr.get(at + 2) & 255) * 77) >> 8;
    }

    @Override public void close() {
        for (int i = 0; i < grey.capacity(); i++) {
            grey.put(i, (byte) 0);
        }
    }
}
