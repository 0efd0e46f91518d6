package dev.haetae.record;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.decision.Assistance;
import dev.haetae.decision.Policy;
import dev.haetae.document.DocumentReading;
import dev.haetae.face.Comparison;
import dev.haetae.face.ProtectedTemplate;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.record.SessionRecord.Versions;
import dev.haetae.residence.StayAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Facts of one walk -> what is kept of it. Pure: the same facts, policy and identity give the same record.
public final class Composer {
    private final Supplier<Policy> policy;
    private final Retention retention;
    private final String software;
    private final Map<String, String> models;

    public Composer(Policy policy, Retention retention, String software, Map<String, String> models) {
        this(() -> policy, retention, software, models);
    }

    /// @param policy the one that the present walk goes by
    /// @param software version of this program
    /// @param models version or digest of each model in use, by name
    public Composer(Supplier<Policy> policy, Retention retention, String software, Map<String, String> models) {
        this.policy = policy;
        this.retention = retention;
        this.software = software;
        this.models = Map.copyOf(models);
    }

    public Retention retention() {
        return retention;
    }

    public SessionRecord compose(SessionFacts facts, RecordIdentity identity) {
        var evidence = facts.evidence();
        return new SessionRecord(SessionRecord.SCHEMA, identity.recordId(), identity.receipt().text(), identity.kioskId(),
                identity.sequence(), facts.startedAt(), facts.finishedAt(),
                facts.finishedAt().plus(retention.atBranch()),
                consent(evidence.consent()), evidence.document().map(Composer::document), pictures(facts),
                evidence.liveness().map(Composer::liveness), evidence.comparison().map(Composer::faces),
                evidence.stay().map(Composer::stay),
                policy.get().keepTemplate() ? facts.template().map(Composer::template) : Optional.empty(),
                evidence.assistance().map(Composer::assistance),
                names(evidence.met()),
                evidence.met().stream().collect(Collectors.groupingBy(reason -> reason.cause().name(), Collectors.counting())),
                new SessionRecord.Verdict(facts.decision().code(), names(facts.decision().reasons()),
                        facts.decision().overridden().stream().map(override -> override.reason().name()).toList()),
                timings(facts), new Versions(software, policy.get().version(), models));
    }

    private List<SessionRecord.Picture> pictures(SessionFacts facts) {
        if (!policy.get().keepDocumentPicture()) {
            return List.of();
        }
        return facts.pictures().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> new SessionRecord.Picture(e.getKey().name(), e.getValue().clone())).toList();
    }

    private static SessionRecord.Consent consent(ConsentReceipt receipt) {
        return new SessionRecord.Consent(receipt.version(), receipt.language(), receipt.digest(),
                names(receipt.agreed()), receipt.at());
    }

    private static SessionRecord.Document document(DocumentReading reading) {
        var fields = new LinkedHashMap<String, SessionRecord.Field>();
        reading.fields().forEach((name, field) -> fields.put(name.name(),
                new SessionRecord.Field(field.value(), field.confidence(), field.source().name())));
        var checks = reading.checks().stream()
                .map(c -> new SessionRecord.Check(c.name(), c.score(), c.evidence())).toList();
        return new SessionRecord.Document(reading.type().name(), reading.mrzValid(), reading.mrz(), fields, checks,
                names(reading.warnings()));
    }

    private static SessionRecord.Liveness liveness(LivenessVerdict verdict) {
        return new SessionRecord.Liveness(verdict.kind().name(), verdict.pad(), verdict.sameFaceLowest(),
                names(verdict.asked()), names(verdict.reasons()));
    }

    private static SessionRecord.Faces faces(Comparison faces) {
        return new SessionRecord.Faces(faces.similarity(), faces.threshold(), faces.match(), faces.fmr(), faces.llr(), faces.models());
    }

    private static SessionRecord.Stay stay(StayAnswer answer) {
        return new SessionRecord.Stay(answer.status().name(), answer.transaction(), answer.source());
    }

    private static SessionRecord.KeptTemplate template(ProtectedTemplate template) {
        return new SessionRecord.KeptTemplate(template.scheme(), template.keyId(),
                template.codes().stream().map(code -> new SessionRecord.Code(code.model(), code.bits())).toList());
    }

    private static SessionRecord.Assistance assistance(Assistance by) {
        return new SessionRecord.Assistance(by.operator().id(), by.overrides().stream()
                .map(override -> new SessionRecord.Overridden(override.reason().name(), override.code().name())).toList());
    }

    private static Map<String, Long> timings(SessionFacts facts) {
        return facts.timings().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> e.getValue().toMillis(), (first, second) -> second, LinkedHashMap::new));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
