package dev.haetae.liveness;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What presentation-attack detection goes by; comes whole from kiosk-config, has no defaults.
/// @param live fused score at and above which the face is live
/// @param flatMotion how much a face must be narrowed before it can be told flat (logarithm, see [Shape])
/// @param flatShare a flat thing's nose keeps its place: it moves less than this share of the narrowing
/// @param light whether the kiosk's screen lights the face with changing colours
/// @param lightGain share of a face's own light that the screen's full light adds, at which the answer counts whole; glass that
///                  mirrors the screen adds less
/// @param virtualCameras parts of the names of cameras that are programs, in small letters
/// @param curves how each cue is weighed; all of them
/// @param certain measures at and above which a cue alone decides against
public record PadLimits(double live, double flatMotion, double flatShare, boolean light, double lightGain, List<String> virtualCameras,
        Map<PadCue, Curve> curves, Map<PadCue, Double> certain) {
    public PadLimits {
        share("padLive", live);
        share("flatMotion", flatMotion);
        share("flatShare", flatShare);
        share("lightGain", lightGain);
        for (PadCue cue : PadCue.values()) {
            if (!curves.containsKey(cue)) {
                throw new IllegalArgumentException("the curve of " + cue + " is missing");
            }
        }
        curves = Map.copyOf(curves);
        certain = Map.copyOf(certain);
        virtualCameras = virtualCameras.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    Curve curve(PadCue cue) {
        return curves.get(cue);
    }

    /// @param measure NaN is not certain of anything
    boolean certain(PadCue cue, double measure) {
        return certain.containsKey(cue) && measure >= certain.get(cue);
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
