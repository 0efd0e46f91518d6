package dev.haetae.demo.puppet;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A video shown on a display held before the camera. The display's lattice of red, green and blue stripes is sampled once
/// a camera pixel, its contrast lowered by lens and pixel aperture: what is left aliases into moire. Brightness rolls; the
/// bezel is dark, its surroundings glow, glass reflects a lamp and a twenty-fifth of what the kiosk's screen shines.
public final class ScreenReplay implements Scene {
    /// What glass reflects of the screen opposite, as the camera sees it over a face's own light: 4 % of the display's
    /// 300 cd/m2, spread by the glass, against 60 to 100 cd/m2 of a lit face.
    private static final double REFLECTED = 0.1;

    private static final int BLOCK = 16;
    /// A pattern weaker than this is below half a level.
    private static final float FAINT = 0.002f;

    private final Scene video;
    private final byte[] hall;
    private final Director hand;
    private final Lamp lamp;
    private final Display display;
    private final byte[] played = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private final byte[] seen = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];

    /// @param video takes the cues, unless they are about being there
    /// @param hand of whoever holds the display
    public ScreenReplay(Scene video, Display display, byte[] hall, Manner.Of hand, Place place, boolean present) {
        this.video = video;
        this.display = display;
        this.hall = hall;
        this.hand = new Director(hand, 0, present);
        lamp = place.lamp();
    }

    /// Somebody who answers every prompt.
    /// @param display [Display#TABLET] or [Display#FULL]
    public static ScreenReplay of(Person person, Display display, long seed, boolean present) {
        var usual = new Place(0, 0, 0, new Lamp(Place.USUAL_SCREEN, Place.USUAL_DELAY));
        var video = new Recorded(new LivePerson(person, seed, true), seed);
        return new ScreenReplay(video, display, person.hall(0), new Manner.Of(Manner.USUAL, seed + 1, 0), usual, present);
    }

    @Override public void cue(Cue cue, double now) {
        switch (cue) {
            case LEAVE, RETURN, NEARER, FARTHER -> hand.cue(cue, now);
            case FRONT, BLINK, TURN_LEFT, TURN_RIGHT, LOOK_UP, LOOK_DOWN, NOD, SMILE -> video.cue(cue, now);
        }
    }

    @Override public void follow(double x, double y, double now) {
        video.follow(x, y, now);
    }

    @Override public void light(int rgb, double now) {
        lamp.shine(rgb, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        video.draw(now, played);
        Pose pose = hand.at(now);
        Held held = new Held(display.width(), display.height(), 4 + 2 * pose.yaw(), 2 * pose.pitch(), 1.5 * pose.roll(),
                pose.shiftX(), 2 * pose.shiftY(), display.zoom() + 0.1 * pose.nearer());
        Mat transform = held.onScreen();
        Mat ofLattice = Held.scaled(transform, display.width() / display.lattice(), display.height() / display.rows());
        show(ofLattice);
        double[] back = Held.inverse(ofLattice);
        transform.release();
        ofLattice.release();
        new Exposure(back, now, lamp.at(now)).take(bgr);
    }

    private void show(Mat transform) {
        try (Mats mats = new Mats()) {
            Mat playedMat = mats.hold(new Mat(Puppet.HEIGHT, Puppet.WIDTH, CvType.CV_8UC3));
            playedMat.put(0, 0, played);
            Mat shown = mats.fresh();
            boolean finer = display.lattice() > Puppet.WIDTH;
            Imgproc.resize(playedMat, shown, new Size(display.lattice(), display.rows()), 0, 0,
                    finer ? Imgproc.INTER_LINEAR : Imgproc.INTER_AREA);
            Mat out = mats.fresh();
            Imgproc.warpPerspective(shown, out, transform, new Size(Puppet.WIDTH, Puppet.HEIGHT), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
            out.get(0, 0, seen);
        }
    }

    /// One picture the camera takes of the display.
    private final class Exposure {
        private final double[] back;
        private final double time;
        private final float stripes;
        private final float lines;
        private final int rows = display.rows();
        private final double pixelWidth = display.width() / display.lattice();
        private final double pixelHeight = display.height() / display.rows();
        private final float[] tint = new float[3];
        private final float[] veil = new float[3];
        private final float phase = (float) display.phase();

        Exposure(double[] back, double time, Glow glow) {
            this.back = back;
            this.time = time;
            double frequency = Math.hypot(back[0], back[3]) / back[8]; // display pixels a camera pixel
            stripes = (float) (0.9 * contrast(frequency));
            lines = (float) (0.5 * contrast(frequency));
            for (int c = 0; c < 3; c++) {
                tint[c] = (float) (display.brightness() * (c == 0 ? 1 + display.blue() : c == 2 ? 1 - display.blue() - 0.01 : 0.99));
                veil[c] = (float) (3 + 90 * REFLECTED * glow.share(c));
            }
        }

        void take(byte[] bgr) {
            for (int y = 0; y < Puppet.HEIGHT; y++) {
                float roll = (float) (1 + display.roll() * cosine((float) ((y / 540.0 - display.rollHertz() * time) % 1)));
                for (int x = 0; x < Puppet.WIDTH; x += BLOCK) {
                    double before = 1 / (back[6] * x + back[7] * y + back[8]);
                    double after = 1 / (back[6] * (x + BLOCK) + back[7] * y + back[8]);
                    double column = (back[0] * x + back[1] * y + back[2]) * before;
                    double row = (back[3] * x + back[4] * y + back[5]) * before;
                    double lastColumn = (back[0] * (x + BLOCK) + back[1] * y + back[2]) * after;
                    double lastRow = (back[3] * (x + BLOCK) + back[4] * y + back[5]) * after;
                    block(bgr, 3 * (y * Puppet.WIDTH + x), column, row, (lastColumn - column) / BLOCK, (lastRow - row) / BLOCK, roll);
                }
            }
        }

        /// So few pixels that perspective is linear over them.
        private void block(byte[] bgr, int first, double column, double row, double across, double down, float roll) {
            if (inside(column, row) && inside(column + BLOCK * across, row + BLOCK * down)) {
                lit(bgr, first, BLOCK, (float) column, (float) row, (float) across, (float) down, roll);
                return;
            }
            for (int i = 0; i < BLOCK; i++) {
                double c = column + i * across;
                double r = row + i * down;
                if (inside(c, r)) {
                    lit(bgr, first + 3 * i, 1, (float) c, (float) r, 0, 0, roll);
                } else {
                    beside(bgr, first + 3 * i, c, r);
                }
            }
        }

        private boolean inside(double column, double row) {
            return column >= 0 && row >= 0 && column <= display.lattice() && row <= rows;
        }

        private void lit(byte[] bgr, int first, int count, float column, float row, float across, float down, float roll) {
            boolean glare = display.glare() > 0 && glare(column + across * count / 2, row + down * count / 2) > 0.2;
            for (int at = first; at < first + 3 * count; at += 3) {
                float line = lines < FAINT ? roll : (1 + lines * cosine(row - 0.5f)) * roll;
                float add = glare ? glare(column, row) : 0;
                float stripe = column - 1 / 6f + phase;
                float blue = stripes < FAINT ? line : line * (1 + stripes * cosine(stripe - 2 / 3f));
                float green = stripes < FAINT ? line : line * (1 + stripes * cosine(stripe - 1 / 3f));
                float red = stripes < FAINT ? line : line * (1 + stripes * cosine(stripe));
                bgr[at] = byteOf(((seen[at] & 255) * tint[0] + 14) * blue + add + veil[0]);
                bgr[at + 1] = byteOf(((seen[at + 1] & 255) * tint[1] + 14) * green + add + veil[1]);
                bgr[at + 2] = byteOf(((seen[at + 2] & 255) * tint[2] + 14) * red + add + veil[2]);
                column += across;
                row += down;
            }
        }

        /// A lamp mirrored in the glass.
        private float glare(float column, float row) {
            double dx = (column / display.lattice() - display.glareX()) / 0.07;
            double dy = (row / rows - display.glareY()) / 0.1;
            return (float) (display.glare() * Shapes.quickExp(dx * dx + dy * dy));
        }

        private void beside(byte[] bgr, int at, double column, double row) {
            double besideX = Math.max(-column, column - display.lattice()) * pixelWidth;
            double besideY = Math.max(-row, row - rows) * pixelHeight;
            double off = Math.max(besideX, besideY) - display.bezel();
            double glow = off < 0 ? 0 : Shapes.quickExp(off / 45);
            for (int c = 0; c < 3; c++) {
                bgr[at + c] = byteOf((float) (off < 0 ? 16 : (hall[at + c] & 255) * 0.86 + (c == 0 ? 20 : c == 1 ? 16 : 13) * glow));
            }
        }
    }

    /// How much of a pattern's contrast lens and pixel aperture leave.
    private static double contrast(double frequency) {
        double aperture = Math.abs(Math.sin(Math.PI * frequency) / (Math.PI * frequency));
        return aperture * Math.exp(-2 * Math.pow(Math.PI * 0.3 * frequency, 2));
    }

    private static byte byteOf(float value) {
        return (byte) (value < 0 ? 0 : value > 255 ? 255 : (int) value);
    }

    private static final int TURN = 1024;
    private static final float[] COSINE = new float[TURN];

    static {
        for (int i = 0; i < TURN; i++) {
            COSINE[i] = (float) Math.cos(2 * Math.PI * i / TURN);
        }
    }

    /// Of a full turn's fraction.
    private static float cosine(float turn) {
        return COSINE[(int) ((turn + 4096) * TURN) & TURN - 1]; // lattices are smaller than 4096: never below 0
    }
}
