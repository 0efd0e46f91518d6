package dev.haetae.config;

import java.time.Duration;

/// How long the kiosk waits, per kind of step.
/// @param idle without a touch, before the warning
/// @param capture at a camera or scanner step, before the warning
/// @param warning from the warning to the erasure
/// @param farewell on the last screen, before it returns to the start
/// @param staff with staff called
/// @param busy for a machine's answer: a guard, not a target
/// @param away with nobody before a screen that shows personal data, before it is covered
/// @param covered from then on, before the erasure
/// @param operator at a desk, on the first screen, before the operator is logged out
public record Timeouts(Duration idle, Duration capture, Duration warning, Duration farewell, Duration staff, Duration busy,
        Duration away, Duration covered, Duration operator) {
    static Timeouts read(Section in) {
        Duration idle = in.seconds("idleSeconds", 15, 600);
        Duration capture = in.seconds("captureSeconds", 15, 600);
        // EN 301 549 2.2.1 by way of WCAG: the person has at least 20 seconds to ask for more time
        Duration warning = in.seconds("warningSeconds", 20, 120);
        Duration farewell = in.seconds("farewellSeconds", 5, 120);
        Duration staff = in.seconds("staffSeconds", 30, 3600);
        Duration busy = in.seconds("busySeconds", 5, 120);
        Duration away = in.seconds("awaySeconds", 2, 60);
        Duration covered = in.seconds("coveredSeconds", 20, 120); // as for the warning
        Duration operator = in.seconds("operatorSeconds", 30, 3600);
        return in.build(() -> new Timeouts(idle, capture, warning, farewell, staff, busy, away, covered, operator));
    }
}
