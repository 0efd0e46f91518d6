package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameLooksTest {
    @Test void whatAllThoughtLikelyCountsNotWhatMostReadFirst() {
        assertEquals("NAMKOONG SUBIN", together(Map.of("NAMKOONG SUBN", 0.5, "NAMKOONG SUBIN", 0.45), Map.of("NAMKOONG SUBN", 0.5,
                "NAMKOONG SUBIN", 0.45), Map.of("NAMKOONG SUBIN", 0.7)).value());
    }

    @Test void aSpaceStandsWhereMostSeeOne() {
        assertEquals("DEGUZMAN RONALDO", together(Map.of("DEGUZMAN RONAL DO", 0.4, "DE GUZMAN RONAL DO", 0.26, "DEGUZMAN RONALDO", 0.17),
                Map.of("DE GUZMAN RONALDO", 0.43, "DEGUZMAN RONALDO", 0.34), Map.of("DEGUZMAN RONALDO", 0.31)).value());
        assertEquals("KIM MEIHUA", together(Map.of("KIMMEIHUA", 0.4, "KIM MEIHUA", 0.35), Map.of("KIM MEIHUA", 0.6)).value());
    }

    @Test void alikeTheyAreSurerThanEachAndWhatStandsAgainstIsADoubt() {
        assertTrue(together(Map.of("KIM MINJUN", 0.9), Map.of("KIM MINJUN", 0.9)).confidence() > 0.9);
        assertTrue(together(Map.of("SIRIPORN", 0.9), Map.of("SRIPORN", 0.9)).confidence() < 0.7);
        assertTrue(together(Map.of("KIM MINJUN", 0.5, "KIMMINJUN", 0.45)).confidence() < 0.6, "a space in doubt");
    }

    @Test void ofNothingNothing() {
        assertTrue(NameLooks.together(List.of()).isEmpty());
    }

    /// @param thoughts of each look
    @SafeVarargs private static Reading together(Map<String, Double>... thoughts) {
        return NameLooks.together(List.of(thoughts).stream().map(NameLooksTest::reading).toList()).orElseThrow();
    }

    private static Reading reading(Map<String, Double> thought) {
        var best = thought.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Reading(best.getKey(), best.getValue(), new Region(0, 0, 100, 20), thought);
    }
}
