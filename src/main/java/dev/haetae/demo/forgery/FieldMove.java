package dev.haetae.demo.forgery;

import dev.haetae.frame.Region;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/// A field cut out with its ground and put back off its place, askew.
final class FieldMove {
    private FieldMove() {}

    static void on(BufferedImage sheet, Region place, double scale, Strength strength, Random dice) {
        double far = switch (strength) {
            case CRUDE -> 1.5 + 0.8 * dice.nextDouble();
            case FAIR -> 0.9 + 0.4 * dice.nextDouble();
            case CAREFUL -> 0.5 + 0.3 * dice.nextDouble();
        };
        double tilt = (strength == Strength.CRUDE ? 1.6 : strength == Strength.FAIR ? 0.8 : 0.3) * (dice.nextBoolean() ? 1 : -1);
        int pad = (int) (0.25 * scale);
        int x = (int) place.x() - pad;
        int y = (int) place.y() - pad;
        int w = Math.min(sheet.getWidth() - x, (int) place.width() + 2 * pad);
        int h = (int) place.height() + 2 * pad;
        BufferedImage piece = Sheets.copy(sheet.getSubimage(x, y, w, h));
        DigitChange.erase(sheet, place, strength == Strength.CRUDE ? Strength.FAIR : Strength.CAREFUL, dice);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        double angle = dice.nextInt(3) * Math.PI / 4;
        AffineTransform to = AffineTransform.getTranslateInstance(x + w / 2.0 + far * scale * Math.cos(angle),
                y + h / 2.0 + far * scale * Math.sin(angle) * 0.5);
        to.rotate(Math.toRadians(tilt));
        to.translate(-w / 2.0, -h / 2.0);
        pen.drawImage(piece, to, null);
        pen.dispose();
    }
}
