package dev.haetae.evaluate.mrz;

/// Turning, tilting, laying on a desk, leaning, bowing.
final class Geometry {
    private Geometry() {}

    /// Clockwise, exactly.
    static Picture quarters(Picture p, int count) {
        int w = p.width() - 1;
        int h = p.height() - 1;
        return switch (count & 3) {
            case 1 -> p.warped(p.height(), p.width(), (x, y) -> new double[] {y, h - x}, Picture.REPLICATED);
            case 2 -> p.warped(p.width(), p.height(), (x, y) -> new double[] {w - x, h - y}, Picture.REPLICATED);
            case 3 -> p.warped(p.height(), p.width(), (x, y) -> new double[] {w - y, x}, Picture.REPLICATED);
            default -> p;
        };
    }

    static Picture mirrored(Picture p) {
        return p.warped(p.width(), p.height(), (x, y) -> new double[] {p.width() - 1 - x, y}, Picture.REPLICATED);
    }

    /// As a camera stores a picture whose EXIF orientation then puts it upright (EXIF 2.3, tag 0x0112).
    static Picture stored(Picture p, int orientation) {
        return switch (orientation) {
            case 2 -> mirrored(p);
            case 3 -> quarters(p, 2);
            case 4 -> mirrored(quarters(p, 2));
            case 5 -> mirrored(quarters(p, 1));
            case 6 -> quarters(p, 3);
            case 7 -> mirrored(quarters(p, 3));
            case 8 -> quarters(p, 1);
            default -> p;
        };
    }

    /// Clockwise by degrees, in a picture large enough to hold all of it.
    static Picture tilted(Picture p, double degrees, Picture.Ground ground) {
        double a = Math.toRadians(degrees);
        double c = Math.cos(a);
        double s = Math.sin(a);
        int width = (int) Math.ceil(p.width() * Math.abs(c) + p.height() * Math.abs(s) - 1e-6);
        int height = (int) Math.ceil(p.width() * Math.abs(s) + p.height() * Math.abs(c) - 1e-6);
        return p.warped(width, height, (x, y) -> {
            double dx = x - (width - 1) / 2.0;
            double dy = y - (height - 1) / 2.0;
            return new double[] {dx * c + dy * s + (p.width() - 1) / 2.0, dy * c - dx * s + (p.height() - 1) / 2.0};
        }, ground);
    }

    /// @param margin of desk on every side, in the document's longer sides
    static Picture onDesk(Picture p, double degrees, double margin, Picture.Ground ground) {
        double a = Math.toRadians(degrees);
        double c = Math.cos(a);
        double s = Math.sin(a);
        double band = margin * Math.max(p.width(), p.height());
        int width = (int) Math.ceil(p.width() * Math.abs(c) + p.height() * Math.abs(s) + 2 * band);
        int height = (int) Math.ceil(p.width() * Math.abs(s) + p.height() * Math.abs(c) + 2 * band);
        return p.warped(width, height, (x, y) -> {
            double dx = x - (width - 1) / 2.0;
            double dy = y - (height - 1) / 2.0;
            return new double[] {dx * c + dy * s + (p.width() - 1) / 2.0, dy * c - dx * s + (p.height() - 1) / 2.0};
        }, ground);
    }

    /// Seen by a camera that is not straight above: one side, and a little the one beside it, shorter by `lean`.
    static Picture leaning(Picture p, double lean, int seed, Picture.Ground ground) {
        double w = p.width() - 1;
        double h = p.height() - 1;
        double more = lean / (1 - lean);
        double[][] corners = {{0, 0}, {w, 0}, {w, h}, {0, h}}; // where in p the new picture's corners lie, clockwise
        int far = seed & 3;
        double dx = (far & 1) == 0 ? more * w / 2 : 0;
        double dy = (far & 1) == 0 ? 0 : more * h / 2;
        double[] one = corners[far];
        double[] other = corners[(far + 1) % 4];
        one[0] += one[0] == 0 ? -dx : dx;
        one[1] += one[1] == 0 ? -dy : dy;
        other[0] += other[0] == 0 ? -dx : dx;
        other[1] += other[1] == 0 ? -dy : dy;
        other[(far & 1) == 0 ? 0 : 1] += (other[(far & 1) == 0 ? 0 : 1] > 0 ? 1 : -1) * more / 3 * ((far & 1) == 0 ? w : h);
        return p.warped(p.width(), p.height(), projective(corners, p.width(), p.height()), ground);
    }

    /// The projective map from a picture's corners to the points given (Heckbert 1989).
    private static Picture.Source projective(double[][] q, int width, int height) {
        double sx = q[0][0] - q[1][0] + q[2][0] - q[3][0];
        double sy = q[0][1] - q[1][1] + q[2][1] - q[3][1];
        double x1 = q[1][0] - q[2][0];
        double y1 = q[1][1] - q[2][1];
        double x2 = q[3][0] - q[2][0];
        double y2 = q[3][1] - q[2][1];
        double cross = x1 * y2 - x2 * y1;
        double g = (sx * y2 - x2 * sy) / cross;
        double k = (x1 * sy - sx * y1) / cross;
        return (x, y) -> {
            double u = x / (width - 1);
            double v = y / (height - 1);
            double d = g * u + k * v + 1;
            return new double[] {((q[1][0] - q[0][0] + g * q[1][0]) * u + (q[3][0] - q[0][0] + k * q[3][0]) * v + q[0][0]) / d,
                ((q[1][1] - q[0][1] + g * q[1][1]) * u + (q[3][1] - q[0][1] + k * q[3][1]) * v + q[0][1]) / d};
        };
    }

    /// A page that rises in its middle: rows become arcs whose height is `bow` of the width.
    static Picture bowed(Picture p, double bow, Picture.Ground ground) {
        int width = p.width();
        return p.warped(width, p.height(), (x, y) -> {
            double u = 2 * x / (width - 1) - 1;
            return new double[] {x, y + bow * width * (u * u - 0.5)};
        }, ground);
    }

    /// Side by side, the second smaller.
    static Picture twice(Picture p, Picture.Ground ground) {
        Picture small = p.scaled(0.8);
        int gap = p.width() / 10;
        int width = p.width() + small.width() + 3 * gap;
        int height = p.height() + 2 * gap;
        Picture wide = p.warped(width, height, (x, y) -> new double[] {x - gap, y - gap}, ground);
        return small.warped(width, height, (x, y) -> new double[] {x - p.width() - 2 * gap, y - 2 * gap},
                (x, y, channel) -> wide.at((int) x, (int) y, channel));
    }
}
