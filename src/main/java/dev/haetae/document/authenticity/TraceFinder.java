package dev.haetae.document.authenticity;

import dev.haetae.document.SideReading;
import dev.haetae.document.visual.Layout;
import java.util.Optional;

/// Port: the measurements on a straightened page that the checks go by. Keeps nothing of it.
public interface TraceFinder {
    /// @param layout of the card, where it is one of ours
    Traces find(SideReading side, Optional<Layout> layout);
}
