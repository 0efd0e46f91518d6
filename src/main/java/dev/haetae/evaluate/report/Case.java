package dev.haetae.evaluate.report;

import java.util.List;

/// One picture: what it shows, what was read, why it was refused.
/// @param jpeg a small picture of test data, or an empty array
/// @param lines what was expected and read, line by line or field by field
/// @param note in words: the reason, the damage, the time
public record Case(String name, Verdict verdict, byte[] jpeg, List<Line> lines, String note) {

    public enum Verdict {
        /// Read wholly right, or refused as it should be.
        RIGHT,
        /// Refused, or not read, where it should have been read; nobody was misled.
        REFUSED,
        /// Read in part.
        PARTLY,
        /// Wrong and given out as right: the one thing that must not be.
        WRONG,
        /// No truth to hold it against.
        UNKNOWN
    }

    /// @param expected null where there is no truth
    /// @param read null where nothing was read
    public record Line(String label, String expected, String read) {}

    public Case {
        jpeg = jpeg.clone();
        lines = List.copyOf(lines);
    }

    @Override public byte[] jpeg() {
        return jpeg.clone();
    }

    @Override public String toString() {
        return "Case[" + verdict + "]"; // what is in the pictures may be personal
    }
}
