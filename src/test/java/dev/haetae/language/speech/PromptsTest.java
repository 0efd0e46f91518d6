package dev.haetae.language.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
    private static final String FIXED = "choose.title";
    @TempDir Path home;
    private Path folder;
    private final Espeak espeak = Espeak.installed().orElseThrow();
    private Messages messages;
    private String fixed;

    @BeforeEach void write() throws IOException {
        folder = home.resolve("prompts");
        texts("Which ID do you have?");
        fixed = messages.text("en", FIXED);
    }

    private void texts(String title) throws IOException {
        Path i18n = Files.createDirectories(home.resolve("i18n"));
        for (String tag : List.of("en", "km")) {
            Files.writeString(i18n.resolve("messages_" + tag + ".properties"),
                    "language.order=1\nlanguage.name=" + tag + "\nchoose.title=" + title + "\nconfirm.name=Is your name {0}?\n");
        }
        messages = Messages.load(i18n);
    }

    private Optional<Integer> render(String tag) throws IOException {
        return new Prompts(messages, espeak, folder).render(tag);
    }

    private Optional<Sound> played(double speed) {
        return new Recordings(folder, messages).sound("en", messages.text("en", FIXED), speed);
    }

    @Test void whatAVoiceHasReadIsPlayedAsItWouldSayIt() throws IOException {
        assertEquals(Optional.of(2), render("en"), "the line and the name of the language");
        assertArrayEquals(espeak.sound("en", fixed, 1).orElseThrow().samples(), played(1).orElseThrow().samples());
        assertEquals(Optional.empty(), played(.8), "slower is left to the voice");
    }

    @Test void nothingOfAPersonLiesInAFile() throws IOException {
        render("en");
        assertFalse(Files.exists(folder.resolve("en/confirm.name.wav")));
    }

    @Test void aSecondTimeFindsEverythingDone() throws IOException {
        render("en");
        assertEquals(Optional.of(0), render("en"));
    }

    @Test void aLineWordedAnewIsNotReadAsItWas() throws IOException {
        render("en");
        texts("Please choose your ID");
        assertEquals(Optional.empty(), played(1));
        assertEquals(Optional.of(1), render("en"));
        assertTrue(played(1).isPresent());
    }

    @Test void whatSomebodyRecordedStaysAndKeepsItsOwnSpeed() throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.write(folder.resolve("en/" + FIXED + ".wav"), new Sound(new short[4000], 22_050).wav());
        assertEquals(Optional.of(1), render("en"));
        assertEquals(4000, played(1.4).orElseThrow().samples().length);
    }

    @Test void aLanguageWithoutAVoiceIsToBeRecorded() throws IOException {
        assertEquals(Optional.empty(), render("km"));
        assertFalse(Files.exists(folder.resolve("km")));
    }
}
