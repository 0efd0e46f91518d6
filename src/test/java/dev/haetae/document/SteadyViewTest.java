package dev.haetae.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SteadyViewTest {
    private static final long FRAME = 40_000_000L;
    private final SteadyView steady = new SteadyView();
    private long time;

    @Test void oneBadFrameDoesNotSpoilAHold() {
        assertEquals(Optional.empty(), next(100, null).fault());
        assertEquals(Optional.empty(), next(100, RejectReason.DOCUMENT_BLURRED).fault());
        assertEquals(Optional.empty(), next(100, null).fault());
    }

    @Test void aReasonThatStandsIsTold() {
        next(100, null);
        List<Optional<RejectReason>> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(next(100, RejectReason.DOCUMENT_GLARE).fault());
        }
        assertEquals(Optional.empty(), told.getFirst());
        assertEquals(Optional.of(RejectReason.DOCUMENT_GLARE), told.getLast());
    }

    @Test void reasonsThatTakeTurnsEveryFrameChangeNothing() {
        next(100, RejectReason.DOCUMENT_SKEWED);
        for (int i = 0; i < 20; i++) {
            RejectReason seen = i % 2 == 0 ? RejectReason.DOCUMENT_CUT : RejectReason.DOCUMENT_SKEWED;
            assertEquals(Optional.of(RejectReason.DOCUMENT_SKEWED), next(100, seen).fault());
        }
    }

    @Test void theOutlineFollowsSmoothlyWhatTremblesAndAtOnceWhatMoves() {
        next(100, null);
        double trembled = next(104, null).outline().orElseThrow().topLeft().x();
        assertTrue(trembled > 100 && trembled < 104);
        assertEquals(300, next(300, null).outline().orElseThrow().topLeft().x());
    }

    @Test void cornersThatAreNamedOtherwiseAreTheSameOutline() {
        next(100, null);
        Quad q = Quad.of(new Region(102, 50, 400, 250));
        Quad turned = new Quad(q.topRight(), q.bottomRight(), q.bottomLeft(), q.topLeft());
        time += FRAME;
        Quad told = steady.after(new DocumentView(Optional.of(turned), Optional.empty(), Optional.empty()), time).outline().orElseThrow();
        assertEquals(101, told.topLeft().x(), 0.001);
    }

    private DocumentView next(double x, RejectReason fault) {
        time += FRAME;
        return steady.after(new DocumentView(Optional.of(Quad.of(new Region(x, 50, 400, 250))), Optional.ofNullable(fault),
                Optional.empty()), time);
    }
}
