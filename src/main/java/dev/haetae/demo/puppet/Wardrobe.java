package dev.haetae.demo.puppet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;

/// Draws [Worn] things; the pen's unit is the eye distance, its origin between the eyes.
final class Wardrobe {
    private final Graphics2D pen;
    private final Anatomy anatomy;
    private final Texture face;
    private final double chin;

    Wardrobe(Graphics2D pen, Anatomy anatomy, Texture face) {
        this.pen = pen;
        this.anatomy = anatomy;
        this.face = face;
        chin = anatomy.chin();
    }

    void hat() {
        pen.translate(0, 0.15);
        soft(new Ellipse2D.Double(-1.15, -0.55, 2.3, 0.95), new Color(0, 0, 0, 105));
        Color cloth = new Color(52, 58, 84);
        var crown = new Path2D.Double();
        crown.moveTo(-1.42, -0.55);
        crown.curveTo(-1.6, -1.7, -1.05, -2.3, 0, -2.32);
        crown.curveTo(1.05, -2.3, 1.6, -1.7, 1.42, -0.55);
        crown.closePath();
        fill(crown, across(-1.6, 1.6, cloth));
        pen.setColor(new Color(24, 26, 38));
        pen.fill(new Area(new RoundRectangle2D.Double(-1.46, -0.98, 2.92, 0.3, 0.2, 0.2)));
        fill(new Ellipse2D.Double(-2.0, -0.88, 4.0, 0.68), down(-0.9, -0.2, cloth));
        pen.translate(0, -0.15);
    }

    void clearGlasses() {
        frames(new Color(40, 32, 30), 0.055f);
        pen.setColor(new Color(255, 255, 255, 34));
        pen.fill(new Ellipse2D.Double(-0.82, -0.24, 0.22, 0.12));
        pen.fill(new Ellipse2D.Double(0.24, -0.24, 0.22, 0.12));
    }

    void darkGlasses() {
        for (int side = -1; side <= 1; side += 2) {
            fill(lens(side), down(-0.4, 0.45, new Color(20, 20, 24)));
        }
        frames(new Color(14, 14, 16), 0.07f);
        pen.setColor(new Color(255, 255, 255, 40));
        pen.fill(new Ellipse2D.Double(-0.8, -0.25, 0.3, 0.14));
        pen.fill(new Ellipse2D.Double(0.25, -0.25, 0.3, 0.14));
    }

    private static Shape lens(int side) {
        return new RoundRectangle2D.Double(side * 0.52 - 0.42, -0.32, 0.84, 0.64, 0.42, 0.42);
    }

    private void frames(Color colour, float width) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(lens(-1));
        pen.draw(lens(1));
        var bridge = new Path2D.Double();
        bridge.moveTo(-0.1, -0.06);
        bridge.quadTo(0, -0.16, 0.1, -0.06);
        pen.draw(bridge);
        pen.draw(new Line2D.Double(-0.94, -0.1, -1.16, -0.04));
        pen.draw(new Line2D.Double(0.94, -0.1, 1.16, -0.04));
    }

    void headScarf() {
        var outer = new Path2D.Double();
        outer.moveTo(-1.8, 0.2);
        outer.curveTo(-2.0, -1.5, -1.2, -2.25, 0, -2.25);
        outer.curveTo(1.2, -2.25, 2.0, -1.5, 1.8, 0.2);
        outer.curveTo(1.65, 1.2, 1.2, chin, 1.5, chin + 0.9);
        outer.curveTo(1.7, chin + 1.5, 0.8, chin + 2.0, 0, chin + 2.1);
        outer.curveTo(-0.8, chin + 2.0, -1.7, chin + 1.5, -1.5, chin + 0.9);
        outer.curveTo(-1.2, chin, -1.65, 1.2, -1.8, 0.2);
        var cloth = new Area(outer);
        double top = -0.92;
        var opening = new Ellipse2D.Double(-1.06, top, 2.12, chin + 0.02 - top);
        cloth.subtract(new Area(opening));
        soft(new Ellipse2D.Double(-1.14, top - 0.1, 2.28, chin + 0.2 - top), new Color(0, 0, 0, 30));
        fill(cloth, across(-1.85, 1.85, new Color(150, 78, 96)));
        pen.setClip(cloth);
        for (int i = 0; i < 9; i++) {
            pen.setColor(new Color(60, 20, 34, 46));
            pen.setStroke(new BasicStroke(0.05f));
            double out = 0.08 + 0.075 * i;
            pen.draw(new Ellipse2D.Double(-1.06 - out, top - out, 2.12 + 2 * out, chin + 0.02 - top + (1.3 + 0.25 * i) * out));
        }
        pen.setClip(null);
    }

    void mask(Color cloth) {
        double nose = anatomy.noseY() - 0.3;
        pen.setColor(new Color(235, 235, 235, 200));
        pen.setStroke(new BasicStroke(0.03f));
        for (int side = -1; side <= 1; side += 2) {
            pen.draw(new Line2D.Double(side * 0.98, nose + 0.2, side * 1.2, 0.15));
            pen.draw(new Line2D.Double(side * 0.85, chin - 0.45, side * 1.2, 0.55));
        }
        var shape = new Path2D.Double();
        shape.moveTo(-1.0, nose + 0.16);
        shape.curveTo(-0.55, nose + 0.1, -0.3, nose - 0.02, 0, nose - 0.04);
        shape.curveTo(0.3, nose - 0.02, 0.55, nose + 0.1, 1.0, nose + 0.16);
        shape.curveTo(1.02, chin - 0.5, 0.7, chin + 0.02, 0, chin + 0.08);
        shape.curveTo(-0.7, chin + 0.02, -1.02, chin - 0.5, -1.0, nose + 0.16);
        fill(shape, across(-1.05, 1.05, cloth));
        pen.setClip(shape);
        for (int i = 1; i < 4; i++) {
            double v = nose + 0.18 + i * (chin - nose) / 4.6;
            var pleat = new Path2D.Double();
            pleat.moveTo(-1.05, v);
            pleat.quadTo(0, v + 0.1, 1.05, v);
            pen.setStroke(new BasicStroke(0.05f));
            pen.setColor(new Color(0, 0, 0, 36));
            pen.draw(pleat);
            pen.translate(0, 0.045);
            pen.setColor(new Color(255, 255, 255, 36));
            pen.draw(pleat);
            pen.translate(0, -0.045);
        }
        pen.setClip(null);
    }

    void scarf() {
        double top = anatomy.noseY() + 0.06;
        var shape = new Path2D.Double();
        shape.moveTo(-1.2, top - 0.1);
        shape.curveTo(-0.6, top + 0.1, 0.6, top + 0.06, 1.2, top - 0.12);
        shape.curveTo(1.55, chin - 0.2, 1.6, chin + 0.5, 1.45, chin + 1.0);
        shape.curveTo(0.6, chin + 1.3, -0.6, chin + 1.3, -1.45, chin + 1.0);
        shape.curveTo(-1.6, chin + 0.5, -1.55, chin - 0.2, -1.2, top - 0.1);
        fill(shape, across(-1.5, 1.5, new Color(168, 52, 48)));
        pen.setClip(shape);
        for (int i = 0; i < 7; i++) {
            var fold = new Path2D.Double();
            double v = top + 0.18 + 0.24 * i;
            fold.moveTo(-1.6, v - 0.15);
            fold.quadTo(0, v + 0.2, 1.6, v - 0.1);
            pen.setStroke(new BasicStroke(0.07f));
            pen.setColor(i % 2 == 0 ? new Color(40, 6, 6, 70) : new Color(240, 220, 200, 80));
            pen.draw(fold);
        }
        pen.setClip(null);
    }

    /// The back of a hand that comes from the right of the picture, its fingers across the lips.
    void hand() {
        double v = anatomy.mouthY();
        fill(new RoundRectangle2D.Double(0.5, v - 0.38, 1.1, 1.5, 0.5, 0.5), across(0.4, 1.6, skin(0.86)));
        for (int i = 0; i < 4; i++) {
            double y = v - 0.36 + 0.26 * i;
            double left = -0.75 + 0.1 * Math.abs(i - 1);
            Shape finger = new RoundRectangle2D.Double(left, y, 1.6, 0.27, 0.26, 0.26);
            fill(finger, down(y, y + 0.27, skin(0.95)));
            pen.setStroke(new BasicStroke(0.02f));
            pen.setColor(new Color(0, 0, 0, 70));
            pen.draw(finger);
            pen.setColor(new Color(255, 235, 225, 90));
            pen.fill(new RoundRectangle2D.Double(left + 0.03, y + 0.06, 0.17, 0.15, 0.1, 0.1));
        }
    }

    /// The wearer's cheeks, times a factor.
    Color skin(double factor) {
        return shaded(new Color(face.cheeks(anatomy)), factor);
    }

    private void fill(Shape shape, Paint paint) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    /// A shadow without an edge, on what is there only.
    private void soft(Ellipse2D shape, Color colour) {
        var before = pen.getComposite();
        pen.setComposite(java.awt.AlphaComposite.SrcAtop);
        float radius = (float) (shape.getWidth() / 2);
        var transform = pen.getTransform();
        pen.translate(shape.getCenterX(), shape.getCenterY());
        pen.scale(1, shape.getHeight() / shape.getWidth());
        pen.setPaint(new RadialGradientPaint(new Point2D.Float(0, 0), radius, new float[] {0.6f, 1},
                new Color[] {colour, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0)}));
        pen.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        pen.setTransform(transform);
        pen.setComposite(before);
    }

    /// Round like a head: darker towards both sides.
    private static Paint across(double from, double to, Color colour) {
        return new LinearGradientPaint((float) from, 0, (float) to, 0, new float[] {0, 0.25f, 0.6f, 1},
                new Color[] {shaded(colour, 0.62), shaded(colour, 0.97), shaded(colour, 1.05), shaded(colour, 0.68)});
    }

    private static Paint down(double from, double to, Color colour) {
        return new LinearGradientPaint(0, (float) from, 0, (float) to, new float[] {0, 0.5f, 1},
                new Color[] {shaded(colour, 0.85), shaded(colour, 1.1), shaded(colour, 0.7)});
    }

    private static Color shaded(Color colour, double factor) {
        return new Color((int) Math.min(255, colour.getRed() * factor), (int) Math.min(255, colour.getGreen() * factor),
                (int) Math.min(255, colour.getBlue() * factor));
    }
}
