package dev.haetae.screen.guide;

import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.liveness.Challenge;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// A camera whose pictures are painted: a person in an office, or a card on a dark glass.
final class PaintedSource implements LiveSource {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private int[] argb = new int[0];
    private LiveView view = LiveView.NOTHING;
    private long frames;

    @Override public LiveView view() {
        return view;
    }

    @Override public boolean pixels(ByteBuffer target) {
        if (argb.length == 0 || target.capacity() < 4 * argb.length) {
            return false;
        }
        target.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(argb);
        return true;
    }

    void nothing() {
        argb = new int[0];
        view = LiveView.NOTHING;
    }

    void paint(BufferedImage image) {
        argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    void show(LiveView.Phase phase, RejectReason fault, Quad outline, Region face, Region place, double hold,
            Challenge challenge, double moved) {
        view = new LiveView(phase, Optional.ofNullable(fault), Optional.ofNullable(outline), Optional.ofNullable(face),
                Optional.ofNullable(place), hold, Optional.ofNullable(challenge), moved,
                argb.length == 0 ? 0 : WIDTH, argb.length == 0 ? 0 : HEIGHT, ++frames);
    }

    /// @return the box of the face, in pixels of the picture
    Region person(double x, double y, double size) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = brush(image);
        g.setColor(new Color(0xAFB9C4));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0xC9D3DC));
        g.fillRect(700, 60, 200, 330);
        g.setColor(new Color(0x8E99A7));
        g.fillRect(0, 540, WIDTH, 180);
        g.setTransform(new AffineTransform(size, 0, 0, size, x, y));
        g.setColor(new Color(0x4B6FAB));
        g.fillRoundRect(-190, 170, 380, 600, 220, 220);
        g.setColor(new Color(0xB9825B));
        g.fillRect(-42, 110, 84, 90);
        g.setColor(new Color(0x2A221F));
        g.fillOval(-114, -160, 228, 260);
        g.setColor(new Color(0xD9A27C));
        g.fillOval(-100, -110, 200, 270);
        g.setColor(new Color(0x2A221F));
        g.fillOval(-56, -20, 26, 26);
        g.fillOval(30, -20, 26, 26);
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawArc(-38, 50, 76, 40, 200, 140);
        g.dispose();
        paint(image);
        return new Region(x - 105 * size, y - 95 * size, 210 * size, 210 * size);
    }

    Quad card(double x, double y, double degrees) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = brush(image);
        g.setColor(new Color(0x20262F));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(degrees));
        g.setTransform(place);
        g.setColor(new Color(0xDDEBF4));
        g.fillRoundRect(-320, -202, 640, 404, 30, 30);
        g.setColor(new Color(0x1C2534));
        g.setFont(new Font("Noto Sans CJK KR", Font.BOLD, 44));
        g.drawString("외국인등록증", -290, -140);
        g.setColor(new Color(0x8FA3C4));
        g.fillRect(110, -120, 180, 220);
        for (int i = 0; i < 5; i++) {
            g.fillRect(-290, -90 + i * 52, 260 - 20 * i, 20);
        }
        g.dispose();
        paint(image);
        return new Quad(corner(place, -320, -202), corner(place, 320, -202), corner(place, 320, 202), corner(place, -320, 202));
    }

    private static Point corner(AffineTransform place, double x, double y) {
        var point = place.transform(new Point2D.Double(x, y), null);
        return new Point(point.getX(), point.getY());
    }

    private static Graphics2D brush(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return g;
    }
}
