package dev.haetae.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.consent.DataAccount.Part;
import dev.haetae.frame.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private final RecordIdentity identity = RecordIdentity.draw("kiosk-1", 7, Walks.NOW, new Random(1));

    @Test void keepsNeitherPictureNorTemplateWhereThePolicyDoesNotAsk() {
        var record = Walks.composer(Walks.policy(false, false)).compose(Walks.approved(), identity);
        assertTrue(record.pictures().isEmpty());
        assertTrue(record.template().isEmpty());
    }

    @Test void keepsPictureAndTemplateWhereThePolicyAsks() {
        var record = Walks.composer(Walks.policy(true, true)).compose(Walks.approved(), identity);
        assertEquals("FRONT", record.pictures().getFirst().side());
        var kept = record.template().orElseThrow();
        assertEquals("00ff", kept.keyId());
        assertArrayEquals(new byte[] {1, -2}, kept.codes().getFirst().bits());
    }

    @Test void thePersonIsToldWhatIsInTheRecordAndNothingElse() {
        var least = Walks.composer(Walks.policy(false, false)).compose(Walks.approved(), identity);
        assertEquals(Set.of(Part.DOCUMENT_DATA, Part.FACE_RESULT, Part.STAY, Part.CONSENT), least.account().sent());
        assertEquals(least.keepUntil(), least.account().keptUntil());
        var most = Walks.composer(Walks.policy(true, true)).compose(Walks.approved(), identity);
        assertEquals(EnumSet.complementOf(EnumSet.of(Part.FACE_PICTURES)), most.account().sent());
    }

    @Test void theSameFactsGiveTheSameBytes() {
        var composer = Walks.composer(Walks.policy(true, true));
        assertArrayEquals(RecordJson.write(composer.compose(Walks.approved(), identity)),
                RecordJson.write(composer.compose(Walks.approved(), identity)));
    }

    @Test void comesBackFromJsonAsItWas() throws IOException {
        var record = Walks.composer(Walks.policy(true, true)).compose(Walks.approved(), identity);
        byte[] json = RecordJson.write(record);
        assertArrayEquals(json, RecordJson.write(RecordJson.read(json)));
        assertEquals(record.decision(), RecordJson.read(json).decision());
        assertEquals(Map.of("PLACE", 1L), RecordJson.read(json).causes());
    }

    /// Records are read years later: a name that changes is another schema.
    @Test void namesInJsonAreStable() throws IOException {
        var json = JsonMapper.builder().build().readTree(RecordJson.write(
                Walks.composer(Walks.policy(true, true)).compose(Walks.approved(), identity)));
        assertEquals(List.of("schema", "recordId", "receiptNumber", "kioskId", "sequence", "startedAt", "finishedAt",
                "keepUntil", "consent", "document", "pictures", "liveness", "faces", "stay", "template", "assistance", "reasonsMet",
                "causes", "decision", "timings", "versions"), names(json));
        assertEquals(List.of("type", "mrzValid", "mrz", "fields", "checks", "warnings"), names(json.path("document")));
        assertEquals(List.of("value", "confidence", "source"), names(json.path("document").path("fields").path("NAME")));
        assertEquals(List.of("similarity", "threshold", "match", "fmr", "llr", "models"), names(json.path("faces")));
        assertEquals(List.of("scheme", "keyId", "codes"), names(json.path("template")));
        assertEquals(List.of("model", "bits"), names(json.path("template").path("codes").path(0)));
        assertEquals("2026-11-22T09:00:00Z", json.path("finishedAt").asText());
    }

    @Test void anOverrideStandsInTheRecordWithItsOperator() throws IOException {
        var record = RecordJson.read(RecordJson.write(Walks.composer(Walks.policy(true, true)).compose(Walks.overridden(), identity)));
        assertEquals(new SessionRecord.Assistance("mina", List.of(new SessionRecord.Overridden("FACE_MISMATCH", "SEEN_BY_EYE"))),
                record.assistance().orElseThrow());
        assertEquals(new SessionRecord.Verdict("APPROVED", List.of(), List.of("FACE_MISMATCH")), record.decision());
    }

    /// Sealed by a kiosk before desks were known.
    @Test void aRecordOfTheSchemaBeforeIsRead() throws IOException {
        var record = RecordJson.read(Walks.before(Walks.composer(Walks.policy(true, true)).compose(Walks.approved(), identity)));
        assertTrue(record.assistance().isEmpty());
        assertEquals(List.of(), record.decision().overridden());
        byte[] mixed = new String(RecordJson.write(Walks.composer(Walks.policy(true, true)).compose(Walks.overridden(), identity)),
                StandardCharsets.UTF_8).replace(SessionRecord.SCHEMA, SessionRecord.SCHEMA_BEFORE).getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> RecordJson.read(mixed), "an override in a schema that has none");
    }

    @Test void aBrokenRecordIsRefusedWithoutBeingQuoted() {
        var refused = assertThrows(IOException.class, () -> RecordJson.read(
                ("{\"schema\":\"" + Walks.NAME + "\"}").getBytes(StandardCharsets.UTF_8)));
        assertFalse(refused.getMessage().contains(Walks.NAME));
        assertEquals(null, refused.getCause());
    }

    @Test void nothingPersonalIsInToString() {
        var facts = Walks.approved();
        var record = Walks.composer(Walks.policy(true, true)).compose(facts, identity);
        String all = record + " " + record.document() + " " + record.document().orElseThrow().fields()
                + record.pictures() + record.template() + facts;
        assertFalse(all.contains(Walks.NAME) || all.contains(Walks.NUMBER), all);
    }

    @Test void recordIdsSortByTime() {
        String early = RecordIdentity.draw("k", 1, Walks.NOW, new Random(1)).recordId();
        String late = RecordIdentity.draw("k", 2, Walks.NOW.plusMillis(1), new Random(2)).recordId();
        assertTrue(early.compareTo(late) < 0);
        assertEquals('7', early.charAt(14));
    }

    @Test void aDocumentPictureIsJpegMadeInMemory() {
        try (Frame frame = Frame.blank(64, 40, 0)) {
            byte[] jpeg = DocumentPicture.jpeg(frame);
            assertEquals((byte) 0xff, jpeg[0]);
            assertEquals((byte) 0xd8, jpeg[1]);
        }
    }

    private static List<String> names(com.fasterxml.jackson.databind.JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
