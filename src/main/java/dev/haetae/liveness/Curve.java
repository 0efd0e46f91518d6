package dev.haetae.liveness;

/// How one cue's measure becomes a logarithm of a likelihood ratio (natural; positive speaks for a living person): a
/// straight line, capped on both sides, because no cue was seen on enough attackers to be surer.
/// @param even the measure that speaks neither way
/// @param slope of the line; negative where more of the measure speaks against
/// @param live most it may say for a living person
/// @param attack most it may say for an attack, as a positive number
public record Curve(double even, double slope, double live, double attack) {
    public Curve {
        if (Double.isNaN(even) || Double.isNaN(slope) || slope == 0 || !(live >= 0) || !(attack >= 0)) {
            throw new IllegalArgumentException("a curve has a slope, and caps that are not negative");
        }
    }

    /// @param measure NaN says nothing
    double of(double measure) {
        return Double.isNaN(measure) ? 0 : Math.clamp(slope * (measure - even), -attack, live);
    }
}
