package dev.haetae.engine.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// From a grey zone at about 300 dpi to lines of ink: thin dark strokes, smeared along the line, chained, levelled.
final class PrintBlobs {
    /// Wider than any stroke of a field (0.7 mm in the largest title), narrower than a watermark's.
    private static final int STROKE = 19;
    /// Ink stands out from its ground by this share of what the darkest ink nearby does.
    private static final double SHARE_OF_DARKEST = 0.38;
    private static final int LEAST_CONTRAST = 14;
    /// And by this share of what the darkest five hundredth of the zone does: where no print is near, a pattern is no print.
    private static final double SHARE_OF_ZONE = 0.22;
    private static final double DARKEST_PART = 0.998;
    private static final Size NEARBY = new Size(121, 61);
    /// Ink heights that can be print, pixels.
    private static final int LOWEST = 3;
    private static final int TALLEST = 75;
    /// No sign is as wide, nor are two that touch.
    private static final int LONGEST = 110;
    /// Whole words of letters that touch are wider; unlike rules and scratches they fill their box, and every column, by so much.
    private static final int LEAST_LETTER = 12;
    private static final double LEAST_FILL = 0.18;
    private static final double LEAST_COLUMN = 4.5;
    private static final int SMEAR = 17;
    /// Gap that is still within one line, in line heights.
    private static final double MOST_GAP = 1.1;
    private static final double LEAST_OVERLAP = 0.5;
    /// How far a line may reach out of the zone, and how far from the zone's end its parting may be, in line heights.
    private static final double MOST_OVER = 1.5;
    private static final double NEAR_END = 0.9;
    /// What ends before, or begins behind, the zone by more pixels than this is none of its signs.
    private static final int BESIDE = 8;
    private static final double MOST_GROWTH = 1.35;
    /// Type so large, pixels, that the rows of a syllable's upper and lower parts are smeared to two boxes. Lines of their own
    /// do not stand in each other's rows.
    private static final int LARGE = 54;
    private static final double LEAST_ROWS_SHARED = 0.3;
    private static final double LEAST_COLUMNS_SHARED = 0.6;
    private static final double MOST_GROWTH_OF_PARTS = 1.45;

    private PrintBlobs() {}

    /// @param left, right ends of the zone: a line that reaches a little further is whole, one that reaches far is two that
    ///                    touch (a label and its value), and is parted where there is least ink near the end
    static List<PrintLine> find(Mat grey, double left, double right) {
        Mat ink = ink(grey);
        Mat smeared = new Mat();
        try {
            Imgproc.morphologyEx(ink, smeared, Imgproc.MORPH_CLOSE, rectangle(SMEAR, 3));
            // a picture's edge beside a zone must not be chained to the first letter in it
            List<Rect> boxes = chained(boxes(smeared).stream()
                    .filter(box -> box.x + box.width > left - BESIDE && box.x < right + BESIDE).toList());
            List<PrintLine> lines = new ArrayList<>();
            for (Rect box : boxes) {
                double near = MOST_OVER * box.height;
                int from = left - box.x > near ? emptiest(ink, box, left) : box.x;
                int to = box.x + box.width - right > near ? emptiest(ink, box, right) : box.x + box.width;
                if (to - from >= LOWEST && from < right && to > left) {
                    lines.addAll(InkLine.of(ink, new Rect(from, box.y, to - from, box.height)));
                }
            }
            return lines;
        } finally {
            Images.wipe(ink, smeared);
        }
    }

    /// 255 where print is. The caller wipes it.
    static Mat ink(Mat grey) {
        Mat ink = new Mat();
        strokes(grey, ink);
        keepPrint(ink);
        return ink;
    }

    /// The middle of the widest gap near a place, or the place itself.
    private static int emptiest(Mat ink, Rect box, double at) {
        int low = (int) Math.clamp(at - NEAR_END * box.height, box.x, box.x + box.width);
        int high = (int) Math.clamp(at + NEAR_END * box.height, low, box.x + box.width);
        int widest = 0;
        int best = (int) at;
        int begin = low;
        for (int x = low; x <= high; x++) {
            boolean end = x == high;
            if (!end) {
                Mat column = ink.submat(box.y, box.y + box.height, x, x + 1);
                end = Core.countNonZero(column) > 0;
                column.release();
            }
            if (end) {
                if (x - begin > widest) {
                    widest = x - begin;
                    best = (begin + x) / 2;
                }
                begin = x + 1;
            }
        }
        return Math.clamp(best, box.x, box.x + box.width);
    }

    /// 255 where a thin dark stroke is, as dark as print nearby.
    private static void strokes(Mat grey, Mat ink) {
        Mat darkest = new Mat();
        Mat faint = depth(grey, STROKE);
        Imgproc.dilate(faint, darkest, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, NEARBY));
        Core.multiply(darkest, Scalar.all(SHARE_OF_DARKEST), darkest);
        Core.max(darkest, Scalar.all(Math.max(LEAST_CONTRAST, SHARE_OF_ZONE * darkest(faint))), darkest);
        Core.compare(faint, darkest, ink, Core.CMP_GT);
        Images.wipe(darkest, faint);
    }

    /// How much darker than its ground each pixel of a thin dark stroke is.
    /// @param stroke no stroke is broader, pixels
    static Mat depth(Mat grey, int stroke) {
        Mat sharp = new Mat();
        Mat depth = new Mat();
        Imgproc.morphologyEx(grey, sharp, Imgproc.MORPH_BLACKHAT, Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE,
                new Size(stroke, stroke)));
        Imgproc.GaussianBlur(sharp, depth, new Size(3, 3), 0);
        Images.wipe(sharp);
        return depth;
    }

    /// What the darkest five hundredth of a zone's strokes is darker than.
    static int darkest(Mat grey) {
        byte[] pixels = new byte[grey.rows() * grey.cols()];
        grey.get(0, 0, pixels);
        int[] counts = new int[256];
        for (byte pixel : pixels) {
            counts[pixel & 255]++;
        }
        int level = 255;
        for (double left = (1 - DARKEST_PART) * pixels.length - counts[255]; left > 0 && level > 0; left -= counts[level]) {
            level--;
        }
        return level;
    }

    /// Takes out specks, what is too tall, and rules and scratches, but not the print that one runs through.
    private static void keepPrint(Mat ink) {
        if (keepPrint(ink, false)) {
            Scratches.takeOut(ink);
            keepPrint(ink, true);
        }
    }

    /// @param all takes out also what may be a scratch with print on it
    /// @return there was such
    private static boolean keepPrint(Mat ink, boolean all) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centres = new Mat();
        int count = Imgproc.connectedComponentsWithStats(ink, labels, stats, centres, 8, CvType.CV_32S);
        int[] rows = new int[count * 5];
        stats.get(0, 0, rows);
        byte[] keep = new byte[count];
        boolean anyLong = false;
        for (int i = 1; i < count; i++) {
            int width = rows[5 * i + Imgproc.CC_STAT_WIDTH];
            int height = rows[5 * i + Imgproc.CC_STAT_HEIGHT];
            int area = rows[5 * i + Imgproc.CC_STAT_AREA];
            boolean speck = area < 5;
            boolean word = height >= LEAST_LETTER && area >= LEAST_FILL * width * height && area >= LEAST_COLUMN * width;
            boolean tooLong = height > TALLEST || !word && (width > 60 && width > 5 * height || width > LONGEST);
            anyLong |= tooLong;
            keep[i] = (byte) (speck || tooLong && all ? 0 : 255);
        }
        int[] of = new int[labels.rows() * labels.cols()];
        labels.get(0, 0, of);
        byte[] pixels = new byte[of.length];
        for (int i = 0; i < of.length; i++) {
            pixels[i] = keep[of[i]];
        }
        ink.put(0, 0, pixels);
        Images.wipe(labels, stats, centres);
        return anyLong;
    }

    private static List<Rect> boxes(Mat smeared) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centres = new Mat();
        int count = Imgproc.connectedComponentsWithStats(smeared, labels, stats, centres, 8, CvType.CV_32S);
        int[] rows = new int[count * 5];
        stats.get(0, 0, rows);
        List<Rect> boxes = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            var box = new Rect(rows[5 * i], rows[5 * i + 1], rows[5 * i + 2], rows[5 * i + 3]);
            if (box.height >= LOWEST && box.height <= TALLEST * 2) {
                boxes.add(box);
            }
        }
        Images.wipe(labels, stats, centres);
        return boxes;
    }

    /// Joins what stands beside each other at one height, the nearest first, until nothing joins.
    private static List<Rect> chained(List<Rect> boxes) {
        List<Rect> open = new ArrayList<>(boxes);
        while (true) {
            int one = -1;
            int other = -1;
            int nearest = Integer.MAX_VALUE;
            for (int i = 0; i < open.size(); i++) {
                for (int j = i + 1; j < open.size(); j++) {
                    int gap = gap(open.get(i), open.get(j));
                    if (gap < nearest && sameLine(open.get(i), open.get(j), gap)) {
                        nearest = gap;
                        one = i;
                        other = j;
                    }
                }
            }
            if (one < 0) {
                return open;
            }
            open.set(one, union(open.get(one), open.remove(other)));
        }
    }

    private static int gap(Rect a, Rect b) {
        return Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
    }

    private static boolean sameLine(Rect a, Rect b, int gap) {
        int lower = Math.min(a.height, b.height);
        int taller = Math.max(a.height, b.height);
        int all = Math.max(a.y + a.height, b.y + b.height) - Math.min(a.y, b.y);
        if (all >= LARGE && all <= MOST_GROWTH_OF_PARTS * taller && a.height + b.height - all >= LEAST_ROWS_SHARED * lower
                && -gap >= LEAST_COLUMNS_SHARED * Math.min(a.width, b.width)) {
            return true;
        }
        boolean one = a.height + b.height - all >= LEAST_OVERLAP * lower && all <= MOST_GROWTH * taller;
        // a small thing far off is no part of the line: a mark of the pattern
        return one && (lower > 0.5 * taller ? gap <= MOST_GAP * taller : gap < 0.5 * taller);
    }

    private static Rect union(Rect a, Rect b) {
        int x = Math.min(a.x, b.x);
        int y = Math.min(a.y, b.y);
        return new Rect(x, y, Math.max(a.x + a.width, b.x + b.width) - x, Math.max(a.y + a.height, b.y + b.height) - y);
    }

    private static Mat rectangle(int width, int height) {
        return Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, height));
    }
}
