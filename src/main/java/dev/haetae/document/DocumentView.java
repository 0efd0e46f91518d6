package dev.haetae.document;

import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.Optional;

/// What one preview frame shows of a document, for the live outline.
/// @param outline in pixels of the preview, where a document was found
/// @param fault the one thing to mend first, empty when every gate holds
/// @param faultPlace where the fault is (glare, finger), in pixels of the preview
public record DocumentView(Optional<Quad> outline, Optional<RejectReason> fault, Optional<Region> faultPlace) {}
