package dev.haetae.evaluate.report;

import dev.haetae.evaluate.Bounds;
import java.util.Optional;

/// A number that matters.
/// @param name dotted and stable, for whoever compares two runs: `mrz.right`
/// @param label in words
/// @param unit "%" shows a share of 0 to 1 as per cent; else shown behind the number
/// @param bounds 95 % two-sided, where the number is a share
/// @param goal what it should reach
public record Figure(String name, String label, double value, String unit, Optional<Bounds.Interval> bounds, String of,
        Optional<Goal> goal) {
    private static final double CONFIDENCE = 0.95;

    /// @param atLeast else at most
    public record Goal(double value, boolean atLeast) {
        public boolean met(double reached) {
            return atLeast ? reached >= value : reached <= value;
        }
    }

    /// A share, with its bounds.
    public static Figure share(String name, String label, long hits, long trials) {
        return new Figure(name, label, trials == 0 ? Double.NaN : (double) hits / trials, "%",
                trials == 0 ? Optional.empty() : Optional.of(Bounds.twoSided(hits, trials, CONFIDENCE)),
                hits + " of " + trials, Optional.empty());
    }

    public static Figure number(String name, String label, double value, String unit) {
        return new Figure(name, label, value, unit, Optional.empty(), "", Optional.empty());
    }

    /// A share's goal is a share, 0 to 1.
    public Figure atLeast(double wanted) {
        return new Figure(name, label, value, unit, bounds, of, Optional.of(new Goal(wanted, true)));
    }

    public Figure atMost(double wanted) {
        return new Figure(name, label, value, unit, bounds, of, Optional.of(new Goal(wanted, false)));
    }

    /// A number that could not be measured meets no goal.
    public boolean missed() {
        return goal.isPresent() && !goal.get().met(value);
    }
}
