package dev.haetae.document.mrz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test void knowsStatesOrganisationsAndThoseWhoHaveNone() {
        for (String code : List.of("KOR", "NLD", "D", "RKS", "GBN", "UNO", "XXA", "EUE", "UTO", "YUG")) {
            assertTrue(States.mayBeANationality(code, "FRA"), code);
        }
    }

    @Test void doubtsALetterMisread() {
        for (String code : List.of("MLD", "KQR", "POI", "DD", "K R")) {
            assertFalse(States.mayBeANationality(code, "FRA"), code);
        }
    }

    @Test void leavesASpecimensOwnStateADocumentWithoutAndOneWithDigits() {
        assertTrue(States.mayBeANationality("BDR", "BDR"));
        assertTrue(States.mayBeANationality("", "FRA"));
        assertTrue(States.mayBeANationality("018", "ROU"));
    }
}
