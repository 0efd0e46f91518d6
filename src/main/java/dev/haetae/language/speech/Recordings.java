package dev.haetae.language.speech;

import dev.haetae.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lines that somebody has recorded, or a voice has read beforehand ([Prompts]): `<folder>/<tag>/<key>.wav`, named as in
/// i18n. What is not there is left to the next narrator. A person's recording keeps its own speed; a voice's is only of
/// use at the speed it was read at, and in the wording it was read in.
public final class Recordings implements Narrator {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

    private final Path folder;
    private final Messages messages;

    public Recordings(Path folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    @Override public boolean speaks(String tag) {
        return Files.isDirectory(folder.resolve(tag));
    }

    @Override public Optional<Sound> sound(String tag, String text, double speed) {
        Path lines = folder.resolve(tag);
        return messages.keysOf(tag, text).stream().filter(key -> Files.isRegularFile(file(lines, key)))
                .filter(key -> spoken(lines, key).map(read -> read.equals(text) && speed == 1).orElse(true))
                .findFirst().flatMap(key -> read(file(lines, key)));
    }

    private static Path file(Path lines, String key) {
        return lines.resolve(key + ".wav");
    }

    private static Optional<String> spoken(Path lines, String key) {
        try {
            return RenderedLines.in(lines).wording(key);
        } catch (IOException e) {
            LOG.warn("the list of lines a voice has read is passed over: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<Sound> read(Path file) {
        try {
            return Optional.of(Sound.ofWav(Files.readAllBytes(file)));
        } catch (IOException e) {
            LOG.warn("recording {} is passed over: {}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }
}
