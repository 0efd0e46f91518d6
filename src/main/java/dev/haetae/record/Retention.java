package dev.haetae.record;

import java.time.Duration;

/// How long things stay; the values come from the configuration, there are none here.
/// @param atKiosk after the branch has acknowledged a sealed record, the kiosk keeps its (unreadable) copy this long
/// @param atBranch after the walk, the branch keeps the record this long
public record Retention(Duration atKiosk, Duration atBranch) {
    public Retention {
        if (atKiosk.isNegative() || !atBranch.isPositive()) {
            throw new IllegalArgumentException("retention " + atKiosk + ", " + atBranch);
        }
    }
}
