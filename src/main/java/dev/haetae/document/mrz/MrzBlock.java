package dev.haetae.document.mrz;

import dev.haetae.frame.Quad;
import java.util.List;

/// Two or three parallel lines that may be an MRZ, top to bottom if the picture is not upside down.
/// @param places where each strip stands in the picture
public record MrzBlock(List<Strip> strips, List<Quad> places) {
    public MrzBlock {
        strips = List.copyOf(strips);
        places = List.copyOf(places);
    }
}
