package dev.haetae.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The printed ground of a document: a soft tint, fine guilloche lines and two waves at the foot. Our own pattern, after
/// no real document.
/// @param light paper tint
/// @param wave colour of the waves, painted twice
/// @param line colour of the guilloche
record Ground(Color light, Color wave, Color line) {
    static final Ground RESIDENCE = of(0xDDEBF5, 0xAEC7DF, 0x7FA6CC);
    static final Ground OVERSEAS = of(0xF3EBDD, 0xDCC7A2, 0xC09A63);
    static final Ground PERMANENT = of(0xE3F1E4, 0xB2D3B7, 0x77AE80);
    static final Ground PASSPORT = of(0xF2ECE4, 0xDFC9C4, 0x86A9A6);
    /// The cards issued before April 2023.
    static final Ground FORMER = of(0xEDEFF6, 0xC9CEE6, 0x9AA2CF);

    private static Ground of(int light, int wave, int line) {
        return new Ground(new Color(light), new Color(wave), new Color(line));
    }

    void paint(Sheet sheet) {
        sheet.pen.setPaint(new GradientPaint(0, 0, light, (float) sheet.width, (float) sheet.height, lighter(light)));
        sheet.pen.fill(new Rectangle2D.Double(0, 0, sheet.width, sheet.height));
        lines(sheet);
        wave(sheet, 0.74, 0.045, 1.2, 0.3, 110);
        wave(sheet, 0.82, 0.05, 1.0, 2.1, 150);
    }

    private void lines(Sheet sheet) {
        sheet.pen.setStroke(new BasicStroke(0.06f));
        sheet.pen.setColor(alpha(line, 70));
        for (int i = 0; i < 26; i++) {
            double shift = i * 0.24;
            Path2D path = new Path2D.Double();
            for (double x = 0; x <= sheet.width + 1; x += 1) {
                double u = x / sheet.width * Math.PI * 2;
                double y = sheet.height * (0.5 + 0.28 * Math.sin(1.5 * u + shift) * Math.cos(0.5 * u + shift / 3)
                        + 0.1 * Math.sin(4 * u - shift));
                join(path, x, y);
            }
            sheet.pen.draw(path);
        }
    }

    private void wave(Sheet sheet, double level, double swing, double turns, double phase, int opacity) {
        Path2D path = new Path2D.Double();
        for (double x = 0; x <= sheet.width + 1; x += 0.5) {
            join(path, x, sheet.height * (level + swing * Math.sin(x / sheet.width * Math.PI * 2 * turns + phase)));
        }
        path.lineTo(sheet.width, sheet.height);
        path.lineTo(0, sheet.height);
        path.closePath();
        sheet.pen.setColor(alpha(wave, opacity));
        sheet.pen.fill(path);
    }

    private static void join(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private static Color lighter(Color c) {
        return new Color((c.getRed() + 255) / 2, (c.getGreen() + 255) / 2, (c.getBlue() + 255) / 2);
    }

    private static Color alpha(Color c, int opacity) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), opacity);
    }
}
