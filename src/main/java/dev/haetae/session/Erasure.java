package dev.haetae.session;

import java.util.Locale;

/// That a session was overwritten, and the proof of it. Without a proof nobody is told that anything is erased.
/// @param proof hash of the line of the audit log that says so: 64 hexadecimal digits. Lines that follow hang on it, so the
///              line can neither be taken out nor changed afterwards without breaking the log
public record Erasure(Overwritten overwritten, String proof) {
    private static final int SHOWN = 16;

    public Erasure {
        if (!proof.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a proof");
        }
    }

    /// As it stands on a receipt: `3F2A-91BC-04DE-7781`.
    public String brief() {
        return proof.substring(0, SHOWN).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }
}
