package dev.haetae.liveness;

import java.util.List;
import java.util.Locale;

/// What presentation-attack detection goes by; comes whole from kiosk-config, has no defaults.
/// @param live fused score at and above which the face is live
/// @param flatMotion how much a face must be foreshortened before it can be told flat (logarithm, see [Shape])
/// @param flatShare a flat thing's nose keeps its place: it moves less than this share of the foreshortening
/// @param light whether the kiosk's screen lights the face with changing colours
/// @param virtualCameras parts of the names of cameras that are programs, in small letters
public record PadLimits(double live, double flatMotion, double flatShare, boolean light, List<String> virtualCameras) {
    public PadLimits {
        share("padLive", live);
        share("flatMotion", flatMotion);
        share("flatShare", flatShare);
        virtualCameras = virtualCameras.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /// @param camera as the system names it
    public boolean virtual(String camera) {
        String name = camera.toLowerCase(Locale.ROOT);
        return virtualCameras.stream().anyMatch(name::contains);
    }

    private static void share(String name, double value) {
        if (!(value > 0 && value <= 1)) { // NaN too
            throw new IllegalArgumentException(name + " must be above 0 and at most 1");
        }
    }
}
