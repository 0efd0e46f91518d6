package dev.haetae.language.speech;

import dev.haetae.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lines that somebody has recorded: `<folder>/<tag>/<key>.wav`, named as in i18n. Whoever deploys a kiosk drops them in;
/// what is not there is left to the next narrator. A recording keeps its own speed.
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
        return messages.keysOf(tag, text).stream().map(key -> folder.resolve(tag).resolve(key + ".wav")).filter(Files::isRegularFile)
                .findFirst().flatMap(Recordings::read);
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
