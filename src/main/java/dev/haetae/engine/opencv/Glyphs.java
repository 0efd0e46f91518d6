package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// The printed glyphs of one field, taken apart and measured one by one.
final class Glyphs {
    /// Everything else is a dot, a hyphen or a speck.
    private static final double LEAST_HEIGHT = 0.6;
    static final Size SHAPE = new Size(16, 24);

    /// One glyph, pixels of the page.
    /// @param top, bottom where its ink begins and ends, to parts of a pixel
    /// @param stroke mean thickness: twice the area over the length of the outline
    /// @param ink how much darker than its ground, levels
    /// @param ground luma of the ground about it
    /// @param tint red less blue of the ground about it
    /// @param patch grain of the ground about it
    /// @param shape ink, 16 x 24, of mean 0 and length 1
    record Glyph(Rect box, double top, double bottom, double stroke, double ink, double ground, double tint, double patch, float[] shape) {
        double height() {
            return bottom - top;
        }

        double middle() {
            return box.x + box.width / 2.0;
        }
    }

    private Glyphs() {}

    /// Left to right; empty where there is no line of print.
    static List<Glyph> of(Mat bgr, Mat grey, Region place) {
        int padX = (int) Math.round(0.6 * place.height());
        int padY = (int) Math.round(0.35 * place.height());
        Rect zone = within(new Rect((int) place.x() - padX, (int) place.y() - padY, (int) place.width() + 2 * padX,
                (int) place.height() + 2 * padY), grey);
        if (zone.height < 12 || zone.width < 24) {
            return List.of();
        }
        Mat luma = grey.submat(zone);
        Mat ground = new Mat();
        int reach = Math.max(9, (int) (0.6 * place.height()) | 1);
        Imgproc.morphologyEx(luma, ground, Imgproc.MORPH_CLOSE,
                Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(reach, reach)));
        Mat ink = new Mat();
        Core.subtract(ground, luma, ink);
        double full = Core.minMaxLoc(ink).maxVal;
        List<Glyph> found = new ArrayList<>();
        if (full > 40) {
            Mat mask = new Mat();
            Imgproc.threshold(ink, mask, 0.45 * full, 255, Imgproc.THRESH_BINARY);
            Mat colours = bgr.submat(zone);
            found.addAll(apart(colours, luma, ink, mask, zone));
            colours.release();
            Images.wipe(mask);
        }
        luma.release();
        Images.wipe(ground, ink);
        return found;
    }

    private static List<Glyph> apart(Mat bgr, Mat luma, Mat ink, Mat mask, Rect zone) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centres = new Mat();
        int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, centres);
        int[] s = new int[5 * count];
        stats.get(0, 0, s);
        List<Rect> boxes = new ArrayList<>();
        int tall = 0;
        for (int i = 1; i < count; i++) {
            boolean whole = s[5 * i + 1] > 0 && s[5 * i + 1] + s[5 * i + 3] < zone.height;
            if (whole && s[5 * i + 4] > 12 && s[5 * i + 2] < 2.2 * s[5 * i + 3]) {
                boxes.add(new Rect(s[5 * i], s[5 * i + 1], s[5 * i + 2], s[5 * i + 3]));
                tall = Math.max(tall, s[5 * i + 3]);
            }
        }
        labels.release();
        stats.release();
        centres.release();
        double least = LEAST_HEIGHT * tall;
        boxes.removeIf(box -> box.height < least || box.height < 9);
        boxes = row(boxes);
        boxes.sort(Comparator.comparingInt(box -> box.x));
        Mat thick = new Mat();
        Imgproc.distanceTransform(mask, thick, Imgproc.DIST_L2, 3);
        Mat free = new Mat();
        Imgproc.dilate(mask, free, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(5, 5)));
        Core.bitwise_not(free, free);
        List<Mat> colours = new ArrayList<>();
        Core.split(bgr, colours);
        Mat rest = new Mat();
        Mat soft = new Mat();
        Imgproc.GaussianBlur(luma, soft, new Size(5, 5), 1.1);
        Core.absdiff(luma, soft, rest);
        List<Glyph> glyphs = new ArrayList<>();
        for (Rect box : boxes) {
            glyphs.add(measured(box, luma, ink, mask, thick, free, colours, rest, zone));
        }
        colours.forEach(Images::wipe);
        Images.wipe(thick, free, rest, soft);
        return glyphs;
    }

    /// The row that most glyphs stand in: a field's place may reach into the rows above and below.
    private static List<Rect> row(List<Rect> boxes) {
        List<Rect> best = List.of();
        for (Rect one : boxes) {
            List<Rect> same = boxes.stream()
                    .filter(other -> Math.abs(other.y + other.height / 2.0 - one.y - one.height / 2.0) < 0.35 * one.height).toList();
            best = same.size() > best.size() ? same : best;
        }
        return new ArrayList<>(best);
    }

    private static Glyph measured(Rect box, Mat luma, Mat ink, Mat mask, Mat thick, Mat free, List<Mat> colours, Mat rest, Rect zone) {
        Mat own = mask.submat(box);
        Mat core = new Mat();
        Imgproc.threshold(thick.submat(box), core, 0.7 * Core.minMaxLoc(thick.submat(box)).maxVal, 255, Imgproc.THRESH_BINARY);
        core.convertTo(core, CvType.CV_8U);
        double level = Core.mean(ink.submat(box), core).val[0];
        Rect hem = within(new Rect(box.x - 2, box.y - 3, box.width + 4, box.height + 6), mask);
        Mat whole = new Mat();
        ink.submat(hem).convertTo(whole, CvType.CV_32F);
        double[] ends = ends(whole, level);
        double stroke = stroke(whole);
        Images.wipe(whole);
        Rect around = within(new Rect(box.x - 4, box.y - 4, box.width + 8, box.height + 8), mask);
        Mat about = free.submat(around);
        double ground = Core.mean(luma.submat(around), about).val[0];
        double tint = Core.mean(colours.get(2).submat(around), about).val[0] - Core.mean(colours.get(0).submat(around), about).val[0];
        double patch = Core.mean(rest.submat(around), about).val[0];
        Mat shape = new Mat();
        Mat kept = Mat.zeros(box.size(), CvType.CV_8U);
        Mat wide = new Mat();
        Imgproc.dilate(own, wide, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
        ink.submat(box).copyTo(kept, wide);
        Imgproc.resize(kept, shape, SHAPE, 0, 0, Imgproc.INTER_AREA);
        shape.convertTo(shape, CvType.CV_32F);
        Core.subtract(shape, Core.mean(shape), shape);
        double length = Core.norm(shape);
        if (length > 0) {
            Core.multiply(shape, Scalar.all(1 / length), shape);
        }
        float[] form = new float[(int) shape.total()];
        shape.get(0, 0, form);
        Images.wipe(core, shape, kept, wide);
        return new Glyph(new Rect(zone.x + box.x, zone.y + box.y, box.width, box.height), zone.y + hem.y + ends[0],
                zone.y + hem.y + ends[1], stroke, level, ground, tint,
                Math.max(0.1, patch), form);
    }

    /// Rows at which the darkest ink passes half of full ink.
    private static double[] ends(Mat ink, double level) {
        Mat most = new Mat();
        Core.reduce(ink, most, 1, Core.REDUCE_MAX, CvType.CV_32F);
        float[] rows = new float[ink.rows()];
        most.get(0, 0, rows);
        Images.wipe(most);
        double half = level / 2;
        int first = 0;
        while (first < rows.length - 1 && rows[first] < half) {
            first++;
        }
        int last = rows.length - 1;
        while (last > first && rows[last] < half) {
            last--;
        }
        double top = first == 0 ? 0 : first - (rows[first] - half) / Math.max(1, rows[first] - rows[first - 1]);
        double bottom = last == rows.length - 1 ? last : last + (rows[last] - half) / Math.max(1, rows[last] - rows[last + 1]);
        return new double[] {top, bottom};
    }

    /// The length of an outline is the sum of the slopes across it (coarea formula): no threshold is needed.
    private static double stroke(Mat ink) {
        Mat dx = new Mat();
        Mat dy = new Mat();
        Imgproc.Sobel(ink, dx, -1, 1, 0, 3, 0.125);
        Imgproc.Sobel(ink, dy, -1, 0, 1, 3, 0.125);
        Mat slope = new Mat();
        Core.magnitude(dx, dy, slope);
        double outline = Core.sumElems(slope).val[0];
        double area = Core.sumElems(ink).val[0];
        Images.wipe(dx, dy, slope);
        return outline < 1 ? 0 : 2 * area / outline;
    }

    private static Rect within(Rect rect, Mat of) {
        int x = Math.clamp(rect.x, 0, of.cols());
        int y = Math.clamp(rect.y, 0, of.rows());
        return new Rect(x, y, Math.clamp(rect.x + rect.width, x, of.cols()) - x, Math.clamp(rect.y + rect.height, y, of.rows()) - y);
    }
}
