package dev.haetae.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.config.PushedPolicy.Part;
import dev.haetae.decision.Policy;
import dev.haetae.document.DocumentType;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PushedPolicyTest {
    private static final Policy OWN = new Policy("own-1", Set.of(DocumentType.PASSPORT, DocumentType.RESIDENCE_CARD), 0.001, 0.7, 0.9, 3, 0,
            false, false, true, false, Set.of(RejectReason.FACE_MISMATCH));

    private static Policy over(String json, Set<Part> allowed) {
        return PushedPolicy.over(OWN, allowed, 7, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test void whatIsPushedMakesAKioskStricterAndTheRestStays() throws IOException {
        Policy pushed = over(Files.readString(Path.of("branch-config/kiosk-policy.json")), EnumSet.allOf(Part.class));
        assertEquals(2, pushed.tries());
        assertTrue(pushed.askStay());
        assertEquals(Set.of(), pushed.overridable());
        assertEquals("own-1+7", pushed.version());
        assertEquals(OWN.padLive(), pushed.padLive());
        assertEquals(OWN.accepted(), over("{}", Set.of()).accepted());
    }

    @Test void nothingThatIsLooserIsTaken() {
        for (String looser : new String[] {"{\"tries\":4}", "{\"accepted\":[\"passport\",\"visa\"]}", "{\"overridable\":[\"portrait_poor\"]}"}) {
            assertThrows(ConfigRefused.class, () -> over(looser, EnumSet.allOf(Part.class)), looser);
        }
    }

    @Test void whatTheKioskDoesNotLetBePushedRefusesTheWhole() {
        var refused = assertThrows(ConfigRefused.class, () -> over("{\"tries\":2,\"askStay\":true}", Set.of(Part.TRIES)));
        assertTrue(refused.getMessage().contains("askStay"), refused.getMessage());
    }

    @Test void whatIsUnknownOrNoJsonIsRefused() {
        for (String wrong : new String[] {"{\"padLive\":0.1}", "{\"tries\":\"2\"}", "{\"tries\":2,\"tries\":1}", "[]", "", "\u0000\u0001"}) {
            assertThrows(ConfigRefused.class, () -> over(wrong, EnumSet.allOf(Part.class)), wrong);
        }
    }
}
