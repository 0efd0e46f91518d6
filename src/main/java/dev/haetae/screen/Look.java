package dev.haetae.screen;

/// How this person has set the screen; forgotten with them.
record Look(boolean highContrast, boolean lowReach, boolean sound) {
    static final Look PLAIN = new Look(false, false, false);

    Look otherContrast() {
        return new Look(!highContrast, lowReach, sound);
    }

    Look otherReach() {
        return new Look(highContrast, !lowReach, sound);
    }

    Look otherSound() {
        return new Look(highContrast, lowReach, !sound);
    }
}
