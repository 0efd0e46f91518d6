package dev.haetae.screen;

/// How one person has set the screen; forgotten with them.
public record Look(boolean highContrast, boolean lowReach, Hearing hearing) {
    public static final Look PLAIN = new Look(false, false, Hearing.OFF);

    public Look otherContrast() {
        return new Look(!highContrast, lowReach, hearing);
    }

    public Look otherReach() {
        return new Look(highContrast, !lowReach, hearing);
    }

    public Look hearing(Hearing other) {
        return new Look(highContrast, lowReach, other);
    }
}
