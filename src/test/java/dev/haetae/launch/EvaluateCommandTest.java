package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    @TempDir Path folder;

    @Test void anUnknownPartIsAMistakeOfUsage() {
        assertEquals(2, new CommandLine(new EvaluateCommand()).execute("mrz", "--part", "nonsense", folder.toString()));
    }

    @Test void withoutTruthNothingIsMeasured() throws Exception {
        JsonNode said = run(1, "mrz", folder.toString(), "--part", "mrz", "--out", folder.resolve("out").toString());
        assertEquals("mrz", said.at("/failed/0").asText());
        assertTrue(Files.isRegularFile(Path.of(said.get("html").asText())));
    }

    private static JsonNode run(int exit, String... arguments) throws Exception {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertEquals(exit, new CommandLine(new EvaluateCommand()).execute(arguments));
        } finally {
            System.setOut(before);
        }
        return new ObjectMapper().readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
