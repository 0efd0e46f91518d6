package dev.haetae.session;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Evidence;
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
public record Walk(
        String language, Optional<ConsentReceipt> consent, Optional<DocumentType> chosen,
        Optional<DocumentReading> document, Optional<LivenessVerdict> liveness,
        Optional<Comparison> comparison, Optional<StayAnswer> stay, Optional<Decision> decision, List<RejectReason> met,
        String disputed) {

    public Walk {
        met = List.copyOf(met);
    }

    public static Walk begin(String language) {
        return new Walk(language, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "");
    }

    public int times(RejectReason reason) {
        return Collections.frequency(met, reason);
    }

    public Walk in(String language) {
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, decision, met, disputed);
    }

    public Walk agreed(ConsentReceipt receipt) {
        return new Walk(language, Optional.of(receipt), chosen, document, liveness, comparison, stay, decision, met, disputed);
    }

    public Walk choosing(DocumentType type) {
        return new Walk(language, consent, Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), met, disputed);
    }

    public Walk read(DocumentReading reading) {
        return new Walk(language, consent, chosen, Optional.of(reading), liveness, comparison, stay, decision, met, disputed);
    }

    public Walk judged(LivenessVerdict verdict) {
        return new Walk(language, consent, chosen, document, Optional.of(verdict), comparison, stay, decision, met, disputed);
    }

    public Walk compared(Comparison faces) {
        return new Walk(language, consent, chosen, document, liveness, Optional.of(faces), stay, decision, met, disputed);
    }

    public Walk answered(StayAnswer answer) {
        return new Walk(language, consent, chosen, document, liveness, comparison, Optional.of(answer), decision, met, disputed);
    }

    public Walk met(RejectReason reason) {
        var all = new ArrayList<>(met);
        all.add(reason);
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, decision, all, disputed);
    }

    public Walk decided(Decision end) {
        return new Walk(language, consent, chosen, document, liveness, comparison, stay, Optional.of(end), met, disputed);
    }

    /// @param field an enum name; empty leaves what was disputed before
    public Walk disputing(String field) {
        return field.isEmpty() ? this
                : new Walk(language, consent, chosen, document, liveness, comparison, stay, decision, met, field);
    }

    /// The face step starts afresh: what was judged and compared before no longer counts.
    public Walk withoutFace() {
        return new Walk(language, consent, chosen, document, Optional.empty(), Optional.empty(), stay, decision, met, disputed);
    }

    /// @throws IllegalStateException when consent was never given: nothing may be gathered without it
    public Evidence evidence() {
        return new Evidence(consent.orElseThrow(() -> new IllegalStateException("no consent")),
                document, liveness, comparison, stay, met);
    }

    @Override public String toString() {
        return "Walk[" + language + ", " + met + "]";
    }
}
