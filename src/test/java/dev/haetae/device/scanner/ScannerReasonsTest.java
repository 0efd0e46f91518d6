package dev.haetae.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import au.com.southsky.jfreesane.SaneStatus;
import dev.haetae.outcome.RejectReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScannerReasonsTest {
    @ParameterizedTest
    @EnumSource(SaneStatus.class)
    void hasAReasonForEveryWordOfSane(SaneStatus status) {
        assertNotNull(ScannerReasons.of(status));
    }

    @Test void takesAWordThatNobodyKnowsForALostScanner() {
        assertEquals(RejectReason.SCANNER_LOST, ScannerReasons.of(null));
    }
}
