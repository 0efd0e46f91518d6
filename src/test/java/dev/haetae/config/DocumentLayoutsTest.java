package dev.haetae.config;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLayoutsTest {
    @Test void aMissingLimitOfAuthenticityRefusesAndNamesItself(@TempDir Path folder) throws IOException {
        Path shipped = Path.of("kiosk-config/documents");
        try (var files = Files.list(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        DocumentLayouts.load(folder);
        Path limits = folder.resolve("authenticity.limits.yaml");
        for (String name : List.of("tampered", "copy", "screen", "portraitWidth")) {
            List<String> lines = Files.readAllLines(shipped.resolve("authenticity.limits.yaml"));
            Files.write(limits, lines.stream().filter(line -> !line.startsWith(name + ":")).toList());
            var refused = assertThrows(ConfigRefused.class, () -> DocumentLayouts.load(folder));
            assertTrue(refused.getMessage().contains("authenticity.limits.yaml") && refused.getMessage().contains(name),
                    refused.getMessage());
        }
        Files.delete(limits);
        assertThrows(ConfigRefused.class, () -> DocumentLayouts.load(folder));
    }
}
