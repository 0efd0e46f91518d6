package dev.haetae.document;

import dev.haetae.frame.Region;
import java.util.Optional;

/// One field as read. Personal: never logged, so [#toString()] says nothing of the value.
/// @param confidence 0 to 1; 1 only where a check digit or a second source proves it
/// @param place where it stands on the rectified picture of its side, in pixels, where known
public record FieldValue(String value, double confidence, Source source, Optional<Region> place) {
    /// From this confidence on a value may be relied on without a person's look: two independent sources gave it alike (two
    /// recognisers of text, the QR code and the print, the chip), or a check digit that never fails on this kind of
    /// document proves it. One reading by one recogniser, however clear, stays below.
    public static final double SURE = 0.995;

    public boolean sure() {
        return confidence >= SURE;
    }

    public enum Source { MRZ, VISUAL, CHIP, QR, DERIVED }

    @Override public String toString() {
        return "FieldValue[" + source + "]";
    }
}
