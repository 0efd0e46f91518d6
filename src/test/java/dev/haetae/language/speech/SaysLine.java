package dev.haetae.language.speech;

import dev.haetae.language.Messages;
import dev.haetae.language.Voice.Manner;
import java.nio.file.Path;
import java.util.List;

/// A process that says one line and ends: Java looks for loudspeakers once, when it starts.
final class SaysLine {
    private SaysLine() {}

    /// @param arguments tag, key
    public static void main(String[] arguments) throws InterruptedException {
        Messages messages = Messages.load(Path.of("i18n"));
        try (var voice = new SpokenVoice(List.of(Espeak.installed().orElseThrow()), messages)) {
            voice.say(arguments[0], messages.text(arguments[0], arguments[1]), new Manner(1, 1));
            voice.silence();
        }
        System.out.println("said");
    }
}
