package dev.haetae.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test void messagesComeBackAsTheyWere() throws IOException {
        var question = new Message.StayQuestion("CARD", "990101-5000001", "2024-11-04", "1-021-001-1111", "");
        assertEquals(question, Wire.read(Wire.write(question), Message.StayQuestion.class));
    }

    @Test void anUnknownVersionIsRefused() {
        for (String json : new String[] {"{\"version\":2,\"why\":\"BUSY\"}", "{\"why\":\"BUSY\"}", "", "[]", "null", "{"}) {
            assertThrows(IOException.class, () -> Wire.read(json.getBytes(StandardCharsets.UTF_8), Message.Refused.class), json);
        }
    }

    @Test void aMessageThatLacksAPartIsRefused() {
        assertThrows(IOException.class, () -> Wire.read("{\"version\":1}".getBytes(StandardCharsets.UTF_8), Message.Refused.class));
    }

    @Test void whatIsWrongIsNotQuoted() {
        var refused = assertThrows(IOException.class, () -> Wire.read("{\"version\":1,\"kind\":\"MINSU\",\"name\":\"MINSU\"}"
                .getBytes(StandardCharsets.UTF_8), Message.StayQuestion.class));
        assertFalse((refused.getMessage() + refused.getCause()).contains("MINSU"));
    }

    @Test void aQuestionDoesNotPrintWhomItIsAbout() {
        assertEquals("StayQuestion[CARD]", new Message.StayQuestion("CARD", "990101-5000001", "", "", "").toString());
    }
}
