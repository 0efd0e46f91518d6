package dev.haetae.seal;

/// What became of an attempt to open a sealed record.
public sealed interface Opening {
    /// @param plain personal; whoever opened overwrites it after use
    record Opened(byte[] plain) implements Opening {
        @Override public String toString() {
            return "Opened";
        }
    }

    record Refused(Fault fault) implements Opening {}

    enum Fault {
        /// Sealed to a key this branch does not hold.
        UNKNOWN_SEAL_KEY,
        /// Signed by a key that is not the registered one of this kiosk.
        UNKNOWN_SIGNER,
        /// A header or the box was changed after signing.
        SIGNATURE_WRONG,
        /// Rightly signed, but the box does not open under this kiosk and record id.
        BOX_WRONG
    }
}
