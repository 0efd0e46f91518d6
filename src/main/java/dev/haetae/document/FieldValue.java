package dev.haetae.document;

import dev.haetae.frame.Region;
import java.util.Optional;

/// One field as read. Personal: never logged, so [#toString()] says nothing of the value.
/// @param confidence 0 to 1; 1 only where a check digit or a second source proves it
/// @param place where it stands on the rectified picture of its side, in pixels, where known
public record FieldValue(String value, double confidence, Source source, Optional<Region> place) {
    public enum Source { MRZ, VISUAL, CHIP, QR, DERIVED }

    @Override public String toString() {
        return "FieldValue[" + source + "]";
    }
}
