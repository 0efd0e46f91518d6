package dev.haetae.screen;

import dev.haetae.language.Voice;
import dev.haetae.screen.part.Hint;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.zoom.Leaf;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.Parent;

/// What is read aloud, and when: a screen when it appears, a hint when it changes, a key when the keyboard comes to it.
/// Nothing is said twice in a row. What the document says of a person is read only when they have asked for it.
final class Narration {
    /// What the camera sees changes faster than anybody can listen.
    private static final long HINT_NANOS = 4_000_000_000L;

    private final Optional<Voice> voice;
    private final LongSupplier clock;
    private Hearing hearing = Hearing.OFF;
    private String tag = "";
    private String said = "";
    private String control = "";
    private long at;

    /// @param clock in nanoseconds
    Narration(Optional<Voice> voice, LongSupplier clock) {
        this.voice = voice;
        this.clock = clock;
    }

    boolean speaks(String language) {
        return voice.filter(it -> it.speaks(language)).isPresent();
    }

    /// Any thread.
    void hush() {
        voice.ifPresent(Voice::hush);
    }

    void listen(Hearing wanted, String language) {
        if (hearing.on() && !wanted.on()) {
            hush();
        }
        if (!wanted.equals(hearing) || !language.equals(tag)) {
            said = "";
            control = "";
        }
        hearing = wanted;
        tag = language;
    }

    /// A screen, or a dialog over it.
    void screen(Parent shown) {
        Spoken.of(shown, hearing.mine()).ifPresent(this::say);
    }

    /// At every pulse of a hint.
    void hint(Hint hint) {
        boolean now = hint.kind() == Hint.Kind.PROMPT || hint.kind() == Hint.Kind.DONE;
        if (now || clock.getAsLong() - at >= HINT_NANOS) {
            say(hint.sentence());
        }
    }

    /// A page was turned to.
    void leaf(Leaf leaf, String place) {
        say(place + ". " + leaf.spoken(hearing.mine()), leaf.spokenIn().orElse(tag));
    }

    /// @param shown the new screen that the keyboard is on, whose question is read first; empty where it was there already
    void control(Touch touch, Optional<Parent> shown) {
        String own = hearing.mine() ? touch.getAccessibleText() : touch.aloud();
        if (shown.isEmpty() && own.equals(control)) {
            return; // read with its screen
        }
        control = own;
        String before = shown.flatMap(screen -> Spoken.of(screen, hearing.mine())).map(question -> question + ". ").orElse("");
        say(before + own, touch.spokenIn().orElse(tag));
    }

    private void say(String text) {
        say(text, tag);
    }

    private void say(String text, String language) {
        if (hearing.on() && !text.equals(said)) {
            said = text;
            at = clock.getAsLong();
            voice.filter(it -> it.speaks(language)).ifPresent(it -> it.say(language, text, hearing.manner()));
        }
    }
}
