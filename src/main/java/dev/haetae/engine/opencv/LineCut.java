package dev.haetae.engine.opencv;

import dev.haetae.document.mrz.Strip;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Cuts lines out of a picture, level and straight, at the height the recogniser was trained on.
final class LineCut {
    /// Strip height and end margin, in line thicknesses.
    private static final double STRIP_SIDE = 0.3;
    private static final double STRIP_END = 1.2;
    private static final int NARROWEST = 448;
    private static final int WIDEST = 1400;
    /// To look for a line's rows in: wide enough to be a little off, too narrow for the neighbour's middle.
    private static final double SEARCH_SIDE = 0.6;
    private static final int LEAST_ROWS = 24;
    private static final double EDGE = 0.35;
    private static final double FLOOR = 0.2;

    private LineCut() {}

    /// Where the strokes really are: the baseline's slope and bow, then centre and thickness.
    static List<LineBlob> tightened(Mat grey, List<LineBlob> group) {
        List<LineBlob> lines = LineGroups.level(group).stream().map(line -> centred(grey, refitted(grey, line))).toList();
        double height = LineGroups.median(lines);
        return lines.stream().map(line -> line.thick(height)).toList();
    }

    private static LineBlob refitted(Mat grey, LineBlob line) {
        Mat wide = cut(grey, line, SEARCH_SIDE, 0);
        double[][] profiles = LineBlobs.rowProfiles(wide, LineBend.PARTS);
        double rows = wide.rows();
        Images.wipe(wide);
        return LineBend.of(profiles).map(bend -> line.bent(bend.scaled(line.thickness() * (1 + 2 * SEARCH_SIDE) / rows))).orElse(line);
    }

    private static LineBlob centred(Mat grey, LineBlob line) {
        Mat wide = cut(grey, line, SEARCH_SIDE, STRIP_END);
        double[] profile = LineBlobs.rowProfiles(wide, 1)[0];
        Images.wipe(wide);
        int rows = profile.length;
        int peak = rows / 2;
        for (int row = rows / 2 - rows / 5; row < rows / 2 + rows / 5; row++) {
            peak = profile[row] > profile[peak] ? row : peak;
        }
        double least = Double.MAX_VALUE;
        for (double value : profile) {
            least = Math.min(least, value);
        }
        double threshold = profile[peak] * EDGE + least * FLOOR;
        int top = peak;
        int bottom = peak;
        while (top > 0 && profile[top] > threshold) {
            top--;
        }
        while (bottom < rows - 1 && profile[bottom] > threshold) {
            bottom++;
        }
        double whole = line.thickness() * (1 + 2 * SEARCH_SIDE);
        return line.movedAcross(((top + bottom) / 2.0 / rows - 0.5) * whole)
                .thick(Math.max(3, (double) (bottom - top) / rows * whole));
    }

    static Strip strip(Mat grey, LineBlob line) {
        Mat cut = cut(grey, line, STRIP_SIDE, STRIP_END);
        int width = (int) Math.clamp(Math.round((double) cut.cols() * Strip.HEIGHT / cut.rows() / 4) * 4, NARROWEST, WIDEST);
        Mat scaled = new Mat();
        Imgproc.resize(cut, scaled, new Size(width, Strip.HEIGHT), 0, 0,
                cut.rows() > Strip.HEIGHT ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
        byte[] pixels = new byte[width * Strip.HEIGHT];
        scaled.get(0, 0, pixels);
        Images.wipe(cut, scaled);
        return new Strip(pixels);
    }

    /// At least 24 pixels high.
    /// @param side, end margins in thicknesses
    private static Mat cut(Mat grey, LineBlob line, double side, double end) {
        double h = line.thickness();
        double zoom = Math.max(1, LEAST_ROWS / (h * (1 + 2 * side)));
        int width = Math.max(8, (int) ((line.length() + 2 * end * h) * zoom));
        int height = Math.max(8, (int) (h * (1 + 2 * side) * zoom));
        Mat out = new Mat();
        if (line.sag() == 0) {
            double c = Math.cos(line.angle()) / zoom;
            double s = Math.sin(line.angle()) / zoom;
            Mat map = new Mat(2, 3, CvType.CV_64F);
            map.put(0, 0, c, -s, line.x() - (c * width - s * height) / 2, s, c, line.y() - (s * width + c * height) / 2);
            Imgproc.warpAffine(grey, out, map, new Size(width, height), Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                    Core.BORDER_REPLICATE);
            return out;
        }
        float[] xs = new float[width * height];
        float[] ys = new float[width * height];
        double c = Math.cos(line.angle());
        double s = Math.sin(line.angle());
        for (int x = 0; x < width; x++) {
            double along = (x - width / 2.0) / zoom;
            double u = along / (line.length() / 2);
            double down = line.sag() * u * u;
            for (int y = 0; y < height; y++) {
                double across = (y - height / 2.0) / zoom + down;
                xs[y * width + x] = (float) (line.x() + along * c - across * s);
                ys[y * width + x] = (float) (line.y() + along * s + across * c);
            }
        }
        Mat mapX = new Mat(height, width, CvType.CV_32F);
        Mat mapY = new Mat(height, width, CvType.CV_32F);
        mapX.put(0, 0, xs);
        mapY.put(0, 0, ys);
        Imgproc.remap(grey, out, mapX, mapY, Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        mapX.release();
        mapY.release();
        return out;
    }
}
