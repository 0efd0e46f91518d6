package dev.haetae.liveness;

/// What speaks for a living head or against it. Each is measured as one number over a walk and weighed by its [Curve].
public enum PadCue {
    /// Logit of the passive model's median score on frontal frames.
    PASSIVE,
    /// How much the face moved by itself: 2 a turn (the nose cannot leave the middle of a flat face), 1 any other movement.
    MOVEMENT,
    /// Share of the frames in which the face was seen from another side, and changed as only a flat thing does.
    FLATNESS,
    /// How far the nose moved within the frame of eyes and mouth, over how much a turn foreshortened them (medians of the
    /// turned frames). A nose stands out of a face; on bent paper it moves only as far as the bend goes.
    RELIEF,
    /// Median power of the strongest periodic pattern on the face, over its surroundings in the spectrum (logarithm).
    PATTERN,
    /// Median wave of brightness that wanders over the rows, in per cent.
    ROLL,
    /// Median of how straight the edges on all sides of the head are.
    EDGES,
    /// Share of the time in which the surroundings of the head moved as one thing; behind a living person they stand still.
    CARRIED,
    /// Share of the frames whose noise came before.
    REPLAYED,
    /// Share of the frames that are the same as the frame before.
    DOUBLED,
    /// How surely the face takes up the colours of the kiosk's screen: in spreads of what chance gives.
    LIGHT
}
