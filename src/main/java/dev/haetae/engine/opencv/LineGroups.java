package dev.haetae.engine.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sets of two or three parallel, equally long, evenly spaced lines, and the rows that may be missing.
final class LineGroups {
    /// Length of a line over the spacing of two: TD3 17.6, TD2 14.4, TD1 12 (from the sizes of ICAO 9303-3 to -6).
    private static final double LEAST_ASPECT = 8;
    private static final double MOST_ASPECT = 26;
    /// Some cards set TD1's lines closer than 9303-5 does.
    private static final double MOST_ASPECT_OF_THREE = 22;

    /// Threes are tried of these: a page of print has hundreds.
    private static final int MOST_BLOBS = 60;

    /// Of one length and direction: a desk full of print must not crowd out the one document on it.
    private static final int MOST_ALIKE = 3;

    /// How likely a group in a page of print is, against one that stands by itself.
    private static final double AMONG_MANY = 0.3;

    record Group(double score, List<LineBlob> lines) {}

    private LineGroups() {}

    static List<Group> of(List<LineBlob> found) {
        List<LineBlob> blobs = found.stream().sorted(Comparator.comparingDouble((LineBlob b) -> -b.length() * b.fill()))
                .limit(MOST_BLOBS).toList();
        List<Group> groups = new ArrayList<>();
        for (LineBlob first : blobs) {
            for (LineBlob second : blobs) {
                double gap = gap(first, second);
                double aspect = (first.length() + second.length()) / 2 / gap;
                if (gap <= 0 || aspect <= LEAST_ASPECT || aspect >= MOST_ASPECT) {
                    continue;
                }
                double even = Math.min(first.length() / second.length(), second.length() / first.length());
                double score = (first.length() + second.length()) * even * first.fill() * second.fill()
                        * (goesOn(blobs, first, second, gap) ? AMONG_MANY : 1);
                groups.add(new Group(score, List.of(first, second)));
                for (LineBlob third : blobs) {
                    double next = gap(second, third);
                    if (third != first && Math.abs(next - gap) < 0.25 * gap && aspect < MOST_ASPECT_OF_THREE) {
                        groups.add(new Group(score * 1.6, List.of(first, second, third)));
                    }
                }
            }
        }
        return groups;
    }

    /// An MRZ has two or three rows, a page of print has many: at two places or more before these two and behind them, as far
    /// apart. Rows that end at what lies on them are of any length.
    private static boolean goesOn(List<LineBlob> blobs, LineBlob first, LineBlob second, double gap) {
        int places = 0; // a row may be found at several pitches
        for (LineBlob other : blobs) {
            if (other == first || other == second || !first.besides(other)) {
                continue;
            }
            double rows = first.below(other) / gap;
            for (int place : new int[] {-2, -1, 2, 3}) {
                places |= Math.abs(rows - place) < 0.25 ? 1 << place + 2 : 0;
            }
        }
        return Integer.bitCount(places) > 1;
    }

    /// The likeliest of many, each place once: the same lines are found at several scales and pitches.
    static List<Group> distinct(List<Group> groups, int most) {
        List<Group> kept = new ArrayList<>();
        for (Group group : groups.stream().sorted(Comparator.comparingDouble(Group::score).reversed()).toList()) {
            if (kept.size() < most && kept.stream().noneMatch(other -> same(other.lines, group.lines))
                    && kept.stream().filter(other -> alike(other.lines.getFirst(), group.lines.getFirst())).count() < MOST_ALIKE) {
                kept.add(group);
            }
        }
        return kept;
    }

    private static boolean alike(LineBlob a, LineBlob b) {
        return Math.abs(a.angle() - b.angle()) < 0.03 && a.length() / b.length() > 0.9 && a.length() / b.length() < 1.11;
    }

    private static boolean same(List<LineBlob> a, List<LineBlob> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            LineBlob one = a.get(i);
            LineBlob other = b.get(i);
            double thick = Math.max(one.thickness(), other.thickness());
            if (Math.abs(one.below(other)) > 0.5 * thick || Math.abs(one.along(other)) > 1.5 * thick
                    || Math.abs(one.length() - other.length()) > 3 * thick) {
                return false;
            }
        }
        return true;
    }

    /// @return the distance to the line below, or 0 where the two cannot be neighbours in an MRZ
    private static double gap(LineBlob upper, LineBlob lower) {
        if (upper == lower || !upper.like(lower)) {
            return 0;
        }
        double height = (upper.thickness() + lower.thickness()) / 2;
        double gap = upper.below(lower);
        boolean beside = Math.abs(upper.along(lower)) > 0.15 * upper.length();
        return beside || gap < 1.1 * height || gap > 4.2 * height ? 0 : gap;
    }

    /// The same lines with common ends (those of the longest) and their common direction's lengths.
    static List<LineBlob> level(List<LineBlob> lines) {
        double t = lines.stream().mapToDouble(LineBlob::angle).average().orElseThrow();
        double c = Math.cos(t);
        double s = Math.sin(t);
        double left = lines.stream().mapToDouble(b -> b.x() * c + b.y() * s - b.length() / 2).min().orElseThrow();
        double right = lines.stream().mapToDouble(b -> b.x() * c + b.y() * s + b.length() / 2).max().orElseThrow();
        double height = median(lines);
        return lines.stream().map(b -> {
            double shift = (left + right) / 2 - (b.x() * c + b.y() * s);
            return new LineBlob(b.x() + shift * Math.cos(b.angle()), b.y() + shift * Math.sin(b.angle()), right - left,
                    height, b.angle(), b.fill());
        }).toList();
    }

    /// The sets to try: the lines found, two of three and, where only two were, TD1's third row predicted above, below or between.
    static List<List<LineBlob>> completed(List<LineBlob> lines) {
        List<List<LineBlob>> sets = new ArrayList<>();
        sets.add(lines);
        if (lines.size() == 3) { // one of them may be a caption beside an MRZ of two lines
            sets.add(lines.subList(0, 2));
            sets.add(lines.subList(1, 3));
        }
        if (lines.size() == 2) {
            LineBlob first = lines.get(0);
            LineBlob second = lines.get(1);
            double aspect = first.length() / Math.hypot(second.x() - first.x(), second.y() - first.y());
            if (aspect < MOST_ASPECT_OF_THREE) {
                sets.add(List.of(between(first, second, -1), first, second));
                sets.add(List.of(first, second, between(first, second, 2)));
            }
            if (aspect < 9.5) {
                sets.add(List.of(first, between(first, second, 0.5), second));
            }
        }
        return sets;
    }

    private static LineBlob between(LineBlob a, LineBlob b, double k) {
        return new LineBlob(a.x() + k * (b.x() - a.x()), a.y() + k * (b.y() - a.y()),
                a.length() + k * (b.length() - a.length()), a.thickness(), a.angle() + k * (b.angle() - a.angle()), 1);
    }

    static double median(List<LineBlob> lines) {
        double[] sorted = lines.stream().mapToDouble(LineBlob::thickness).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
