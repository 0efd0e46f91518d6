package dev.haetae.session;

import dev.haetae.consent.ConsentText;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Evidence;
import dev.haetae.decision.ReasonOverride;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayQuery;
import java.util.Optional;
import java.util.Set;

/// What the flow wants done. Effects run beside the flow and answer with a [Event.Finding].
public sealed interface Effect {

    /// Everything running for the step that is left is stopped; its findings are dropped.
    record StopWatching() implements Effect {}

    record RecordConsent(ConsentText text, Set<ConsentText.Item> agreed, String language) implements Effect {}

    record WatchDocument(DocumentType expected, DocumentSide side) implements Effect {}

    record WatchFace() implements Effect {}

    record WatchLiveness(ChallengeScript script) implements Effect {}

    /// Whether somebody who is seen before the screen stays there.
    record WatchPresence() implements Effect {}

    record CompareFaces() implements Effect {}

    record AskStay(StayQuery query) implements Effect {}

    /// Seals and stores; asked again for the same session it answers with the same receipt.
    record Keep(Evidence evidence, Decision decision) implements Effect {
        @Override public String toString() {
            return "Keep[" + decision.code() + "]";
        }
    }

    /// Asks the branch, and notes who has come.
    record AskOperator(String name, Password password) implements Effect {
        @Override public String toString() {
            return "AskOperator";
        }
    }

    record NoteLogOut(String operator) implements Effect {}

    /// Finds OverrideNoted: what cannot be noted does not happen.
    record NoteOverride(String operator, ReasonOverride override) implements Effect {}

    /// Overwrites every picture and template of this session, and finds the proof.
    record Erase() implements Effect {}

    /// The receipt on paper, in the person's language.
    record Print(Receipt receipt, Erasure erasure, String language) implements Effect {}

    /// Tries until the lost part works again, then finds DeviceBack.
    record AwaitRepair(RejectReason fault) implements Effect {}

    record SignalStaff(boolean wanted, Optional<String> reference) implements Effect {}
}
