package dev.haetae.document;

import dev.haetae.frame.Region;
import java.util.Optional;

/// What was measured of a document's picture, inside its outline.
/// @param brightness mean luma, 0 to 255
/// @param contrast between dark and light parts (5th and 95th percentile of luma)
/// @param sharpness 0 (blurred) to 1 (crisp): how much faster luma changes from pixel to pixel than in a blurred copy
/// @param glare share of the area that is burnt out, 0 to 1
/// @param glarePlace the largest burnt-out patch, in pixels of the picture measured
/// @param width of the outline in the original picture, in pixels
public record PageQuality(double brightness, double contrast, double sharpness, double glare,
        Optional<Region> glarePlace, double width) {}
