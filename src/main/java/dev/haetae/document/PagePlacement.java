package dev.haetae.document;

import dev.haetae.document.mrz.MrzFormat;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import java.util.List;

/// Where a page lies in a picture: four corners, its own top left first, and its size at 300 dpi.
record PagePlacement(Quad place, int width, int height) {
    static final double PIXELS_A_MILLIMETRE = 300 / 25.4;
    /// ICAO 9303-3 4.2.1: ten characters an inch.
    private static final double PITCH = 2.54;

    /// Size of the page that carries the format, and how far above its lower edge the last line's middle stands
    /// (ICAO 9303-4, -5, -6, -7; millimetres).
    private enum Size {
        ID1(85.60, 53.98, 7.0), TD2(105, 74, 10.7), TD3(125, 88, 10.7), MRV_A(120, 80, 10.7);

        final double width;
        final double height;
        final double lastLine;

        Size(double width, double height, double lastLine) {
            this.width = width;
            this.height = height;
            this.lastLine = lastLine;
        }

        static Size of(MrzFormat format) {
            return switch (format) {
                case TD1 -> ID1;
                case TD2, MRV_B, FRENCH_ID -> TD2;
                case TD3 -> TD3;
                case MRV_A -> MRV_A;
            };
        }
    }

    static PagePlacement id1(Quad place) {
        return sized(place, Size.ID1);
    }

    /// The outline that carries these lines, turned the right way up; where none fits, the page as the lines tell it.
    static PagePlacement of(MrzFormat format, List<Quad> lines, List<Quad> outlines) {
        Size size = Size.of(format);
        for (Quad outline : outlines) {
            Quad turned = turned(outline, direction(lines.getFirst()));
            if (carries(turned, lines)) {
                return sized(turned, size);
            }
        }
        return sized(fromLines(format, lines, size), size);
    }

    private static PagePlacement sized(Quad place, Size size) {
        return new PagePlacement(place, (int) Math.round(size.width * PIXELS_A_MILLIMETRE),
                (int) Math.round(size.height * PIXELS_A_MILLIMETRE));
    }

    /// A page's lines take 87 to 89 hundredths of its width and stand in its lower part.
    private static boolean carries(Quad outline, List<Quad> lines) {
        double share = lines.getLast().width() / outline.width();
        Point middle = middle(lines.getLast());
        double down = distanceFrom(outline.topLeft(), outline.topRight(), middle);
        double up = distanceFrom(outline.bottomRight(), outline.bottomLeft(), middle);
        return share > 0.78 && share < 1.0 && down > 0 && up > 0 && down / (down + up) > 0.66;
    }

    private static Quad fromLines(MrzFormat format, List<Quad> lines, Size size) {
        Quad last = lines.getLast();
        Point along = direction(last);
        double scale = last.width() / (format.width() * PITCH - 0.6);
        Point middle = middle(last);
        Point first = middle(lines.getFirst());
        double turn = along.x() * (middle.y() - first.y()) - along.y() * (middle.x() - first.x()) >= 0 ? 1 : -1;
        Point down = new Point(-along.y() * turn, along.x() * turn);
        Point topLeft = moved(middle, along, -size.width / 2 * scale, down, -(size.height - size.lastLine) * scale);
        Point topRight = moved(topLeft, along, size.width * scale, down, 0);
        return new Quad(topLeft, topRight, moved(topRight, along, 0, down, size.height * scale),
                moved(topLeft, along, 0, down, size.height * scale));
    }

    private static Point moved(Point from, Point along, double a, Point down, double d) {
        return new Point(from.x() + along.x() * a + down.x() * d, from.y() + along.y() * a + down.y() * d);
    }

    /// The same outline, beginning with the corner that makes its upper side run in this direction.
    static Quad turned(Quad outline, Point direction) {
        Quad best = outline;
        Quad next = outline;
        for (int i = 0; i < 3; i++) {
            next = quarter(next);
            best = dot(direction(next), direction) > dot(direction(best), direction) ? next : best;
        }
        return best;
    }

    /// The same outline read a quarter further.
    static Quad quarter(Quad q) {
        return new Quad(q.topRight(), q.bottomRight(), q.bottomLeft(), q.topLeft());
    }

    /// From pixels of the straightened page to the smallest upright box in the picture.
    Region inPicture(Region onPage) {
        Quad q = inPicture(Quad.of(onPage));
        List<Point> corners = List.of(q.topLeft(), q.topRight(), q.bottomRight(), q.bottomLeft());
        double left = corners.stream().mapToDouble(Point::x).min().orElseThrow();
        double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
        return new Region(left, top, corners.stream().mapToDouble(Point::x).max().orElseThrow() - left,
                corners.stream().mapToDouble(Point::y).max().orElseThrow() - top);
    }

    Quad inPicture(Quad onPage) {
        return new Quad(inPicture(onPage.topLeft()), inPicture(onPage.topRight()), inPicture(onPage.bottomRight()),
                inPicture(onPage.bottomLeft()));
    }

    /// The projective map from the unit square to the corners (Heckbert 1989).
    private Point inPicture(Point p) {
        double u = p.x() / width;
        double v = p.y() / height;
        Point a = place.topLeft();
        Point b = place.topRight();
        Point c = place.bottomRight();
        Point d = place.bottomLeft();
        double sx = a.x() - b.x() + c.x() - d.x();
        double sy = a.y() - b.y() + c.y() - d.y();
        double x1 = b.x() - c.x();
        double y1 = b.y() - c.y();
        double x2 = d.x() - c.x();
        double y2 = d.y() - c.y();
        double cross = x1 * y2 - x2 * y1;
        double g = (sx * y2 - x2 * sy) / cross;
        double h = (x1 * sy - sx * y1) / cross;
        double w = g * u + h * v + 1;
        return new Point(((b.x() - a.x() + g * b.x()) * u + (d.x() - a.x() + h * d.x()) * v + a.x()) / w,
                ((b.y() - a.y() + g * b.y()) * u + (d.y() - a.y() + h * d.y()) * v + a.y()) / w);
    }

    private static Point direction(Quad q) {
        double dx = q.topRight().x() - q.topLeft().x();
        double dy = q.topRight().y() - q.topLeft().y();
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new Point(dx / length, dy / length);
    }

    private static double dot(Point a, Point b) {
        return a.x() * b.x() + a.y() * b.y();
    }

    private static Point middle(Quad q) {
        return new Point((q.topLeft().x() + q.topRight().x() + q.bottomRight().x() + q.bottomLeft().x()) / 4,
                (q.topLeft().y() + q.topRight().y() + q.bottomRight().y() + q.bottomLeft().y()) / 4);
    }

    /// Of a point from the line through a and b, positive on the right hand of somebody going from a to b (clockwise inside).
    private static double distanceFrom(Point a, Point b, Point p) {
        return ((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x())) / Math.max(1e-9, a.distance(b));
    }
}
