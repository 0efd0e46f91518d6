package dev.haetae.evaluate.face;

import java.util.List;
import java.util.Map;

/// Two pictures compared.
/// @param similarities by the name of what compared them, 0 to 1
record Pair(Photo one, Photo other, Map<String, Double> similarities) {
    boolean genuine() {
        return one.identity().equals(other.identity());
    }

    double similarity(String by) {
        return similarities.get(by);
    }

    List<Double> similarities(List<String> by) {
        return by.stream().map(similarities::get).toList();
    }
}
