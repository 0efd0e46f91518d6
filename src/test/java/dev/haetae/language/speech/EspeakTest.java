package dev.haetae.language.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakTest {
    private static final double SILENT = 200;
    private final Messages messages = Messages.load(Path.of("i18n"));
    private final Espeak espeak = Espeak.installed().orElseThrow();

    @Test void saysEveryQuestionOfEveryLanguageItKnows() {
        var silent = new ArrayList<String>();
        for (String tag : messages.languages()) {
            for (String key : List.of("confirm.title", "challenge.TURN_LEFT", "reject.FACE_FAR.person")) {
                Optional<Sound> sound = espeak.sound(tag, messages.text(tag, key), 1);
                if (espeak.speaks(tag) != sound.filter(s -> loud(s) > SILENT && s.seconds() > .3).isPresent()) {
                    silent.add(tag + " " + key);
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test void knowsElevenOfTheFifteen() {
        assertEquals(List.of("km", "fil", "mn", "ja"), messages.languages().stream().filter(tag -> !espeak.speaks(tag)).toList());
    }

    /// Read letter by letter in English, a Chinese sentence lasts several times as long.
    @Test void readsChineseAsChinese() {
        double seconds = espeak.sound("zh-Hans", "请把证件放平", 1).orElseThrow().seconds();
        assertTrue(seconds > .8 && seconds < 2.8, seconds + " s for six syllables");
    }

    @Test void speaksFasterWhenAsked() {
        String text = messages.text("en", "timeout.text");
        assertTrue(espeak.sound("en", text, 1.4).orElseThrow().seconds() < .85 * espeak.sound("en", text, 1).orElseThrow().seconds());
    }

    @Test void aRecordedLineGoesBeforeTheVoice(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("km"));
        Files.write(folder.resolve("km/confirm.title.wav"), new Sound(new short[4000], 22_050).wav());
        var recordings = new Recordings(folder, messages);
        assertTrue(recordings.speaks("km"));
        assertEquals(4000, recordings.sound("km", messages.text("km", "confirm.title"), 1).orElseThrow().samples().length);
        assertEquals(Optional.empty(), recordings.sound("km", messages.text("km", "choose.title"), 1));
    }

    @Test void aRecordingThatIsNoSoundIsPassedOver(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("km"));
        Files.writeString(folder.resolve("km/confirm.title.wav"), "not a sound");
        assertEquals(Optional.empty(), new Recordings(folder, messages).sound("km", messages.text("km", "confirm.title"), 1));
    }

    static double loud(Sound sound) {
        double sum = 0;
        for (short sample : sound.samples()) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / Math.max(1, sound.samples().length));
    }
}
