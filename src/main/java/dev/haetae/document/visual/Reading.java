package dev.haetae.document.visual;

import dev.haetae.frame.Region;
import java.util.Map;

/// One try at one field. Personal.
/// @param confidence 0 to 1, of the reader of lines
/// @param place on the page, in pixels
/// @param thought all values that came into question, this one too, each with its confidence
record Reading(String value, double confidence, Region place, Map<String, Double> thought) {
    Reading {
        thought = Map.copyOf(thought);
    }

    Reading(String value, double confidence, Region place) {
        this(value, confidence, place, Map.of(value, confidence));
    }

    @Override public String toString() {
        return "Reading";
    }
}
