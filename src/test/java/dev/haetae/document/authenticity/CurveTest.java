package dev.haetae.document.authenticity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Curve CURVE = new Curve(-3, List.of(
            new Curve.Term(Cue.BORDER_LIGHT, -NONE, 10, 5, 2), new Curve.Term(Cue.CHROMA, 6, NONE, 2, 1)));

    @Test void whatIsUsualAndWhatWasNotMeasuredCountForNothing() {
        double least = CURVE.suspicion(new Traces(Map.of()));
        assertEquals(least, CURVE.suspicion(new Traces(Map.of(Cue.BORDER_LIGHT, 10.0, Cue.CHROMA, 6.0))));
        assertEquals(least, CURVE.suspicion(new Traces(Map.of(Cue.BORDER_LIGHT, -50.0, Cue.CHROMA, 90.0))));
        assertFalse(CURVE.measured(new Traces(Map.of())));
    }

    @Test void whatIsUnusualCountsMoreTheMoreUnusualItIsUpToABound() {
        double some = CURVE.suspicion(new Traces(Map.of(Cue.BORDER_LIGHT, 15.0)));
        double more = CURVE.suspicion(new Traces(Map.of(Cue.BORDER_LIGHT, 20.0)));
        double both = CURVE.suspicion(new Traces(Map.of(Cue.BORDER_LIGHT, 20.0, Cue.CHROMA, 2.0)));
        assertTrue(some < more && more < both);
        assertEquals(1 / (1 + Math.exp(3 - 2)), some, 1e-12);
        assertEquals(CURVE.suspicion(new Traces(Map.of(Cue.BORDER_LIGHT, 1e3))), CURVE.suspicion(new Traces(Map.of(Cue.BORDER_LIGHT, 1e9))));
    }

    @Test void theEvidenceNamesWhatWeighsMostFirst() {
        assertEquals("BORDER_LIGHT=20.00/10.00 CHROMA=2.00/6.00",
                CURVE.evidence(new Traces(Map.of(Cue.BORDER_LIGHT, 20.0, Cue.CHROMA, 2.0))));
        assertEquals("", CURVE.evidence(new Traces(Map.of(Cue.BORDER_LIGHT, 3.0))));
    }

    @Test void theFittedCurvesKeepWhatTheyPromise() {
        for (Curve curve : List.of(Suspicions.PICTURE, Suspicions.FIELDS, Suspicions.COPY, Suspicions.SCREEN)) {
            assertFalse(curve.terms().isEmpty());
            curve.terms().forEach(term -> assertTrue(term.weight() >= 0 && term.unit() > 0 && term.low() < term.high(), term.toString()));
        }
        assertTrue(Suspicions.PICTURE.suspicion(new Traces(Map.of())) < 0.5);
    }
}
