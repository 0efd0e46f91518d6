package dev.haetae.evaluate.report;

import java.util.Locale;

/// Numbers as a reader wants them: no more digits than mean something.
public final class Numbers {
    private Numbers() {}

    /// 0.9786 -> "97.9 %"; near 0 and 1 with the digits that make the difference.
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return "-";
        }
        double percent = share * 100;
        double edge = Math.min(percent, 100 - percent);
        int digits = edge == 0 ? 0 : edge < 0.1 ? 3 : edge < 1 ? 2 : 1;
        return String.format(Locale.ROOT, "%." + digits + "f %%", percent);
    }

    public static String plain(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e9) {
            return String.format(Locale.ROOT, "%,.0f", value).replace(',', '\u202f');
        }
        return size >= 100 ? String.format(Locale.ROOT, "%.0f", value) : size >= 1 ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    static String of(Figure figure) {
        return figure.unit().equals("%") ? percent(figure.value())
                : plain(figure.value()) + (figure.unit().isEmpty() ? "" : " " + figure.unit());
    }

    static String goal(Figure figure) {
        return figure.goal().map(goal -> (goal.atLeast() ? "at least " : "at most ")
                + (figure.unit().equals("%") ? percent(goal.value()) : plain(goal.value()) + " " + figure.unit())).orElse("");
    }
}
