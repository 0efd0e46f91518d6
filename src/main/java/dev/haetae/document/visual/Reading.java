package dev.haetae.document.visual;

import dev.haetae.frame.Region;

/// One try at one field. Personal.
/// @param confidence 0 to 1, of the reader of lines
/// @param place on the page, in pixels
record Reading(String value, double confidence, Region place) {
    @Override public String toString() {
        return "Reading";
    }
}
