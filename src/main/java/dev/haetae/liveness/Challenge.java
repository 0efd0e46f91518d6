package dev.haetae.liveness;

/// What the person is asked for. Left and right are the person's own. STILL is no movement: it is for people who cannot make
/// any, and never approves by itself.
public enum Challenge {
    BLINK, TURN_LEFT, TURN_RIGHT, NOD, SMILE, FOLLOW, STILL;

    public String messageKey() {
        return "challenge." + name();
    }

    /// Whether the head turns in depth, which no flat thing can.
    public boolean inDepth() {
        return this == TURN_LEFT || this == TURN_RIGHT || this == FOLLOW;
    }

    /// Whether the lips move: unlike eyes, they cannot be cut out of a print without its wearer's own face being seen.
    public boolean ofLips() {
        return this == SMILE;
    }

    /// Whether lids or lips move, which no sheet of paper's do, however it is bent and turned.
    public boolean ofFeatures() {
        return this == BLINK || this == SMILE;
    }
}
