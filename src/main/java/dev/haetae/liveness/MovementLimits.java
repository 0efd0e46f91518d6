package dev.haetae.liveness;

import java.time.Duration;

/// When a face has moved. Measures are relative to the person's own neutral; lengths in eye distances.
/// @param eyesShut probability at and above which the eyes are shut
/// @param lidDrop share of their opening by which the lids come together in a blink: a far, dark or blurred eye may look
///                shut to the network that tells eyes, and keeps its outline; less is wanted the surer that network is
/// @param blinkLongest longest a blink lasts; eyes shut longer are closed, not blinking
/// @param turn nose to either side
/// @param nod nose down or up
/// @param nodLongest a head lowered or raised longer is held there, not nodding
/// @param smile widening of the mouth, as a share of its width
/// @param smileLift how far the mouth's corners rise with it; speech widens the mouth too
/// @param smileHold how long a smile is held at least
/// @param mouthOpen opening of the lips from which on the person speaks
/// @param nearer change of the eye distance, as a share, from which on the person walks: their nose then seems to rise or
///               sink, which is no nod
/// @param hold how long a turn or nod is held at least
/// @param rest how long the face is neutral before and after a movement
public record MovementLimits(
        double eyesShut, double lidDrop, Duration blinkLongest, double turn, double nod, Duration nodLongest,
        double smile, double smileLift, Duration smileHold, double mouthOpen, double nearer, Duration hold, Duration rest) {

    public MovementLimits {
        share("eyesShut", eyesShut);
        share("lidDrop", lidDrop);
        share("turn", turn);
        share("nod", nod);
        share("smile", smile);
        share("smileLift", smileLift);
        share("mouthOpen", mouthOpen);
        share("nearer", nearer);
        LivenessLimits.positive("blinkLongest", blinkLongest);
        LivenessLimits.positive("nodLongest", nodLongest);
        LivenessLimits.positive("smileHold", smileHold);
        if (hold.isNegative() || rest.isNegative()) {
            throw new IllegalArgumentException("hold and rest must not be negative");
        }
    }

    private static void share(String name, double value) {
        LivenessLimits.share(name, value);
    }
}
