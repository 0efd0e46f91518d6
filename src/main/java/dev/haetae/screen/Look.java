package dev.haetae.screen;

/// How one person has set the screen; forgotten with them.
/// @param zoom text of twice the size
public record Look(boolean highContrast, boolean lowReach, boolean zoom, Hearing hearing) {
    public static final Look PLAIN = new Look(false, false, false, Hearing.OFF);

    public Look otherContrast() {
        return new Look(!highContrast, lowReach, zoom, hearing);
    }

    public Look otherReach() {
        return new Look(highContrast, !lowReach, zoom, hearing);
    }

    public Look otherZoom() {
        return new Look(highContrast, lowReach, !zoom, hearing);
    }

    public Look hearing(Hearing other) {
        return new Look(highContrast, lowReach, zoom, other);
    }
}
