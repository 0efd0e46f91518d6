package dev.haetae.language.speech;

import dev.haetae.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Writes the fixed lines of a language into a folder of recordings, as [Recordings] reads it: a kiosk then needs no voice
/// of its own to say them, and whoever has a better reader replaces file by file. Lines with something of a person in
/// them ("{0}") are left to the voice and never lie in a file.
public final class Prompts {
    /// A sound's own: no text.
    private static final String NOT_READ = "language.order";

    private final Messages messages;
    private final Narrator voice;
    private final Path folder;

    /// @param voice that reads
    /// @param folder `<folder>/<tag>/<key>.wav`
    public Prompts(Messages messages, Narrator voice, Path folder) {
        this.messages = messages;
        this.voice = voice;
        this.folder = folder;
    }

    /// What is there in the same wording stays, and so does what somebody recorded.
    /// @return how many lines were read anew; empty where the voice does not know the language
    /// @throws IOException where the folder cannot be written
    public Optional<Integer> render(String tag) throws IOException {
        if (!voice.speaks(tag)) {
            return Optional.empty();
        }
        Path lines = Files.createDirectories(folder.resolve(tag));
        RenderedLines rendered = RenderedLines.in(lines);
        int made = 0;
        for (String key : messages.keys()) {
            String text = messages.text(tag, key);
            Path file = lines.resolve(key + ".wav");
            boolean there = Files.exists(file) && rendered.wording(key).map(text::equals).orElse(true);
            if (there || key.equals(NOT_READ) || text.contains("{")) {
                continue;
            }
            Optional<Sound> sound = voice.sound(tag, text, 1);
            if (sound.isPresent()) {
                write(sound.get(), file);
                rendered.put(key, text);
                made++;
            }
        }
        rendered.save();
        return Optional.of(made);
    }

    private static void write(Sound sound, Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.write(half, sound.wav());
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
