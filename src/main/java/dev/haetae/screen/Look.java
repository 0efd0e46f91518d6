package dev.haetae.screen;

/// How one person has set the screen; forgotten with them.
public record Look(boolean highContrast, boolean lowReach, boolean sound) {
    public static final Look PLAIN = new Look(false, false, false);

    public Look otherContrast() {
        return new Look(!highContrast, lowReach, sound);
    }

    public Look otherReach() {
        return new Look(highContrast, !lowReach, sound);
    }

    public Look otherSound() {
        return new Look(highContrast, lowReach, !sound);
    }
}
