package dev.haetae.session;

import dev.haetae.outcome.Outcome;

/// Port: seals a result and stores it for the branch. Called from one thread at a time.
public interface Keeper {
    /// @return the receipt once the sealed record is durable; STORE_FULL or KEY_MISSING otherwise.
    ///         The same session again gives the same receipt and stores nothing twice.
    Outcome<Receipt> keep(Result result);

    /// Whether a record could be kept now; for coming back from STORE_FULL.
    boolean ready();

    /// Writes down that everything of a session was overwritten at this kiosk.
    /// @return the proof: the ground for telling the person so
    Erasure erased(Overwritten overwritten);
}
