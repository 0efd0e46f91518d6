package dev.haetae.liveness;

/// A movement the person is asked for. Left and right are the person's own.
public enum Challenge {
    BLINK, TURN_LEFT, TURN_RIGHT, NOD, SMILE;

    public String messageKey() {
        return "challenge." + name();
    }
}
