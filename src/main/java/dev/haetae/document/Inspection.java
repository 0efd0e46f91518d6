package dev.haetae.document;

import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome.Rejected;
import java.util.List;
import java.util.Optional;

/// Everything one look at a picture gave, also where it is no ground to go on.
/// @param reading what was read, even when rejected
/// @param faults why it may not be used, worst first; empty when it may
/// @param portrait where the holder's picture stands in the picture that was given, in its pixels
public record Inspection(Optional<SideReading> reading, List<Rejected<SideReading>> faults, PageQuality quality,
        Optional<Region> portrait) implements AutoCloseable {

    public Inspection {
        faults = List.copyOf(faults);
    }

    @Override public void close() {
        reading.ifPresent(SideReading::close);
    }
}
