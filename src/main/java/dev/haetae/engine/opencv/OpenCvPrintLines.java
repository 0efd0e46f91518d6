package dev.haetae.engine.opencv;

import dev.haetae.document.mrz.Strip;
import dev.haetae.document.print.PrintLineFinder;
import dev.haetae.document.print.PrintStrip;
import dev.haetae.frame.Frame;
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

/// Finds printed lines on patterned ground and cuts them level to strips.
///
/// Print is dark in every colour, patterns and watermarks are not: a pixel counts by its brightest channel.
public final class OpenCvPrintLines implements PrintLineFinder {
    /// Room looked at above and below the zone, in zone heights and at most in pixels: print stands a little off its place.
    private static final double LOOK_AROUND = 0.5;
    private static final int MOST_AROUND = 24;
    /// And beside it: a word that begins a little before the zone is read whole.
    private static final double BESIDE = 1.5;
    private static final int MOST_BESIDE = 90;
    /// Strip margins in ink heights; the recogniser was trained on 0.17 and about.
    private static final double SIDE = 0.17;
    private static final double END = 0.4;
    /// Strips are drawn out a little: a narrow I takes a step or two of the recogniser, and got lost between its neighbours.
    private static final double STRETCH = 1.15;
    private static final int NARROWEST = 32;
    private static final int WIDEST = 1600;
    private static final int LEAST_HEIGHT = 6;
    /// Wider than any stroke of a field (0.7 mm in the largest title, at 300 dpi), narrower than a watermark's.
    private static final int STROKE = 21;
    private static final double GROUND_BLUR = 3;
    private static final int DARKEST_GROUND = 40;
    /// What paper becomes.
    private static final double PAPER = 215;

    private static final double MOST_STRETCH = 1.45;

    private final boolean even;
    private final boolean row;
    private final double stretch;

    public OpenCvPrintLines() {
        this(false, false, STRETCH);
    }

    private OpenCvPrintLines(boolean even, boolean row, double stretch) {
        this.even = even;
        this.row = row;
        this.stretch = stretch;
    }

    /// For another look at what is set close: strips are drawn out as far as the recogniser bears.
    public static OpenCvPrintLines drawnOut() {
        return new OpenCvPrintLines(false, false, MOST_STRETCH);
    }

    /// For what was not read: faint strokes are made as dark as others before lines are looked for.
    public static OpenCvPrintLines ofFaintPrint() {
        return new OpenCvPrintLines(true, false, STRETCH);
    }

    /// For zones in which no line was found though one may stand there: all of a zone's ink is one line's.
    public static OpenCvPrintLines ofOneRow() {
        return new OpenCvPrintLines(false, true, STRETCH);
    }

    @Override public List<PrintStrip> find(Frame page, Region where) {
        Region zone = where.within(page.width(), page.height());
        if (zone.width() < LEAST_HEIGHT || zone.height() < LEAST_HEIGHT) {
            return List.of();
        }
        double around = row ? 0 : Math.min(MOST_AROUND, LOOK_AROUND * zone.height());
        double beside = row ? 0 : Math.min(MOST_BESIDE, BESIDE * zone.height());
        Region seen = new Region(zone.x() - beside, zone.y() - around, zone.width() + 2 * beside, zone.height() + 2 * around)
                .within(page.width(), page.height());
        var cut = new Rect((int) seen.x(), (int) seen.y(), (int) seen.width(), (int) seen.height());
        Mat colour = Images.view(page);
        Mat part = colour.submat(cut);
        Mat grey = new Mat();
        try {
            brightest(part, grey);
            flatten(grey);
            if (even) {
                EvenInk.even(grey, PAPER, STROKE);
            }
            List<PrintStrip> strips = new ArrayList<>();
            for (PrintLine line : row ? InkRow.find(grey) : PrintBlobs.find(grey, zone.x() - cut.x, zone.x() + zone.width() - cut.x)) {
                double middle = line.y() + cut.y;
                if (middle >= zone.y() && middle <= zone.y() + zone.height() && line.height() >= LEAST_HEIGHT) {
                    strips.add(new PrintStrip(strip(grey, line, stretch), line.place(cut.x, cut.y)));
                }
            }
            strips.sort(Comparator.comparingDouble(strip -> strip.place().y()));
            return strips;
        } finally {
            part.release();
            colour.release();
            Images.wipe(grey);
        }
    }

    private static void brightest(Mat colour, Mat into) {
        List<Mat> channels = new ArrayList<>();
        Core.split(colour, channels);
        Core.max(channels.get(0), channels.get(1), into);
        Core.max(into, channels.get(2), into);
        channels.forEach(Images::wipe);
    }

    /// Divides by the ground, which is what stays when thin dark strokes are filled: shadows, stains and the broad strokes of
    /// a watermark go with it.
    private static void flatten(Mat grey) {
        Mat ground = new Mat();
        Imgproc.morphologyEx(grey, ground, Imgproc.MORPH_CLOSE, Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE,
                new Size(STROKE, STROKE)));
        Imgproc.GaussianBlur(ground, ground, new Size(0, 0), GROUND_BLUR);
        Core.max(ground, Scalar.all(DARKEST_GROUND), ground);
        Core.divide(grey, ground, grey, PAPER);
        Images.wipe(ground);
    }

    /// The line cut out and levelled, shrunk by area or enlarged to the height that the recogniser takes.
    private static Strip strip(Mat grey, PrintLine line, double stretch) {
        double tall = line.height() * (1 + 2 * SIDE);
        double zoom = Math.max(1, Strip.HEIGHT / tall);
        int width = Math.max(8, (int) Math.round((line.width() + 2 * END * line.height()) * zoom));
        int height = Math.max(8, (int) Math.round(tall * zoom));
        double c = Math.cos(line.angle()) / zoom;
        double s = Math.sin(line.angle()) / zoom;
        Mat map = new Mat(2, 3, CvType.CV_64F);
        map.put(0, 0, c, -s, line.x() - (c * width - s * height) / 2, s, c, line.y() - (s * width + c * height) / 2);
        Mat level = new Mat();
        Mat scaled = new Mat();
        Imgproc.warpAffine(grey, level, map, new Size(width, height), (zoom > 1 ? Imgproc.INTER_CUBIC : Imgproc.INTER_LINEAR)
                | Imgproc.WARP_INVERSE_MAP, Core.BORDER_REPLICATE);
        int wide = (int) Math.clamp(Math.round((double) width * stretch * Strip.HEIGHT / height / 4) * 4, NARROWEST, WIDEST);
        Imgproc.resize(level, scaled, new Size(wide, Strip.HEIGHT), 0, 0, Imgproc.INTER_AREA);
        byte[] pixels = new byte[wide * Strip.HEIGHT];
        scaled.get(0, 0, pixels);
        map.release();
        Images.wipe(level, scaled);
        return new Strip(pixels);
    }
}
