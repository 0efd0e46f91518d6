package dev.haetae.session;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.decision.Assistance;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Evidence;
import dev.haetae.decision.Operator;
import dev.haetae.decision.ReasonOverride;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentType;
import dev.haetae.face.Comparison;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What one person's walk has gathered; immutable. Empty between persons.
/// @param language BCP 47 tag
/// @param met every reason met, in order, with repeats
/// @param disputed the field that staff will confirm (an enum name), or empty
/// @param assistance the operator beside the person and what was overridden; stays from person to person, without its overrides
public record Walk(
        String language, Optional<ConsentReceipt> consent, Optional<DocumentType> chosen,
        Optional<DocumentReading> document, Optional<LivenessVerdict> liveness,
        Optional<Comparison> comparison, Optional<StayAnswer> stay, Optional<Decision> decision, List<RejectReason> met,
        String disputed, Optional<Assistance> assistance) {

    public Walk {
        met = List.copyOf(met);
    }

    public static Walk begin(String language) {
        return new Walk(language, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", Optional.empty());
    }

    /// Another person before the same operator, if there is one.
    Walk next(String language) {
        return begin(language).assisted(assistance.map(by -> by.without(_ -> true)));
    }

    Walk assistedBy(Operator operator) {
        return assisted(Optional.of(Assistance.by(operator)));
    }

    private Walk assisted(Optional<Assistance> by) {
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, decision, met, disputed, by);
    }

    /// What was decided before is open again.
    Walk overriding(ReasonOverride override) {
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, Optional.empty(), met, disputed,
                assistance.map(by -> by.with(override)));
    }

    boolean overrides(RejectReason reason) {
        return assistance.filter(by -> by.overrides(reason)).isPresent();
    }

    /// Whether the prompts were judged, or an operator stands for the person's presence.
    boolean presenceKnown() {
        return liveness.isPresent() || assistance.filter(by -> by.overrides().stream().anyMatch(ReasonOverride::aboutPresence)).isPresent();
    }

    public int times(RejectReason reason) {
        return Collections.frequency(met, reason);
    }

    public Walk in(String language) {
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, decision, met, disputed, assistance);
    }

    public Walk agreed(ConsentReceipt receipt) {
        return new Walk(language, Optional.of(receipt), chosen, document, liveness, comparison, stay, decision, met, disputed, assistance);
    }

    public Walk choosing(DocumentType type) {
        return new Walk(language, consent, Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), met, disputed, assistance.map(by -> by.without(_ -> true)));
    }

    /// The document is about to be read anew: what an operator has overridden before, and what was judged of a face, was about another reading.
    Walk unread() {
        return new Walk(language, consent, chosen, document, Optional.empty(), Optional.empty(), stay, decision, met, disputed,
                assistance.map(by -> by.without(_ -> true)));
    }

    public Walk read(DocumentReading reading) {
        return new Walk(language, consent, chosen, Optional.of(reading), liveness, comparison, stay, decision, met, disputed, assistance);
    }

    public Walk judged(LivenessVerdict verdict) {
        return new Walk(language, consent, chosen, document, Optional.of(verdict), comparison, stay, decision, met, disputed, assistance);
    }

    public Walk compared(Comparison faces) {
        return new Walk(language, consent, chosen, document, liveness, Optional.of(faces), stay, decision, met, disputed, assistance);
    }

    public Walk answered(StayAnswer answer) {
        return new Walk(language, consent, chosen, document, liveness, comparison, Optional.of(answer), decision, met, disputed, assistance);
    }

    public Walk met(RejectReason reason) {
        var all = new ArrayList<>(met);
        all.add(reason);
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, decision, all, disputed, assistance);
    }

    public Walk decided(Decision end) {
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, Optional.of(end), met, disputed, assistance);
    }

    /// @param field an enum name; empty leaves what was disputed before
    public Walk disputing(String field) {
        return field.isEmpty() ? this
                : new Walk(language, consent, chosen, document, liveness, comparison, stay, decision, met, field, assistance);
    }

    /// The face step starts afresh: what was judged and compared before no longer counts.
    public Walk withoutFace() {
        return new Walk(language, consent, chosen, document, Optional.empty(), Optional.empty(), stay, decision, met, disputed,
                assistance.map(by -> by.without(ReasonOverride::aboutFace)));
    }

    /// @throws IllegalStateException when consent was never given: nothing may be gathered without it
    public Evidence evidence() {
        return new Evidence(consent.orElseThrow(() -> new IllegalStateException("no consent")),
                document, liveness, comparison, stay, met, assistance);
    }

    @Override public String toString() {
        return "Walk[" + language + ", " + met + "]";
    }
}
