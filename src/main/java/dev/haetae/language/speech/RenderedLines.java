package dev.haetae.language.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// Which files in one language's folder of recordings a voice has written, and of which wording: a line that was worded
/// anew must not go on being read as it was. What somebody recorded stands in no such list.
final class RenderedLines {
    private static final String NAME = "rendered.properties";

    private final Path file;
    private final Map<String, String> wording;

    private RenderedLines(Path file, Map<String, String> wording) {
        this.file = file;
        this.wording = wording;
    }

    /// @param folder of one language; need not be there
    static RenderedLines in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        var lines = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                lines.load(in);
            }
        }
        var wording = new TreeMap<String, String>();
        lines.forEach((key, text) -> wording.put((String) key, (String) text));
        return new RenderedLines(file, wording);
    }

    /// The text that a voice read for this key; empty for what somebody recorded, or nobody did.
    Optional<String> wording(String key) {
        return Optional.ofNullable(wording.get(key));
    }

    void put(String key, String text) {
        wording.put(key, text);
    }

    void save() throws IOException {
        var lines = new Properties();
        lines.putAll(wording);
        Path half = file.resolveSibling(NAME + ".half");
        try (var out = Files.newBufferedWriter(half)) {
            lines.store(out, "lines that a voice has read; take a line away here when somebody has recorded it");
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
