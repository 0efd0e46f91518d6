package dev.haetae.language.speech;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// espeak-ng as a process, for the languages it can be understood in. The text goes in by standard input, so that it stands
/// in no list of processes, and the sound comes out by standard output, so that it stands in no file.
public final class Espeak implements Narrator {
    private static final Logger LOG = LoggerFactory.getLogger(Espeak.class);
    private static final String PROGRAM = "espeak-ng";
    /// Words a minute of careful speech.
    private static final int PACE = 150;
    /// Not Japanese: of Kanji it reads the Chinese name of each. Khmer, Mongolian, Filipino it does not know.
    private static final Map<String, String> VOICES = Map.ofEntries(Map.entry("ko", "ko"), Map.entry("en", "en-us"), Map.entry("vi", "vi"),
            Map.entry("zh-Hans", "cmn-latn-pinyin"), Map.entry("zh-Hant", "cmn-latn-pinyin"), Map.entry("th", "th"), Map.entry("uz", "uz"),
            Map.entry("ne", "ne"), Map.entry("id", "id"), Map.entry("ru", "ru"), Map.entry("my", "my"));

    /// From Chinese letters its voice spells English: it wants syllables with their tones as digits. Made when the first
    /// Chinese line is read, since its rules take a while to load.
    private static final class Pinyin {
        private static final Transliterator RULES = Transliterator.getInstance("Han-Latin; Latin-NumericPinyin");
    }

    /// Only looks for the program: this is asked before the first screen shows.
    /// @return empty where espeak-ng is not installed
    public static Optional<Espeak> installed() {
        return Program.onPath(PROGRAM) ? Optional.of(new Espeak()) : Optional.empty();
    }

    @Override public boolean speaks(String tag) {
        return VOICES.containsKey(tag);
    }

    @Override public Optional<Sound> sound(String tag, String text, double speed) {
        String voice = VOICES.get(tag);
        if (voice == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            Process speaking = new ProcessBuilder(List.of(PROGRAM, "-v", voice, "-s", String.valueOf(Math.round(PACE * speed)), "-b", "1", "--stdin", "--stdout"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var in = speaking.getOutputStream()) {
                in.write(read(tag, text).getBytes(StandardCharsets.UTF_8));
            }
            Sound sound = Sound.ofWav(speaking.getInputStream().readAllBytes());
            speaking.destroy();
            return sound.samples().length == 0 ? Optional.empty() : Optional.of(sound);
        } catch (IOException e) {
            LOG.warn("espeak-ng said nothing in {}: {}", tag, e.getMessage());
            return Optional.empty();
        }
    }

    private String read(String tag, String text) {
        return tag.startsWith("zh") ? Pinyin.RULES.transliterate(text) : text;
    }
}
