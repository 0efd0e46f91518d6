package dev.haetae.document.authenticity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What was measured of one side.
public record Traces(Map<Cue, Double> values) {
    public Traces {
        var copy = new EnumMap<Cue, Double>(Cue.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public boolean measured(Cue cue) {
        return values.containsKey(cue);
    }

    public double of(Cue cue) {
        return values.getOrDefault(cue, 0.0);
    }
}
