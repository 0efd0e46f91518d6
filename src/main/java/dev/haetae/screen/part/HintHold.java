package dev.haetae.screen.part;

/// Keeps a hint on the screen long enough to be read: it changes at most every 1.2 s, so that a sentence is not taken
/// away while somebody reads it.
final class HintHold {
    static final long LEAST = 1_200_000_000L;

    private Hint shown;
    private long since;

    /// @return the hint to show now
    Hint show(Hint wanted, long now) {
        if (shown == null || !shown.key().equals(wanted.key()) && now - since >= LEAST) {
            shown = wanted;
            since = now;
        }
        return shown;
    }
}
