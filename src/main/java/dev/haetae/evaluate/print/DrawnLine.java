package dev.haetae.evaluate.print;

import dev.haetae.demo.Typefaces;
import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Random;
import org.opencv.core.Mat;

/// One line as a card prints it, 300 dpi: a label above it, a tinted ground with fine coloured lines, now and then a red
/// watermark across; the zone is a good deal larger than the print and not centred on it.
/// @param unseen in a typeface that the recogniser was not trained on (models/training/print)
record DrawnLine(LineKind kind, LineDamage damage, String typeface, boolean unseen, String text, Frame picture, Region zone)
        implements AutoCloseable {
    private static final double PIXELS = 300 / 25.4;
    private static final int MARGIN = 40;

    /// @param latin has no Hangul
    record Face(String name, Font font, boolean latin) {
        static Face of(String file, String debianPackage, boolean latin) {
            return new Face(file.replaceAll("\\..*", ""), Typefaces.face(file, debianPackage), latin);
        }
    }

    static List<Face> trained() {
        return List.of(Face.of("NotoSansCJK-Regular.ttc", "fonts-noto-cjk", false), Face.of("NotoSansCJK-Bold.ttc", "fonts-noto-cjk", false),
                Face.of("NanumGothic.ttf", "fonts-nanum", false), Face.of("gulim.ttf", "fonts-baekmuk", false),
                Face.of("UnGraphic.ttf", "fonts-unfonts-core", false), Face.of("DejaVuSans.ttf", "fonts-dejavu-core", true));
    }

    static List<Face> heldOut() {
        return List.of(Face.of("NanumBarunGothic.ttf", "fonts-nanum", false), Face.of("NanumBarunGothicBold.ttf", "fonts-nanum", false),
                Face.of("NanumSquareR.ttf", "fonts-nanum-extra", false), Face.of("NanumSquareB.ttf", "fonts-nanum-extra", false),
                Face.of("UnDotum.ttf", "fonts-unfonts-core", false), Face.of("dotum.ttf", "fonts-baekmuk", false),
                Face.of("LiberationSans-Regular.ttf", "fonts-liberation", true), Face.of("Lato-Regular.ttf", "fonts-lato", true));
    }

    static DrawnLine draw(LineKind kind, LineDamage damage, Face face, boolean unseen, String text, Random dice) {
        Font font = face.font.deriveFont((float) ((2.7 + 0.6 * dice.nextDouble()) * PIXELS));
        var probe = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR).createGraphics();
        int wide = (int) probe.getFontMetrics(font).getStringBounds(text, probe).getWidth();
        probe.dispose();
        var image = new BufferedImage(wide + 4 * MARGIN, 130, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ground(pen, image, dice);
        boolean marked = dice.nextInt(3) == 0;
        if (marked && dice.nextBoolean()) {
            watermark(pen, image, face, dice);
            marked = false;
        }
        int ink = 25 + dice.nextInt(70);
        pen.setColor(new Color(ink, ink, ink + 10));
        pen.setFont(font);
        double baseline = 80 + 8 * dice.nextDouble();
        pen.drawString(text, 2f * MARGIN, (float) baseline);
        pen.setFont(font.deriveFont(font.getSize2D() * 0.65f));
        pen.setColor(new Color(90, 90, 100));
        pen.drawString("Country/Region", 2f * MARGIN, (float) baseline - 45);
        if (marked) {
            watermark(pen, image, face, dice);
        }
        pen.dispose();
        Frame frame = Frame.of(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), image.getWidth(), image.getHeight(), 0);
        Mat pixels = Images.view(frame);
        damage.on(pixels, dice);
        pixels.release();
        return new DrawnLine(kind, damage, face.name, unseen, text, frame,
                new Region(MARGIN, 48 + 6 * dice.nextDouble(), wide + 2.0 * MARGIN, 52));
    }

    private static void ground(Graphics2D pen, BufferedImage image, Random dice) {
        int[] tints = {0xDDEBF5, 0xF3EBDD, 0xE3F1E4, 0xEDEFF6};
        int[] lines = {0x7FA6CC, 0xC09A63, 0x77AE80, 0x9AA2CF};
        int tint = dice.nextInt(tints.length);
        pen.setColor(new Color(tints[tint]));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setStroke(new BasicStroke(1));
        pen.setColor(new Color(lines[tint] & 0xFFFFFF | 110 << 24, true));
        for (int i = 0; i < 24; i++) {
            pen.draw(new QuadCurve2D.Double(0, -60 + 12 * i, image.getWidth() * dice.nextDouble(), 200 * dice.nextDouble() - 30,
                    image.getWidth(), 200 - 10 * i));
        }
    }

    private static void watermark(Graphics2D pen, BufferedImage image, Face face, Random dice) {
        AffineTransform before = pen.getTransform();
        pen.rotate(-0.25 - 0.2 * dice.nextDouble(), image.getWidth() / 2.0, 65);
        pen.setColor(new Color(200, 40, 40, 40 + dice.nextInt(40)));
        pen.setFont(face.font.deriveFont(Font.BOLD, 140f));
        pen.drawString("SPECIMEN", image.getWidth() / 2f - 350 + 200 * dice.nextFloat(), 110);
        pen.setTransform(before);
    }

    @Override public void close() {
        picture.close();
    }
}
