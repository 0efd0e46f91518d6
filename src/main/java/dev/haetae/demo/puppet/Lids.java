package dev.haetae.demo.puppet;

/// Closes eyes and lips by moving the texture, column by column: the upper edge comes down and the skin above it
/// stretches, the lower edge rises a little; a dark line stays where they meet.
/// @param fall how much of the gap the upper edge covers when shut; the lower edge covers `rise`
/// @param roomAbove rows above the edge whose skin gives way; `roomBelow` likewise
/// @param rigid rows beside each edge that move with it unstretched (lashes, the red of the lips)
/// @param line how dark the meeting line is
/// @param plain how much of what comes down is plain skin, taken from below the eye: above it, lashes and brow would be
///              drawn out into streaks where the edge is not known exactly
record Lids(Opening opening, double fall, double rise, float roomAbove, float roomBelow, float rigid, double line, double plain) {
    /// Rows over which the plain skin sets in above the edge.
    private static final int SOFT = 9;

    static Lids eye(Opening eye, double plain) {
        return new Lids(eye, 0.93, 0.07, 13, 5, 3, 1, plain);
    }

    static Lids mouth(Opening mouth) {
        return new Lids(mouth, 0.6, 0.4, 18, 30, 9, 0.5, 0);
    }

    /// @param closure 0 as in the portrait, 1 shut
    void close(Texture skin, double closure) {
        Curve upper = opening.upper();
        Curve lower = opening.lower();
        int top = (int) (upper.top() - roomAbove) - 2;
        int bottom = (int) (lower.bottom() + roomBelow) + 3;
        for (int x = (int) upper.start() - 6; x <= (int) upper.end() + 6; x++) {
            boolean beside = x < upper.start() || x > upper.end() || lower.at(x) - upper.at(x) < 0.3;
            Column column = new Column(x, upper.at(x), lower.at(x), closure, plain > 0 && closure > 0 ? below(skin, x) : 0);
            for (int y = top; y <= bottom; y++) {
                int at = y * skin.width + x;
                skin.now[at] = beside ? skin.rest[at] : column.pixel(skin, y);
            }
        }
    }

    /// The skin under the eye about a column.
    private int below(Texture skin, int x) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        int y = (int) opening.lower().bottom() + 7;
        for (int row = y; row < y + 6; row += 2) {
            for (int column = x - 8; column <= x + 8; column += 4) {
                int pixel = skin.rest[row * skin.width + column];
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
                count++;
            }
        }
        return 0xff000000 | red / count << 16 | green / count << 8 | blue / count;
    }

    /// One column of texture.
    private final class Column {
        private final int x;
        private final float upper;
        private final float lower;
        private final double gap;
        private final double upperNow;
        private final double lowerNow;
        private final double covered;
        private final double ink;
        private final int tone;

        Column(int x, float upper, float lower, double closure, int tone) {
            this.tone = tone;
            this.x = x;
            this.upper = upper;
            this.lower = lower;
            gap = Math.max(0, lower - upper);
            covered = gap * fall * closure;
            upperNow = upper + covered;
            lowerNow = lower - gap * rise * closure;
            double toCorner = Math.min(x - opening.upper().start(), opening.upper().end() - x);
            ink = gap > 1.5 ? line * closure * Math.min(1, toCorner / 6) : 0;
        }

        int pixel(Texture skin, int y) {
            int pixel = skin.rest[y * skin.width + x];
            double end = lower + roomBelow;
            if (y >= lowerNow - 1) {
                int below = y < end ? skin.sample(x, (float) belowSource(y, end)) : pixel;
                pixel = Texture.mix(pixel, below, share(y - lowerNow));
            }
            double start = upper - roomAbove;
            if (y < upperNow + 1 && y > start) {
                int above = skin.sample(x, (float) aboveSource(y, start));
                double bare = plain * Math.clamp((y - upper + SOFT) / SOFT, 0.0, 1.0) * Math.min(1, covered / SOFT);
                above = bare > 0 ? Texture.mix(above, tone, (int) (256 * bare)) : above;
                pixel = Texture.mix(pixel, above, share(upperNow - y));
            }
            return ink > 0 ? inked(pixel, y) : pixel;
        }

        private double belowSource(int y, double end) {
            double from = Math.max(0, y - lowerNow);
            double stretch = (end - lower - rigid) / (end - lowerNow - rigid);
            return from < rigid ? lower + from : lower + rigid + (from - rigid) * stretch;
        }

        private double aboveSource(int y, double start) {
            double from = upperNow - y;
            double stretch = (upper - rigid - start) / (upperNow - rigid - start);
            return from < rigid ? upper - from : start + (y - start) * stretch;
        }

        private int inked(int pixel, int y) {
            double off = (y - upperNow) / (plain > 0 ? 2.3 : 1.5); // the portrait's own lashes do not come along
            int lined = Texture.dimmed(pixel, 1 - (plain > 0 ? 0.7 : 0.55) * ink * Math.exp(-off * off));
            double up = (upperNow - y) / Math.max(4, covered);
            return y < upperNow - 1 && up < 1.4 ? Texture.dimmed(lined, 1 - 0.07 * ink * (1 - up / 1.4)) : lined;
        }

        private static int share(double past) {
            return (int) (256 * Math.clamp(past + 0.5, 0.0, 1.0));
        }
    }
}
