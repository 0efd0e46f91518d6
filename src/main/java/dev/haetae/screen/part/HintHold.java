package dev.haetae.screen.part;

/// Keeps a fault on the screen long enough to be read: it changes at most every 1.2 s, so that a sentence is not taken
/// away while somebody reads it. What is merely asked for gives way at once, and so does everything to "taken".
final class HintHold {
    static final long LEAST = 1_200_000_000L;

    private Hint shown;
    private long since;

    /// @return the hint to show now
    Hint show(Hint wanted, long now) {
        if (shown == null || !shown.key().equals(wanted.key()) && (now - since >= LEAST || givesWay(wanted))) {
            shown = wanted;
            since = now;
        }
        return shown;
    }

    private boolean givesWay(Hint wanted) {
        return shown.kind() == Hint.Kind.PROMPT || shown.kind() == Hint.Kind.COUNTED || wanted.kind() == Hint.Kind.DONE;
    }
}
