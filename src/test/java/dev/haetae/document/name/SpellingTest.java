package dev.haetae.document.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test void readsTheTransliterationsOfIcao() {
        assertTrue(Spelling.same("MÜLLER", "MUELLER"));
        assertTrue(Spelling.same("MÜLLER", "MULLER"));
        assertTrue(Spelling.same("MÜLLER", "MUXXLLER"));
        assertTrue(Spelling.same("NUÑEZ", "NUXXNEZ") || Spelling.same("NUÑEZ", "NUNXXEZ"));
        assertTrue(Spelling.same("ÞÓRÐUR", "THORDUR"));
        assertTrue(Spelling.same("STRAẞE", "STRASSE"));
        assertTrue(Spelling.same("NGUYỄN", "NGUYEN"));
        assertTrue(Spelling.same("ĐẶNG", "DANG"));
        assertFalse(Spelling.same("MULLER", "MUELLER"), "the print has no umlaut");
    }

    @Test void aCutNameIsABeginning() {
        assertTrue(Spelling.begins("OOSTERHUIZEN", "OOST"));
        assertTrue(Spelling.begins("MÜLLER", "MU"));
        assertTrue(Spelling.begins("GRÖSSE", "GROE"));
        assertTrue(Spelling.begins("SØ", "SO"), "cut in the middle of a letter written with two");
        assertFalse(Spelling.begins("OOST", "OOSTER"));
        assertFalse(Spelling.begins("ANNA", ""));
    }

    @Test void partsStandBetweenBlanksHyphensAndCommas() {
        assertEquals(List.of("PAPANDROPOULOUS", "JONATHON", "ALEC"), Spelling.parts("Papandropoulous, Jonathon-Alec"));
        assertEquals(List.of("DARTAGNAN", "ST", "JOHN"), Spelling.parts("D'Artagnan St. John"));
    }
}
