package dev.haetae.session;

import dev.haetae.consent.ConsentText;
import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.name.NameVariant;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.outcome.RejectReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a walk stands. A screen shows exactly one Step and holds no state of its own.
public sealed interface Step {

    /// Nobody is there, or somebody is about to choose a language.
    record Attract() implements Step {}

    /// A desk at which no operator has logged in.
    /// @param asking the branch is being asked who somebody is
    /// @param fault why it did not let them in
    record DeskClosed(boolean asking, Optional<LoginFault> fault) implements Step {
        public DeskClosed() {
            this(false, Optional.empty());
        }
    }

    record Consent(ConsentText text, Set<ConsentText.Item> ticked) implements Step {
        public Consent {
            ticked = Set.copyOf(ticked);
        }

        public boolean complete() {
            return ticked.containsAll(text.items());
        }
    }

    record ChooseDocument(Set<DocumentType> offered) implements Step {
        public ChooseDocument {
            offered = Set.copyOf(offered);
        }
    }

    /// Live outline; the kiosk takes the picture itself.
    record CaptureDocument(DocumentType expected, DocumentSide side) implements Step {}

    /// The picture is being scanned and read; [LiveView#progress()] runs.
    record ReadDocument(DocumentType expected, DocumentSide side) implements Step {}

    /// The document writes its holder's name in more than one way, and only the person knows which is meant.
    record ChooseName(DocumentReading reading, List<NameVariant> variants) implements Step {
        public ChooseName {
            variants = List.copyOf(variants);
        }
    }

    record ConfirmDocument(DocumentReading reading) implements Step {}

    record CaptureFace() implements Step {}

    /// @param current index of the movement asked for now
    record ProveLive(ChallengeScript script, int current) implements Step {}

    record Checking(Set<Part> looked) implements Step {
        /// What is being looked at; "looked at", never "passed", until all is decided.
        public enum Part { DOCUMENT, FACE, STAY }

        public Checking {
            looked = Set.copyOf(looked);
        }

        Checking with(Part part) {
            var all = new HashSet<>(looked);
            all.add(part);
            return new Checking(all);
        }
    }

    /// Something did not work; says what to do and goes on when the person taps, or by itself for capture hints.
    /// @param remedy RETRY: `again` is the same step; OTHER: another document
    /// @param attempt this was attempt number `attempt` (1..limit); 0 when the reason does not count
    record Retry(RejectReason reason, String field, int attempt, int limit, Step again) implements Step {}

    /// Decided, sealed and (once there is the proof) nothing of the face is left.
    record Finished(Decision decision, Receipt receipt, Optional<Erasure> erasure) implements Step {
        public boolean erased() {
            return erasure.isPresent();
        }
    }

    /// The walk ended without a result: consent refused, time out, left, stay ended.
    /// @param receipt where a record was sealed all the same
    record Stopped(RejectReason reason, Optional<Receipt> receipt, Optional<Erasure> erasure) implements Step {
        public boolean erased() {
            return erasure.isPresent();
        }
    }

    /// What happens to the person's data, asked for at an end.
    /// @param end where the person goes back to
    record MyData(Step end, Receipt receipt, Optional<Erasure> erasure, Printing printing) implements Step {
        /// Of the receipt, on paper.
        public enum Printing { NOT_ASKED, UNDER_WAY, DONE, FAILED }

        MyData with(Printing other) {
            return new MyData(end, receipt, erasure, other);
        }
    }

    /// @param resume where the person goes on when staff let them; empty when only staff can end it
    /// @param reference the receipt's number, when a record was sealed before staff were called
    record WithStaff(Optional<Step> resume, Optional<String> reference) implements Step {}

    /// All that keeps the person up is the operator's to override: nothing is sealed before the operator has said so, or
    /// has handed the case over. [Walk#decision] holds what it would be.
    record WithOperator() implements Step {}

    /// @param seconds left before everything is erased
    record AboutToTimeOut(Step resume, int seconds) implements Step {}

    /// The person stepped away from a screen that shows what their document says: it is covered until they are back.
    record Covered(Step resume) implements Step {}

    /// A device or the kiosk itself failed; returns by itself when the device is back.
    record OutOfOrder(RejectReason reason, Step resume) implements Step {}
}
