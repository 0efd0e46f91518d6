package dev.haetae.document;

import dev.haetae.frame.Region;
import java.util.Optional;

/// What a page that could not be read looks like. Places are in pixels of the picture.
/// @param quality of the page, or of the whole picture where no outline was found
/// @param light the brightness that only a twentieth of the page exceeds, 0 to 255
/// @param print share of the page that is dark strokes on something lighter, however blurred
/// @param softness how wide the sharpest edges are spread (one sigma), in thousandths of the page's longer side, in the direction
///                 that is blurred most
/// @param cut where the document leaves the picture
/// @param patterned the same dark strokes run off opposite sides of the picture, as those of wood or cloth do
/// @param covered a finger that reaches in from outside, or something laid on the page
/// @param damaged where the ground shows through: a hole, a corner torn off
public record PageCondition(PageQuality quality, double light, double print, double softness, Optional<Region> cut,
        boolean patterned, Optional<Region> covered, Optional<Region> damaged) {}
