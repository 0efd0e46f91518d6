package dev.haetae.screen;

import dev.haetae.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// A language that does not exist: English with its vowels drawn out until every text is two fifths longer.
final class Pseudo {
    static final String TAG = "en-XA";
    private static final double LONGER = 1.4;

    private Pseudo() {}

    /// The texts of the project and these.
    static Messages texts(Path folder) throws IOException {
        try (var files = Files.list(Path.of("i18n"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(Path.of("i18n/messages_en.properties"))) {
            int at = line.indexOf('=');
            boolean text = at > 0 && !line.startsWith("language.") && !line.startsWith("consent.version");
            lines.add(text ? line.substring(0, at + 1) + longer(line.substring(at + 1)) : line);
        }
        Files.write(folder.resolve("messages_" + TAG + ".properties"), lines);
        return Messages.load(folder);
    }

    static String longer(String text) {
        var drawn = new StringBuilder();
        double owed = 0;
        int depth = 0;
        for (char c : text.toCharArray()) {
            drawn.append(c);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            owed += LONGER - 1;
            while (depth == 0 && owed >= 1 && "aeiouyAEIOUY".indexOf(c) >= 0) {
                drawn.append(Character.toLowerCase(c));
                owed--;
            }
        }
        return drawn.toString();
    }
}
