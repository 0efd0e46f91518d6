package dev.haetae.branch.stay;

import dev.haetae.residence.StayStatus;

/// What came of one question to the relay.
sealed interface Heard {
    /// The relay spoke. @param transaction its id, or empty
    record Said(StayStatus status, String transaction) implements Heard {}

    record Silent(Why why) implements Heard {}

    /// @param again whether the same question may be put once more: only where it surely was not counted or answered
    enum Why {
        NOT_REACHED(true), SERVER_ERROR(true), TOO_SLOW(false), NOT_ALLOWED(false), MALFORMED(false), INTERRUPTED(false);

        final boolean again;

        Why(boolean again) {
            this.again = again;
        }
    }
}
