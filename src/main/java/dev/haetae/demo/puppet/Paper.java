package dev.haetae.demo.puppet;

import java.util.random.RandomGenerator;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// How a portrait was printed.
/// @param format what the sheet shows
/// @param blur of the printer: sigma in pixels where the eyes are 108 apart; a 600 dpi photo print 0.4, a copier 1.5
/// @param contrast 1 as the portrait has it; paper is never black
/// @param saturation 1 as the portrait has it
/// @param warmth of ink and paper, -0.1 to 0.1
/// @param dots strength of the printer's screen, in steps of 255
/// @param gloss strength of the lamp's reflection, in steps of 255; 0 matte
public record Paper(Format format, double blur, double contrast, double saturation, double warmth, double dots, double gloss) {

    public enum Format {
        /// Head and shoulders with a white border.
        BORDERED(360, 440, 28),
        /// The same, trimmed.
        TRIMMED(360, 440, 0),
        /// Wide, so that its edges are seldom in view.
        POSTER(1240, 700, 0);

        private final int width;
        private final int height;
        private final int border;

        Format(int width, int height, int border) {
            this.width = width;
            this.height = height;
            this.border = border;
        }
    }

    /// A photo print on matte paper, held in view.
    public static final Paper USUAL = new Paper(Format.BORDERED, 0.5, 0.82, 0.82, 0.02, 3, 22);
    private static final int EYES_X = (int) (Anatomy.EYES_X + Puppet.SHIFT_X);
    private static final int EYES_Y = (int) (Anatomy.EYES_Y + Puppet.SHIFT_Y);
    private static final int ABOVE_EYES = 205;

    public static Paper drawn(RandomGenerator dice) {
        Format format = Format.values()[dice.nextInt(Format.values().length)];
        return new Paper(format, 0.3 + 1.1 * dice.nextDouble(), 0.72 + 0.26 * dice.nextDouble(),
                dice.nextInt(12) == 0 ? 0.1 : 0.65 + 0.4 * dice.nextDouble(), -0.06 + 0.12 * dice.nextDouble(),
                4 * dice.nextDouble(), dice.nextBoolean() ? 0 : 10 + 30 * dice.nextDouble());
    }

    /// The sheet, and where on it the middle between the eyes is.
    record Sheet(Texture texture, double eyesX, double eyesY) {}

    Sheet of(Person person) {
        byte[] shot = person.hall(format == Format.POSTER ? 0 : 5);
        new Puppet(person, 0).draw(Pose.REST.serious(), Glow.NONE, shot);
        int left = Math.clamp(EYES_X - format.width / 2, 0, Puppet.WIDTH - format.width);
        int top = Math.clamp(EYES_Y - ABOVE_EYES, 0, Puppet.HEIGHT - format.height);
        try (Mats mats = new Mats()) {
            Mat whole = mats.hold(new Mat(Puppet.HEIGHT, Puppet.WIDTH, CvType.CV_8UC3));
            whole.put(0, 0, shot);
            Mat cut = mats.hold(mats.hold(whole.submat(new Rect(left, top, format.width, format.height))).clone());
            Imgproc.GaussianBlur(cut, cut, new Size(0, 0), Math.max(0.1, blur));
            return new Sheet(inked(Mats.bytes(cut)), EYES_X - left + format.border, EYES_Y - top + format.border);
        }
    }

    private Texture inked(byte[] bgr) {
        int width = format.width + 2 * format.border;
        int height = format.height + 2 * format.border;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int px = x - format.border;
                int py = y - format.border;
                boolean border = px < 0 || py < 0 || px >= format.width || py >= format.height;
                pixels[y * width + x] = border ? 0xff000000 | 236 << 16 | 232 << 8 | 226 : ink(bgr, 3 * (py * format.width + px), x, y);
            }
        }
        return new Texture(width, height, pixels);
    }

    private int ink(byte[] bgr, int at, int x, int y) {
        double blue = bgr[at] & 255;
        double green = bgr[at + 1] & 255;
        double red = bgr[at + 2] & 255;
        double grey = 0.11 * blue + 0.59 * green + 0.3 * red;
        double lift = 26 * (1 - contrast) / 0.18;
        double dot = dots * Math.sin((x + y) * 1.9) * Math.sin((x - y) * 1.9) + lift;
        return 0xff000000 | byteOf((grey + (red - grey) * saturation) * contrast * (1 + warmth) + dot) << 16
                | byteOf((grey + (green - grey) * saturation) * contrast + dot) << 8
                | byteOf((grey + (blue - grey) * saturation) * contrast * (1 - warmth) + dot);
    }

    private static int byteOf(double value) {
        return (int) Math.clamp(value, 0, 255);
    }
}
