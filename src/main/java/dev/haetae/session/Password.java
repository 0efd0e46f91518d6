package dev.haetae.session;

import java.util.Arrays;

/// What an operator typed; overwritten on [#close()] by whoever asked with it, and never printed.
public final class Password implements AutoCloseable {
    private final char[] letters;

    /// @param letters taken over, not copied
    public Password(char[] letters) {
        this.letters = letters;
    }

    char[] letters() {
        return letters;
    }

    @Override public void close() {
        Arrays.fill(letters, '\0');
    }

    @Override public String toString() {
        return "Password";
    }
}
