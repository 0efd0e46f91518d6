package dev.haetae.engine.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// All ink of a zone in which one line stands, as one line: where lines touch the next one, or the parts of large syllables
/// stand so far apart that they look like lines of their own, only the zone can tell what belongs together.
final class InkRow {
    /// The line ends where least ink is, so far into the zone from above and below.
    private static final int END_PART = 3;
    /// Gap that is still within one line, in zone heights.
    private static final double MOST_GAP = 0.8;
    private static final int LEAST_WIDTH = 8;
    private static final int LEAST_HEIGHT = 9;

    private InkRow() {}

    /// @param grey as high as the zone
    static List<PrintLine> find(Mat grey) {
        Mat ink = PrintBlobs.ink(grey);
        try {
            int[] rows = sums(ink, 1);
            int top = emptiest(rows, 0, rows.length / END_PART);
            int bottom = emptiest(rows, rows.length - rows.length / END_PART, rows.length);
            if (bottom - top < LEAST_HEIGHT) {
                return List.of();
            }
            Mat row = ink.submat(top, bottom, 0, ink.cols());
            int[] columns = sums(row, 0);
            row.release();
            List<PrintLine> lines = new ArrayList<>();
            int begin = -1;
            int last = -1;
            double gap = MOST_GAP * grey.rows();
            for (int x = 0; x <= columns.length; x++) {
                boolean end = x == columns.length;
                if (begin >= 0 && (end || columns[x] > 0) && (end || x - last > gap)) {
                    if (last - begin >= LEAST_WIDTH) {
                        lines.addAll(InkLine.one(ink, new Rect(begin, top, last + 1 - begin, bottom - top)));
                    }
                    begin = -1;
                }
                if (!end && columns[x] > 0) {
                    begin = begin < 0 ? x : begin;
                    last = x;
                }
            }
            return lines;
        } finally {
            Images.wipe(ink);
        }
    }

    /// @param along 0 for the sums of the columns, 1 for those of the rows
    private static int[] sums(Mat ink, int along) {
        Mat sums = new Mat();
        Core.reduce(ink, sums, along, Core.REDUCE_SUM, CvType.CV_32S);
        int[] all = new int[along == 1 ? ink.rows() : ink.cols()];
        sums.get(0, 0, all);
        Images.wipe(sums);
        return all;
    }

    /// The middle of the emptiest rows.
    private static int emptiest(int[] rows, int from, int to) {
        int least = Integer.MAX_VALUE;
        int begin = from;
        int end = from;
        for (int row = from; row < to; row++) {
            if (rows[row] < least) {
                least = rows[row];
                begin = row;
                end = row;
            } else if (rows[row] == least && row == end + 1) {
                end = row;
            }
        }
        return (begin + end) / 2;
    }
}
