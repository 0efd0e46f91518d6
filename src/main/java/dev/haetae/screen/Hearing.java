package dev.haetae.screen;

import dev.haetae.language.Voice.Manner;

/// How a person wants to be read to.
/// @param volume 1 to [#LEVELS]
/// @param speed 1 to [#LEVELS]
/// @param mine whether what the document says of them may be read aloud: only when they asked or wear headphones, others may listen
public record Hearing(boolean on, int volume, int speed, boolean mine) {
    public static final int LEVELS = 5;
    public static final Hearing OFF = new Hearing(false, 4, 3, false);

    public Hearing switched(boolean other) {
        return other ? new Hearing(true, volume, speed, mine) : OFF;
    }

    Hearing louder(int steps) {
        return new Hearing(on, Math.clamp(volume + steps, 1, LEVELS), speed, mine);
    }

    Hearing faster(int steps) {
        return new Hearing(on, volume, Math.clamp(speed + steps, 1, LEVELS), mine);
    }

    Hearing otherMine() {
        return new Hearing(on, volume, speed, !mine);
    }

    /// Into headphones: nobody else listens.
    Hearing privately() {
        return new Hearing(true, volume, speed, true);
    }

    /// Others may listen again.
    Hearing unheard() {
        return new Hearing(on, volume, speed, false);
    }

    /// Each step of volume is 6 dB, each of speed a fifth.
    Manner manner() {
        return new Manner(Math.pow(2, volume - LEVELS), .6 + .2 * (speed - 1));
    }
}
