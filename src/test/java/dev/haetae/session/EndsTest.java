package dev.haetae.session;

import static dev.haetae.session.Samples.CONSENTED;
import static dev.haetae.session.Samples.ERASURE;
import static dev.haetae.session.Samples.FLOW;
import static dev.haetae.session.Samples.RECEIPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.haetae.decision.Decision;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.Step.MyData.Printing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndsTest {
    private SessionState state = new SessionState(new Step.Finished(new Decision.Approved(), RECEIPT, Optional.empty()),
            Walk.begin("vi").agreed(CONSENTED));
    private List<Effect> effects = List.of();

    private EndsTest when(Event... events) {
        for (Event event : events) {
            Transition next = FLOW.on(state, event);
            state = next.next();
            effects = next.effects();
        }
        return this;
    }

    private Step.MyData page() {
        return assertInstanceOf(Step.MyData.class, state.step());
    }

    /// Its finding would be dropped if anything were stopped, and a second erasure would prove an empty session.
    @Test void theProofArrivesWhereverThePersonHasGoneMeanwhile() {
        when(new Event.CallStaff());
        assertEquals(List.of(new Effect.SignalStaff(true, Optional.of("R-1"))), effects);
        when(new Event.Erased(ERASURE), new Event.StaffLeft());
        assertEquals(List.of(new Effect.SignalStaff(false, Optional.empty())), effects);
        assertEquals(new Step.Finished(new Decision.Approved(), RECEIPT, Optional.of(ERASURE)), state.step());
    }

    @Test void theProofArrivesOnThePageAndStaysAtTheEnd() {
        when(new Event.DataAsked());
        assertEquals(Optional.empty(), page().erasure());
        assertEquals(List.of(), effects);
        when(new Event.Erased(ERASURE));
        assertEquals(Optional.of(ERASURE), page().erasure());
        when(new Event.Back());
        assertEquals(Optional.of(ERASURE), assertInstanceOf(Step.Finished.class, state.step()).erasure());
    }

    @Test void paperIsPrintedOnceAtATimeAndInThePersonsLanguage() {
        when(new Event.DataAsked(), new Event.PrintAsked());
        assertEquals(List.of(), effects, "nothing is proven yet");
        when(new Event.Erased(ERASURE), new Event.PrintAsked());
        assertEquals(List.of(new Effect.Print(RECEIPT, ERASURE, "vi")), effects);
        when(new Event.PrintAsked());
        assertEquals(List.of(), effects);
        when(new Event.Printed(true));
        assertEquals(Printing.DONE, page().printing());
    }

    @Test void aPrinterThatFailsChangesNothingElse() {
        when(new Event.Erased(ERASURE), new Event.DataAsked(), new Event.PrintAsked(), new Event.Printed(false));
        assertEquals(Printing.FAILED, page().printing());
        when(new Event.Back(), new Event.Printed(true));
        assertInstanceOf(Step.Finished.class, state.step());
        when(new Event.DataAsked(), new Event.TimedOut());
        assertInstanceOf(Step.Attract.class, state.step());
        assertEquals(List.of(new Effect.StopWatching(), new Effect.Erase()), effects);
    }

    @Test void whoWasSentAwayWithARecordLearnsOfItAndWhoWasNotHasNothingToLearn() {
        state = new SessionState(new Step.Stopped(RejectReason.STAY_EXPIRED, Optional.of(RECEIPT), Optional.of(ERASURE)), state.walk());
        assertEquals(RECEIPT, when(new Event.DataAsked()).page().receipt());
        state = new SessionState(new Step.Stopped(RejectReason.CONSENT_REFUSED, Optional.empty(), Optional.of(ERASURE)), state.walk());
        when(new Event.DataAsked());
        assertInstanceOf(Step.Stopped.class, state.step());
    }
}
