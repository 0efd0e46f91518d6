package dev.haetae.liveness;

import java.time.Duration;

/// The check of people who cannot move as asked: by passive cues and the light alone, and stricter.
/// @param time how long they look and hold still
/// @param live fused score at and above which staff are told that nothing speaks against a living person
public record StillLimits(Duration time, double live) {
    public StillLimits {
        LivenessLimits.positive("still", time);
        LivenessLimits.share("stillLive", live);
    }
}
