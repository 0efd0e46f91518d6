package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.haetae.demo.Glass;
import dev.haetae.demo.Specimens;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {
    @TempDir Path folder;

    @Test void answersOneObjectALineAndEndsWithZeroWhateverTheFilesAre() throws Exception {
        Path words = Files.writeString(folder.resolve("words.jpg"), "no picture");
        Path cut = Files.write(folder.resolve("cut.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
        List<JsonNode> lines = run(words.toString(), cut.toString(), folder.resolve("absent.png").toString());
        assertEquals(3, lines.size());
        for (JsonNode line : lines) {
            assertEquals("rejected", line.get("outcome").asText());
            assertEquals("IMAGE_UNREADABLE", line.get("reasons").get(0).asText());
            assertFalse(line.get("mrzValid").asBoolean());
            assertTrue(line.has("millis"));
        }
        assertEquals(words.toString(), lines.getFirst().get("file").asText());
    }

    @Test void refusesModelsWhoseLicenceTheProfileDoesNotAccept() throws Exception {
        Path words = Files.writeString(folder.resolve("words.jpg"), "no picture");
        var said = new StringBuilder();
        int exit = new CommandLine(new ReadCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            said.append(failure.getMessage());
            return 1;
        }).execute("--profile", "production", words.toString());
        assertEquals(1, exit);
        assertTrue(said.toString().contains("modelLicences"), said.toString());
    }

    /// A name given abroad beside a Korean one: two scripts, one person, nothing to ask.
    @Test void saysWhetherTheSourcesOfANameAgree() throws Exception {
        Path portrait = Path.of("models/fetched/astronaut.png");
        assumeTrue(Files.exists(portrait), "skipped: " + portrait + " is absent (installer/setup.sh fetches it)");
        var specimens = Specimens.of(portrait, LocalDate.now());
        try (Frame card = Glass.still(specimens.of(DocumentType.OVERSEAS_KOREAN_CARD), DocumentSide.FRONT, 1, 1)) {
            Path file = Files.write(folder.resolve("card.jpg"), Images.jpeg(card, 92));
            JsonNode name = run(file.toString()).getFirst().get("name");
            assertEquals("settled", name.get("finding").asText(), name.toString());
            assertEquals("KIM ARA DANA", name.at("/variants/0/value").asText());
        }
    }

    private static List<JsonNode> run(String... files) throws Exception {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, new CommandLine(new ReadCommand()).execute(files));
        } finally {
            System.setOut(before);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
