package dev.haetae.demo;

import dev.haetae.document.FieldName;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One side of a document while it is drawn. All lengths are millimetres from the top left corner; remembers where each
/// field's value was printed.
final class Sheet {
    static final Color INK = new Color(0x12161D);
    static final Color LABEL = new Color(0x4A5568);
    private static final double MOST_NARROW = 0.75;

    final double width;
    final double height;
    final BufferedImage image;
    final Graphics2D pen;
    final Typefaces faces;
    private final Printing printing;
    private final double scale;
    private final Map<FieldName, Region> places = new EnumMap<>(FieldName.class);

    Sheet(double width, double height, double corner, int dpi, Typefaces faces) {
        this(width, height, corner, dpi, faces, Printing.exact(faces));
    }

    Sheet(double width, double height, double corner, int dpi, Typefaces faces, Printing printing) {
        this.width = width;
        this.height = height;
        this.faces = faces;
        this.printing = printing;
        scale = dpi / 25.4;
        image = new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale),
                BufferedImage.TYPE_INT_ARGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        pen.clip(new RoundRectangle2D.Double(0, 0, width, height, 2 * corner, 2 * corner));
    }

    void label(String text, double x, double baseline, double size) {
        print(text, text, x, baseline, printing.labels(), size, LABEL);
    }

    void title(String text, double x, double baseline, double size) {
        print(text, text, x, baseline, printing.titles(), size, INK);
    }

    void value(FieldName field, String text, double x, double baseline, double size) {
        note(field, print(field.name(), text, x, baseline, printing.face(text), size, printing.ink(INK)));
    }

    /// A value in one line that has only so much room: set narrower, then smaller, as cards have long names of countries.
    void fitted(FieldName field, String text, double x, double baseline, double size, double room) {
        double squeeze = Math.min(1, room / breadth(text, size));
        double narrow = Math.max(MOST_NARROW, squeeze);
        Font face = printing.face(text).deriveFont(AffineTransform.getScaleInstance(narrow, 1));
        note(field, print(field.name(), text, x, baseline, face, size * squeeze / narrow, printing.ink(INK)));
    }

    /// Looks like a value and is none that counts.
    void entry(String text, double x, double baseline, double size) {
        print("entry", text, x, baseline, printing.face(text), size, printing.ink(INK));
    }

    /// At most two lines, broken at spaces; set smaller where that does not do.
    /// @return the breadth of each line
    List<Double> wrapped(FieldName field, String text, double x, double baseline, double size, double room, double leading) {
        double fitting = size;
        List<String> lines = broken(text, fitting, room);
        while (lines.size() > 2) {
            fitting *= 0.95;
            lines = broken(text, fitting, room);
        }
        List<Double> breadths = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            value(field, lines.get(i), x, baseline + i * leading, fitting);
            breadths.add(breadth(lines.get(i), fitting));
        }
        return breadths;
    }

    private List<String> broken(String text, double size, double room) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ")) {
            String longer = lines.getLast().isEmpty() ? word : lines.getLast() + " " + word;
            if (lines.getLast().isEmpty() || breadth(longer, size) <= room) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /// Fixed pitch, whatever the font's own advance is.
    void typed(String text, double x, double baseline, double pitch, double size) {
        for (int i = 0; i < text.length(); i++) {
            drawn(text.substring(i, i + 1), x + i * pitch, baseline, faces.machine(), size, INK);
        }
    }

    void picture(BufferedImage picture, double x, double y, double w, double h) {
        pen.drawImage(picture, new AffineTransform(w / picture.getWidth(), 0, 0, h / picture.getHeight(), x, y), null);
    }

    /// SPECIMEN, from the lower left to the upper right, in the red of all our specimens.
    void specimen(double size) {
        Graphics2D brush = (Graphics2D) pen.create();
        brush.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.17f));
        brush.setColor(new Color(0xC0392B));
        Font font = spaced(faces.bold(), size);
        double length = font.getStringBounds("SPECIMEN", brush.getFontRenderContext()).getWidth();
        brush.rotate(-Math.atan2(height * 0.45, width), width / 2, height / 2);
        brush.setFont(font);
        brush.drawString("SPECIMEN", (float) (width / 2 - length / 2), (float) (height / 2 + size * 0.35));
        brush.dispose();
    }

    private double breadth(String text, double size) {
        return printing.face(text).deriveFont((float) (size * printing.size()))
                .getStringBounds(text, pen.getFontRenderContext()).getWidth();
    }

    /// Where each value stands, in pixels of [#image].
    Map<FieldName, Region> places() {
        return Map.copyOf(places);
    }

    private Rectangle2D print(String key, String text, double x, double baseline, Font face, double size, Color colour) {
        Point off = printing.shift(key);
        return drawn(text, x + off.x(), baseline + off.y(), face, size * printing.size(), colour);
    }

    private Rectangle2D drawn(String text, double x, double baseline, Font face, double size, Color colour) {
        pen.setColor(colour);
        pen.setFont(face.deriveFont((float) size));
        pen.drawString(text, (float) x, (float) baseline);
        Rectangle2D ink = pen.getFont().createGlyphVector(pen.getFontRenderContext(), text).getVisualBounds();
        return new Rectangle2D.Double(x + ink.getX(), baseline + ink.getY(), ink.getWidth(), ink.getHeight());
    }

    private void note(FieldName field, Rectangle2D ink) {
        places.merge(field, new Region(ink.getX() * scale, ink.getY() * scale, ink.getWidth() * scale, ink.getHeight() * scale),
                Sheet::union);
    }

    private static Region union(Region a, Region b) {
        double left = Math.min(a.x(), b.x());
        double top = Math.min(a.y(), b.y());
        return new Region(left, top, Math.max(a.x() + a.width(), b.x() + b.width()) - left,
                Math.max(a.y() + a.height(), b.y() + b.height()) - top);
    }

    private static Font spaced(Font face, double size) {
        return face.deriveFont((float) size).deriveFont(Map.of(TextAttribute.TRACKING, 0.12f));
    }
}
