package dev.haetae.screen.part;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Decides which taps count, so that a double tap does nothing twice. The first tap on a screen wins: until the step
/// changes the same key is dead (and for [#SETTLE] in any case), and any other key that moves the walk waits for [#PATIENCE] in case nothing comes of it.
/// After a new screen has appeared all taps are dead for [#SETTLE]: they were meant for the screen before.
public final class TapGate {
    static final long SETTLE = 400_000_000L;
    static final long PATIENCE = 2_000_000_000L;

    private final LongSupplier clock;
    private final Map<String, Long> taken = new HashMap<>();
    private long deadUntil;
    private long othersDeadUntil;
    private long answered;

    /// @param clock nanoseconds, as of `System.nanoTime()`
    public TapGate(LongSupplier clock) {
        this.clock = clock;
        this.deadUntil = clock.getAsLong();
        this.othersDeadUntil = deadUntil;
        this.answered = deadUntil;
    }

    /// A tap that moves the walk.
    public boolean admits(String key) {
        long now = clock.getAsLong();
        Long before = taken.get(key);
        boolean open = before == null || answered - before > 0 && now - before >= SETTLE;
        if (now - deadUntil < 0 || now - othersDeadUntil < 0 || !open) {
            return false;
        }
        taken.put(key, now);
        othersDeadUntil = now + PATIENCE;
        return true;
    }

    /// A tap that only changes how this screen looks or sets one of its marks; bounces of one key are dropped.
    public boolean admitsHere(String key) {
        long now = clock.getAsLong();
        Long before = taken.get(key);
        if (now - deadUntil < 0 || before != null && now - before < SETTLE) {
            return false;
        }
        taken.put(key, now);
        return true;
    }

    /// Another screen has appeared.
    public void screenChanged() {
        taken.clear();
        long now = clock.getAsLong();
        deadUntil = now + SETTLE;
        othersDeadUntil = now;
    }

    /// The same screen has something new to say; what was tapped is answered.
    public void stepAnswered() {
        answered = clock.getAsLong();
        othersDeadUntil = answered;
    }
}
