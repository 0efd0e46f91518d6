package dev.haetae.record;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.haetae.consent.DataAccount;
import dev.haetae.consent.DataAccount.Part;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything that outlives one walk: the table of docs/record.md, row by row. The component names are the JSON names
/// and are stable; [#SCHEMA] changes when one does. There is no room here for a picture of the living face.
/// @param receiptNumber what the person holds; see [ReceiptNumber]
/// @param sequence counts the records of one kiosk, so that the branch sees a missing one
/// @param document what was read; empty when the walk ended before
/// @param pictures empty unless the policy keeps the document's picture
/// @param template empty unless the policy keeps a template
/// @param assistance who sat beside the person, and what they overrode; empty at a kiosk
/// @param reasonsMet every reason met on the way, in order, with repeats
/// @param causes how many of them lay with whom, by the name of `Cause`
/// @param timings milliseconds spent, by step
/// @param keepUntil the branch erases the record after this moment
@JsonPropertyOrder({"schema"})
public record SessionRecord(
        String schema, String recordId, String receiptNumber, String kioskId, long sequence,
        Instant startedAt, Instant finishedAt, Instant keepUntil,
        Consent consent, Optional<Document> document, List<Picture> pictures,
        Optional<Liveness> liveness, Optional<Faces> faces, Optional<Stay> stay, Optional<KeptTemplate> template,
        Optional<Assistance> assistance, List<String> reasonsMet, Map<String, Long> causes, Verdict decision,
        Map<String, Long> timings, Versions versions) {

    public static final String SCHEMA = "haetae.session-record/3";
    /// Without assistance, overrides and causes; a branch still opens what was sealed before.
    public static final String SCHEMA_BEFORE = "haetae.session-record/2";

    /// @param digest SHA-256 of the wording that was shown
    public record Consent(String version, String language, String digest, List<String> agreed, Instant at) {}

    /// @param fields by the name of `FieldName`
    public record Document(String type, boolean mrzValid, List<String> mrz, Map<String, Field> fields,
            List<Check> checks, List<String> warnings) {
        @Override public String toString() {
            return "Document[" + type + "]";
        }
    }

    public record Field(String value, double confidence, String source) {
        @Override public String toString() {
            return "Field[" + source + "]";
        }
    }

    public record Check(String name, double score, String evidence) {
        @Override public String toString() {
            return "Check[" + name + "]";
        }
    }

    /// @param side FRONT or BACK
    public record Picture(String side, byte[] jpeg) {
        @Override public String toString() {
            return "Picture[" + side + "]";
        }
    }

    public record Liveness(String verdict, double pad, double sameFaceLowest, List<String> asked, List<String> reasons) {}

    /// @param fmr the target false match rate that the threshold stands for
    /// @param llr natural logarithm of the likelihood ratio of one person to two
    public record Faces(double similarity, double threshold, boolean match, double fmr, double llr, String models) {}

    public record Stay(String status, String transaction, String source) {}

    /// Of the living face, protected (ISO/IEC 24745); never the vector.
    /// @param scheme how the codes were made
    /// @param keyId which key of the kiosk; the key itself is at the kiosk only
    public record KeptTemplate(String scheme, String keyId, List<Code> codes) {
        @Override public String toString() {
            return "KeptTemplate[" + scheme + " " + keyId + "]";
        }
    }

    /// @param bits a byte for eight of them
    public record Code(String model, byte[] bits) {
        @Override public String toString() {
            return "Code[" + model + "]";
        }
    }

    /// @param operator the name by which the branch knows them
    public record Assistance(String operator, List<Overridden> overrides) {}

    /// @param reason as in `reasonsMet`
    /// @param code why, by the name of `OverrideCode`
    public record Overridden(String reason, String code) {}

    /// @param code APPROVED, REFERRED, DECLINED or PENDING
    /// @param overridden reasons without whose override it would be another
    public record Verdict(String code, List<String> reasons, List<String> overridden) {
        public Verdict {
            overridden = overridden == null ? List.of() : List.copyOf(overridden); // not in the schema before
        }
    }

    /// What decided, so that a decision can be explained later.
    /// @param models by file name or engine, the version or digest
    public record Versions(String software, String policy, Map<String, String> models) {}

    public SessionRecord {
        boolean before = SCHEMA_BEFORE.equals(schema) && assistance.isEmpty();
        if (!before && !SCHEMA.equals(schema)) {
            throw new IllegalArgumentException("a session record of another schema");
        }
        pictures = List.copyOf(pictures);
        reasonsMet = List.copyOf(reasonsMet);
        causes = causes == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(causes)); // not in the schema before
    }

    /// What of the person is in here, to be told to them.
    public DataAccount account() {
        var sent = EnumSet.of(Part.CONSENT);
        document.ifPresent(_ -> sent.add(Part.DOCUMENT_DATA));
        if (!pictures.isEmpty()) {
            sent.add(Part.DOCUMENT_PICTURE);
        }
        if (liveness.isPresent() || faces.isPresent()) {
            sent.add(Part.FACE_RESULT);
        }
        template.ifPresent(_ -> sent.add(Part.FACE_TEMPLATE));
        stay.ifPresent(_ -> sent.add(Part.STAY));
        return new DataAccount(sent, keepUntil);
    }

    @Override public String toString() {
        return "SessionRecord[" + recordId + "]";
    }
}
