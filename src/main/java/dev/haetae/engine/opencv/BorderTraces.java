package dev.haetae.engine.opencv;

import dev.haetae.document.authenticity.Cue;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// The straight borders of the holder's picture: a print shares the page's sharpness and lies straight; a picture that was
/// stuck on has a cut edge (a light rim), a shadow (a dark line), a tilt, or a border made soft to hide these.
final class BorderTraces {
    private static final int BANDS = 6;
    /// Pixels to either side of a border that are looked at: 1.2 mm.
    private static final int REACH = 14;
    private static final double LEAST_STEP = 5;

    /// One border found: tilt in degrees, and luma across it from outside to inside.
    private record Border(double tilt, double width, double[] profile) {}

    private BorderTraces() {}

    /// @param grey 32 bits
    /// @param slack how far the borders may stand from the region's, pixels
    /// @return how many borders were found
    static int of(Mat grey, Region picture, double slack, double printWidth, Map<Cue, Double> out) {
        Mat turned = new Mat();
        Core.transpose(grey, turned);
        List<Border> borders = new ArrayList<>();
        Region on = new Region(picture.y(), picture.x(), picture.height(), picture.width());
        add(borders, grey, picture, picture.x(), slack, 1, -1);
        add(borders, grey, picture, picture.x() + picture.width(), slack, -1, -1);
        add(borders, turned, on, on.x(), slack, 1, 1);
        add(borders, turned, on, on.x() + on.width(), slack, -1, 1);
        Images.wipe(turned);
        double dark = 0;
        double light = 0;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        double steep = Double.MAX_VALUE;
        for (int i = 0; i < borders.size(); i++) {
            Border border = borders.get(i);
            double[] p = border.profile;
            double outside = PageTraces.median(Arrays.copyOfRange(p, 0, 6));
            double inside = PageTraces.median(Arrays.copyOfRange(p, 2 * REACH - 5, 2 * REACH + 1));
            for (int k = 5; k < 2 * REACH - 4; k++) {
                dark = Math.max(dark, Math.min(outside, inside) - p[k]);
                light = Math.max(light, p[k] - Math.max(outside, inside));
            }
            least = Math.min(least, border.tilt);
            most = Math.max(most, border.tilt);
            steep = Math.min(steep, border.width);
        }
        if (!borders.isEmpty()) {
            out.put(Cue.BORDER_DARK, dark);
            out.put(Cue.BORDER_LIGHT, light);
            out.put(Cue.BORDER_TILT, Math.max(Math.abs(least), Math.abs(most)));
            out.put(Cue.BORDER_TURN, most - least);
            out.put(Cue.BORDER_SOFT, Math.max(0, Math.log(steep / printWidth)));
        }
        return borders.size();
    }

    /// @param inward 1 where the picture lies to the right of this border, else -1
    /// @param sense in which a slope is a turn of the picture clockwise
    private static void add(List<Border> borders, Mat grey, Region picture, double at, double slack, int inward, int sense) {
        int top = (int) Math.max(0, picture.y() + 0.14 * picture.height());
        int bottom = (int) Math.min(grey.rows(), picture.y() + 0.86 * picture.height());
        int x0 = (int) Math.max(0, at - slack - REACH - 4);
        int x1 = (int) Math.min(grey.cols(), at + slack + REACH + 5);
        if (bottom - top < 8 * BANDS || x1 - x0 < 2 * REACH + 12) {
            return;
        }
        int width = x1 - x0;
        float[][] bands = new float[BANDS][width];
        Mat mean = new Mat();
        for (int b = 0; b < BANDS; b++) {
            int from = top + b * (bottom - top) / BANDS;
            Mat part = grey.submat(new Rect(x0, from, width, (bottom - top) / BANDS));
            Core.reduce(part, mean, 0, Core.REDUCE_AVG, CvType.CV_32F);
            part.release();
            mean.get(0, 0, bands[b]);
        }
        Images.wipe(mean);
        int best = -1;
        double strongest = LEAST_STEP;
        double[] steps = new double[BANDS];
        for (int x = REACH + 2; x < width - REACH - 2; x++) {
            for (int b = 0; b < BANDS; b++) {
                steps[b] = 0;
                for (int d = -2; d <= 2; d++) {
                    steps[b] = Math.max(steps[b], step(bands[b], x + d));
                }
            }
            Arrays.sort(steps);
            double most = steps[1]; // all bands but one
            if (most > strongest) {
                strongest = most;
                best = x;
            }
        }
        if (best < 0) {
            return;
        }
        double[] place = new double[BANDS];
        for (int b = 0; b < BANDS; b++) {
            place[b] = peak(bands[b], best);
        }
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            for (int k = i + 1; k < BANDS; k++) {
                slopes.add((place[k] - place[i]) / (k - i));
            }
        }
        double slope = PageTraces.median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
        double tilt = Math.toDegrees(Math.atan(slope / ((bottom - top) / (double) BANDS)));
        double[] profile = new double[2 * REACH + 1];
        double[] some = new double[BANDS];
        for (int k = -REACH; k <= REACH; k++) {
            for (int b = 0; b < BANDS; b++) {
                some[b] = at(bands[b], place[b] + k * inward);
            }
            profile[k + REACH] = PageTraces.median(some);
        }
        double low = Arrays.stream(profile).min().orElse(0);
        double high = Arrays.stream(profile).max().orElse(0);
        double fastest = 0.5;
        for (int k = 0; k < 2 * REACH; k++) {
            fastest = Math.max(fastest, Math.abs(profile[k + 1] - profile[k]));
        }
        borders.add(new Border(sense * tilt, (high - low) / fastest, profile));
    }

    private static double step(float[] band, int x) {
        return Math.abs(band[x + 1] - band[x - 1]);
    }

    private static double peak(float[] band, int about) {
        int best = about;
        for (int x = Math.max(1, about - 4); x <= Math.min(band.length - 2, about + 4); x++) {
            best = step(band, x) > step(band, best) ? x : best;
        }
        double left = best > 1 ? step(band, best - 1) : 0;
        double right = best < band.length - 2 ? step(band, best + 1) : 0;
        double bend = left - 2 * step(band, best) + right;
        return bend == 0 ? best : best + Math.clamp(0.5 * (left - right) / bend, -0.5, 0.5);
    }

    private static double at(float[] band, double x) {
        int left = Math.clamp((int) Math.floor(x), 0, band.length - 2);
        double share = Math.clamp(x - left, 0.0, 1.0);
        return band[left] * (1 - share) + band[left + 1] * share;
    }
}
