package dev.haetae.demo.forgery;

import dev.haetae.frame.Region;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One digit erased, with what lies under it, and another put there: typed in another font, or cut out of another place.
final class DigitChange {
    private static final int INK = 120;

    private DigitChange() {}

    /// @return false where no digits could be told apart
    static boolean on(BufferedImage sheet, Region place, Strength strength, Random dice) {
        List<Region> all = glyphs(sheet, place);
        double tall = all.stream().mapToDouble(Region::height).max().orElse(0);
        List<Region> digits = all.stream().filter(g -> g.height() > 0.8 * tall && g.width() < g.height()).toList();
        if (digits.size() < 2) {
            return false;
        }
        int at = dice.nextInt(digits.size());
        Region old = digits.get(at);
        Region twin = digits.get((at + 1 + dice.nextInt(digits.size() - 1)) % digits.size());
        BufferedImage piece = dice.nextBoolean() ? cut(sheet, twin, strength) : null;
        erase(sheet, old, strength, dice);
        if (piece == null) {
            type(sheet, old, (char) ('0' + dice.nextInt(10)), strength, dice);
            return true;
        }
        double off = strength == Strength.CRUDE ? 0.07 : strength == Strength.FAIR ? 0.035 : 0.01;
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(piece, AffineTransform.getTranslateInstance(old.centreX() - piece.getWidth() / 2.0,
                old.centreY() - piece.getHeight() / 2.0 + old.height() * off * (dice.nextBoolean() ? 1 : -1)), null);
        pen.dispose();
        return true;
    }

    /// Columns of ink, left to right.
    static List<Region> glyphs(BufferedImage sheet, Region place) {
        List<Region> found = new ArrayList<>();
        int y0 = (int) Math.max(0, place.y() - 2);
        int y1 = (int) Math.min(sheet.getHeight() - 1, place.y() + place.height() + 2);
        int start = -1;
        for (int x = (int) place.x() - 2; x <= place.x() + place.width() + 3; x++) {
            int ink = 0;
            for (int y = y0; y <= y1; y++) {
                ink += dark(sheet.getRGB(Math.clamp(x, 0, sheet.getWidth() - 1), y)) ? 1 : 0;
            }
            if (ink > 0 && start < 0) {
                start = x;
            } else if (ink == 0 && start >= 0) {
                found.add(trimmed(sheet, start, x, y0, y1));
                start = -1;
            }
        }
        return found;
    }

    private static Region trimmed(BufferedImage sheet, int x0, int x1, int y0, int y1) {
        int top = y1;
        int bottom = y0;
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x < x1; x++) {
                if (dark(sheet.getRGB(x, y))) {
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new Region(x0, top, x1 - x0, bottom - top + 1);
    }

    private static boolean dark(int rgb) {
        return (rgb >> 16 & 255) * 0.3 + (rgb >> 8 & 255) * 0.59 + (rgb & 255) * 0.11 < INK;
    }

    /// Crude: a patch of one colour. Better: the ground from just above, stretched over the place.
    static void erase(BufferedImage sheet, Region old, Strength strength, Random dice) {
        int pad = (int) Math.max(2, old.height() * 0.1);
        int x = (int) old.x() - pad;
        int y = (int) old.y() - pad;
        int w = (int) old.width() + 2 * pad;
        int h = (int) old.height() + 2 * pad;
        if (strength == Strength.CRUDE) {
            Graphics2D pen = sheet.createGraphics();
            pen.setColor(mean(sheet, x, y - 3, w, 3));
            pen.fillRect(x, y, w, h);
            pen.dispose();
            return;
        }
        for (int dy = 0; dy < h; dy++) { // from the rows above and below, mirrored, mixed by distance
            int above = Math.max(0, y - 1 - dy % (strength == Strength.FAIR ? 3 : Math.max(1, h / 2)));
            int below = Math.min(sheet.getHeight() - 1, y + h + (h - dy) % (strength == Strength.FAIR ? 3 : Math.max(1, h / 2)));
            for (int dx = 0; dx < w; dx++) {
                int px = Math.clamp(x + dx, 0, sheet.getWidth() - 1);
                sheet.setRGB(px, y + dy, mix(sheet.getRGB(px, above), sheet.getRGB(px, below), (double) dy / h));
            }
        }
    }

    private static void type(BufferedImage sheet, Region old, char digit, Strength strength, Random dice) {
        String[] faces = {Font.SANS_SERIF, Font.SERIF, "Noto Sans CJK KR"};
        String face = strength == Strength.CRUDE ? faces[dice.nextInt(2)] : strength == Strength.FAIR ? faces[0] : faces[2];
        double size = switch (strength) {
            case CRUDE -> 1 + 0.14 * (dice.nextBoolean() ? 1 : -1);
            case FAIR -> 1 + 0.07 * (dice.nextBoolean() ? 1 : -1);
            case CAREFUL -> 1;
        };
        double off = strength == Strength.CRUDE ? 0.08 : strength == Strength.FAIR ? 0.04 : 0.01;
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        Font font = new Font(face, Font.BOLD, 100);
        Rectangle2D ink = font.createGlyphVector(pen.getFontRenderContext(), "0").getVisualBounds();
        font = font.deriveFont((float) (100 * old.height() * size / ink.getHeight()));
        Rectangle2D box = font.createGlyphVector(pen.getFontRenderContext(), String.valueOf(digit)).getVisualBounds();
        int tone = strength == Strength.CAREFUL ? 0 : strength == Strength.FAIR ? 14 : 30;
        pen.setColor(new Color(0x12 + tone, 0x16 + tone, 0x1D + tone));
        pen.setFont(font);
        pen.drawString(String.valueOf(digit), (float) (old.centreX() - box.getCenterX()),
                (float) (old.y() + old.height() + old.height() * off * (dice.nextBoolean() ? 1 : -1)));
        pen.dispose();
    }

    private static BufferedImage cut(BufferedImage sheet, Region glyph, Strength strength) {
        int pad = (int) (glyph.height() * (strength == Strength.CAREFUL ? 0.04 : 0.1));
        int x = (int) glyph.x() - pad;
        int y = (int) glyph.y() - pad;
        return Sheets.copy(sheet.getSubimage(x, y, (int) glyph.width() + 2 * pad, (int) glyph.height() + 2 * pad));
    }

    private static Color mean(BufferedImage sheet, int x0, int y0, int w, int h) {
        long[] sum = new long[3];
        int count = 0;
        for (int y = Math.max(0, y0); y < y0 + h; y++) {
            for (int x = Math.max(0, x0); x < Math.min(sheet.getWidth(), x0 + w); x++) {
                int rgb = sheet.getRGB(x, y);
                sum[0] += rgb >> 16 & 255;
                sum[1] += rgb >> 8 & 255;
                sum[2] += rgb & 255;
                count++;
            }
        }
        return new Color((int) (sum[0] / count), (int) (sum[1] / count), (int) (sum[2] / count));
    }

    private static int mix(int a, int b, double share) {
        int out = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            out = out << 8 | (int) ((a >> shift & 255) * (1 - share) + (b >> shift & 255) * share);
        }
        return out;
    }
}
