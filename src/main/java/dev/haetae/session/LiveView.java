package dev.haetae.session;

import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.Dot;
import dev.haetae.outcome.RejectReason;
import java.util.Optional;

/// What the camera or the glass shows right now, for the guides; changes many times a second, beside the Step.
/// Immutable; holds no pixels (see [LiveSource#pixels]).
/// @param phase the guide's state
/// @param fault what to mend, in phase ADJUST
/// @param outline the document found, in pixels of the live picture
/// @param face the face found, in pixels of the live picture (unmirrored)
/// @param faultPlace where the fault is
/// @param hold 0..1: how far the ring has closed in phase GOOD, or how far a scan has run
/// @param challenge the movement asked for now
/// @param moved 0..1: measured movement over the target
/// @param dot where the nose should point, when it follows a dot
/// @param tint 0xRRGGBB that the screen shines on the face about its picture; empty for the page's own colour
public record LiveView(
        Phase phase, Optional<RejectReason> fault, Optional<Quad> outline, Optional<Region> face,
        Optional<Region> faultPlace, double hold, Optional<Challenge> challenge, double moved,
        Optional<Dot> dot, Optional<Integer> tint, int width, int height, long frameNumber) {

    /// Without anything that belongs to the prompts only.
    public LiveView(Phase phase, Optional<RejectReason> fault, Optional<Quad> outline, Optional<Region> face,
            Optional<Region> faultPlace, double hold, Optional<Challenge> challenge, double moved, int width, int height, long frameNumber) {
        this(phase, fault, outline, face, faultPlace, hold, challenge, moved, Optional.empty(), Optional.empty(), width, height, frameNumber);
    }

    public enum Phase { LOOKING, ADJUST, GOOD, TAKEN }

    public static final LiveView NOTHING = new LiveView(Phase.LOOKING, Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), 0, Optional.empty(), 0, 0, 0, 0);
}
