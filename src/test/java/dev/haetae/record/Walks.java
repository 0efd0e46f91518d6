package dev.haetae.record;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haetae.consent.ConsentReceipt;
import dev.haetae.consent.ConsentText;
import dev.haetae.decision.Assistance;
import dev.haetae.decision.Decision;
import dev.haetae.decision.Evidence;
import dev.haetae.decision.Operator;
import dev.haetae.decision.OverrideCode;
import dev.haetae.decision.Policy;
import dev.haetae.decision.ReasonOverride;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.face.Comparison;
import dev.haetae.face.ProtectedTemplate;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A walk of somebody invented, for tests of everything behind the decision.
public final class Walks {
    public static final String NAME = "SPECIMEN MINSU";
    public static final String NUMBER = "M00000000";
    public static final LocalDate ISSUED = LocalDate.of(2024, 3, 5);
    public static final String SERIAL = "1-234-567-8901";
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final Retention RETENTION = new Retention(Duration.ofHours(24), Duration.ofDays(1827));

    private Walks() {}

    public static Policy policy(boolean keepPicture, boolean keepTemplate) {
        return new Policy("test-1", Set.of(DocumentType.PASSPORT), 0.001, 0.4, 0.5, 3, 0, true, true, keepPicture, keepTemplate, Set.of());
    }

    /// The same person at a desk, whose face an operator compared by eye.
    public static SessionFacts overridden() {
        var facts = approved();
        var of = facts.evidence();
        var by = new Assistance(new Operator("mina", true), List.of(new ReasonOverride(RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE)));
        return new SessionFacts(new Evidence(of.consent(), of.document(), of.liveness(), of.comparison(), of.stay(), of.met(), Optional.of(by)),
                new Decision.Approved(by.overrides()), facts.startedAt(), facts.finishedAt(), facts.timings(), facts.pictures(), facts.template());
    }

    /// The same person, left to staff for these reasons; the face is unlike the photo where FACE_MISMATCH is among them.
    public static SessionFacts referred(RejectReason... reasons) {
        return left(new Decision.Referred(List.of(reasons)), List.of(reasons));
    }

    /// Somebody with a residence card, when the ministry did not answer.
    public static SessionFacts pending(String registrationNumber) {
        var facts = approved();
        var of = facts.evidence();
        var fields = Map.of(FieldName.NAME, new FieldValue(NAME, 1, FieldValue.Source.VISUAL, Optional.empty()),
                FieldName.REGISTRATION_NUMBER, new FieldValue(registrationNumber, 0.98, FieldValue.Source.VISUAL, Optional.empty()),
                FieldName.ISSUE_DATE, new FieldValue(ISSUED.toString(), 0.98, FieldValue.Source.VISUAL, Optional.empty()),
                FieldName.SERIAL_NUMBER, new FieldValue(SERIAL, 0.98, FieldValue.Source.VISUAL, Optional.empty()));
        var reading = new DocumentReading(DocumentType.RESIDENCE_CARD, List.of(), true, fields, List.of(), List.of());
        return new SessionFacts(new Evidence(of.consent(), Optional.of(reading), of.liveness(), of.comparison(),
                Optional.of(new StayAnswer(StayStatus.UNAVAILABLE, "", "")), of.met(), Optional.empty()),
                new Decision.Pending(List.of(RejectReason.STAY_UNAVAILABLE)), facts.startedAt(), facts.finishedAt(), facts.timings(), facts.pictures(),
                facts.template());
    }

    private static SessionFacts left(Decision decision, List<RejectReason> met) {
        var facts = approved();
        var of = facts.evidence();
        var faces = met.contains(RejectReason.FACE_MISMATCH) ? Optional.of(new Comparison(0.31, 0.5, 0.001, -4, "dlib-resnet-v1")) : of.comparison();
        return new SessionFacts(new Evidence(of.consent(), of.document(), of.liveness(), faces, of.stay(), met, Optional.empty()),
                decision, facts.startedAt(), facts.finishedAt(), facts.timings(), facts.pictures(), facts.template());
    }

    /// A record's JSON as the schema before this one had it.
    public static byte[] before(SessionRecord record) throws IOException {
        var mapper = JsonMapper.builder().build();
        var tree = (ObjectNode) mapper.readTree(RecordJson.write(record));
        tree.put("schema", SessionRecord.SCHEMA_BEFORE).remove("assistance");
        ((ObjectNode) tree.path("decision")).remove("overridden");
        return mapper.writeValueAsBytes(tree);
    }

    public static Composer composer(Policy policy) {
        return new Composer(policy, RETENTION, "0.1.0", Map.of("fr_detect.onnx", "abc"));
    }

    public static SessionFacts approved() {
        var fields = Map.of(
                FieldName.NAME, new FieldValue(NAME, 1, FieldValue.Source.MRZ, Optional.empty()),
                FieldName.DOCUMENT_NUMBER, new FieldValue(NUMBER, 0.98, FieldValue.Source.VISUAL, Optional.empty()));
        var reading = new DocumentReading(DocumentType.PASSPORT, List.of("P<UTOSPECIMEN<<MINSU<<<<<<<<<<<<<<<<<<<<<<<<<", "M00000000"),
                true, fields, List.of(new DocumentReading.Check("mrz-check-digits", 1, "5 of 5")), List.of(RejectReason.NAME_VARIANT));
        var consent = new ConsentReceipt("1", "vi", "00ff", List.of(ConsentText.Item.IDENTITY, ConsentText.Item.FACE), NOW);
        var evidence = new Evidence(consent, Optional.of(reading),
                Optional.of(new LivenessVerdict(LivenessVerdict.Kind.LIVE, 0.97, 0.8, List.of(Challenge.BLINK), List.of())),
                Optional.of(new Comparison(0.81, 0.5, 0.001, 5.8, "dlib-resnet-v1")),
                Optional.of(new StayAnswer(StayStatus.VALID, "T1", "simulator")), List.of(RejectReason.DOCUMENT_GLARE), Optional.empty());
        var timings = new LinkedHashMap<String, Duration>();
        timings.put("CaptureDocument", Duration.ofMillis(2100));
        timings.put("CaptureFace", Duration.ofMillis(1900));
        return new SessionFacts(evidence, new Decision.Approved(), NOW.minusSeconds(60), NOW, timings,
                Map.of(DocumentSide.FRONT, new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3}),
                Optional.of(new ProtectedTemplate("scheme-1", "00ff", List.of(new ProtectedTemplate.Code("dlib-resnet-v1", new byte[] {1, -2})))));
    }
}
