package dev.haetae.demo;

import dev.haetae.demo.puppet.Display;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.PrintedPhoto;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.demo.puppet.ScreenReplay;
import java.nio.file.Path;

/// Who or what else may stand before the camera in place of the demo portrait's person. Each takes the same cues.
public enum Impostor {
    /// A living person, another one.
    OTHER_FACE,
    /// The right face on paper, tilted where a turn is asked for.
    PRINT,
    /// The right face on a tablet, answering every prompt.
    SCREEN,
    /// The same on a display that fills the view.
    FULL_SCREEN;

    /// @param present false: the hall is empty until RETURN
    public Scene scene(Path portrait, long seed, boolean present) {
        if (this == OTHER_FACE) {
            return new LivePerson(Person.other(portrait), seed, present);
        }
        Person person = Person.demo(portrait);
        return switch (this) {
            case OTHER_FACE -> throw new AssertionError();
            case PRINT -> new PrintedPhoto(person, seed, present);
            case SCREEN -> ScreenReplay.of(person, Display.TABLET, seed, present);
            case FULL_SCREEN -> ScreenReplay.of(person, Display.FULL, seed, present);
        };
    }

    /// A camera with this impostor before it.
    public ReplayedCustomer source(Path portrait, long seed, Pace pace) {
        return ReplayedCustomer.before(scene(portrait, seed, false), "replayed impostor " + name(), seed, pace, Conditions.PLAIN);
    }
}
