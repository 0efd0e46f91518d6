package dev.haetae.device.camera;

import java.time.Duration;

/// How long a camera is waited for.
/// @param reopenAfter between two attempts to open a camera that is not there
/// @param hungAfter a camera that says nothing for so long, neither picture nor error, is given up and opened anew
/// @param restAfter a camera nobody asked for so long is switched off, until somebody asks again
public record Patience(Duration reopenAfter, Duration hungAfter, Duration restAfter) {
    public static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

    public Patience {
        if (!reopenAfter.isPositive() || !hungAfter.isPositive() || !restAfter.isPositive()) {
            throw new IllegalArgumentException("patience is above zero");
        }
    }
}
