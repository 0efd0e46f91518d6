package dev.haetae.session;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.consent.ConsentText;
import dev.haetae.decision.Operator;
import dev.haetae.decision.OverrideCode;
import dev.haetae.decision.ReasonOverride;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.face.Comparison;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayAnswer;

/// What may happen: what the person taps, what an effect found, what the clock or a device says.
public sealed interface Event {

    /// By the person, on a screen.
    sealed interface Tap extends Event {}

    /// @param language BCP 47 tag; at any step, and keeps the step
    record LanguageChosen(String language) implements Tap {}

    record ConsentTicked(ConsentText.Item item, boolean agreed) implements Tap {}

    record ConsentGiven() implements Tap {}

    record ConsentRefused() implements Tap {}

    record DocumentChosen(DocumentType type) implements Tap {}

    /// @param index among the variants shown
    record NameChosen(int index) implements Tap {}

    record NoneOfTheNames() implements Tap {}

    record Confirmed() implements Tap {}

    record ScanAgain() implements Tap {}

    /// "I cannot do this": the check without movements.
    record CannotMove() implements Tap {}

    record TryAgain() implements Tap {}

    record OtherDocument() implements Tap {}

    record Back() implements Tap {}

    record CallStaff() implements Tap {}

    /// The person (or staff) closes the call and goes on.
    record StaffLeft() implements Tap {}

    record MoreTime() implements Tap {}

    /// What happens to my data?
    record DataAsked() implements Tap {}

    record PrintAsked() implements Tap {}

    /// "Finish and erase", or walking away from the last screen.
    record Abandoned() implements Tap {}

    /// By the operator of a desk, in the column beside the person's screen.
    sealed interface Desk extends Event {}

    /// @param password overwritten once the branch has been asked
    record LogIn(String name, Password password) implements Desk {
        @Override public String toString() {
            return "LogIn"; // people type passwords for names
        }
    }

    record LogOut() implements Desk {}

    /// @param operator who does it; nobody else's counts
    record Overridden(String operator, RejectReason reason, OverrideCode code) implements Desk {}

    /// The operator overrides nothing: others decide.
    record HandedOver() implements Desk {}

    /// By an effect; carries the session it belongs to through the runner, so a late one is dropped.
    sealed interface Finding extends Event {}

    record ConsentRecorded(ConsentReceipt receipt) implements Finding {}

    record DocumentTaken() implements Finding {}

    /// One side is read, the other is wanted.
    record SideRead(DocumentSide next) implements Finding {}

    record DocumentRead(DocumentReading reading) implements Finding {}

    record DocumentRejected(RejectReason reason, String field) implements Finding {}

    record FaceTaken(ChallengeScript script) implements Finding {}

    record FaceRejected(RejectReason reason) implements Finding {}

    record ChallengeDone(int index) implements Finding {}

    record LivenessJudged(LivenessVerdict verdict) implements Finding {}

    record FacesCompared(Comparison comparison) implements Finding {}

    record StayAnswered(StayAnswer answer) implements Finding {}

    record ResultKept(Receipt receipt) implements Finding {}

    record KeepingFailed(RejectReason reason) implements Finding {}

    record Erased(Erasure erasure) implements Finding {}

    record Printed(boolean done) implements Finding {}

    record OperatorEntered(Operator operator) implements Finding {}

    /// It stands in the log, so it counts.
    record OverrideNoted(ReasonOverride override) implements Finding {}

    record LoginRefused(LoginFault why) implements Finding {}

    record DeviceLost(RejectReason reason) implements Finding {}

    record DeviceBack() implements Finding {}

    record PersonGone() implements Finding {}

    /// The same person, by their face.
    record PersonBack() implements Finding {}

    /// By the clock.
    sealed interface Tick extends Event {}

    record IdleWarning(int seconds) implements Tick {}

    record TimedOut() implements Tick {}
}
