package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.Optional;

/// Port: where the holder's picture stands on a straightened page.
public interface PortraitFinder {
    Optional<Region> find(Frame page);
}
