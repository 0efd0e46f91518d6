package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameLooksTest {
    @Test void anIThatOneLookNearlySawWasLostByTheOthers() {
        Reading name = settled(Map.of("MLLER ROBERT", 0.95, "MILLER ROBERT", 0.02), Map.of("MLLER ROBERT", 0.58, "MILLER ROBERT", 0.33));
        assertEquals("MILLER ROBERT", name.value());
        assertTrue(name.confidence() <= 0.85, "and it is in doubt");
        assertEquals("NAMKOONG SUBIN", settled(Map.of("NAMKOONG SUBN", 0.7), Map.of("NAMKOONG SUBIN", 0.33)).value());
    }

    @Test void anIThatHardlyAnyLookSawIsNone() {
        assertEquals("SEO SUNGMIN", settled(Map.of("SEO SUNGMIN", 0.8), Map.of("SEO SUNGMIN", 0.62, "SEO SUNGIMIN", 0.27)).value());
        assertEquals("DANG NHU", settled(Map.of("DANG NHU", 0.3, "DANG I NHU", 0.29)).value(), "a stroke between two words");
    }

    @Test void noOtherLetterIsAdded() {
        assertEquals("LEE MIN", settled(Map.of("LEE MIN", 0.5, "LEEE MIN", 0.45)).value());
    }

    @Test void aSpaceStandsWhereMostSeeOne() {
        assertEquals("DEGUZMAN RONALDO", settled(Map.of("DEGUZMAN RONAL DO", 0.4, "DE GUZMAN RONAL DO", 0.26, "DEGUZMAN RONALDO", 0.17),
                Map.of("DE GUZMAN RONALDO", 0.43, "DEGUZMAN RONALDO", 0.34), Map.of("DEGUZMAN RONALDO", 0.31)).value());
        assertEquals("KIM MEIHUA", settled(Map.of("KIMMEIHUA", 0.4, "KIM MEIHUA", 0.35), Map.of("KIM MEIHUA", 0.6)).value());
    }

    @Test void whatAllSawAlikeStays() {
        Reading first = reading(Map.of("KIM MINJUN", 0.97));
        assertEquals(first, NameLooks.settled(first, List.of(first, reading(Map.of("KIM MINJUN", 0.9, "KIM MIN JUN", 0.1)))));
    }

    /// @param thoughts of each look, the first look's likeliest is what was read
    @SafeVarargs private static Reading settled(Map<String, Double>... thoughts) {
        List<Reading> looks = List.of(thoughts).stream().map(NameLooksTest::reading).toList();
        return NameLooks.settled(looks.getFirst(), looks);
    }

    private static Reading reading(Map<String, Double> thought) {
        var best = thought.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder())).orElseThrow();
        return new Reading(best.getKey(), best.getValue(), new Region(0, 0, 100, 20), thought);
    }
}
