package dev.haetae.demo;

import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.PrintedPhoto;
import dev.haetae.demo.puppet.Puppet;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.demo.puppet.ScreenReplay;
import java.awt.image.BufferedImage;
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
        BufferedImage picture = Portraits.load(portrait);
        if (this == OTHER_FACE) {
            return new LivePerson(Puppet.ofOtherFace(picture, seed), seed, present);
        }
        Puppet puppet = Puppet.ofDemoPortrait(picture, seed);
        return switch (this) {
            case OTHER_FACE -> throw new AssertionError();
            case PRINT -> new PrintedPhoto(picture, puppet, seed, present);
            case SCREEN -> ScreenReplay.tablet(puppet, seed, present);
            case FULL_SCREEN -> ScreenReplay.fillingTheView(puppet, seed, present);
        };
    }

    /// A camera with this impostor before it.
    public ReplayedCustomer source(Path portrait, long seed, Pace pace) {
        return new ReplayedCustomer("replayed impostor " + name(), scene(portrait, seed, false), pace);
    }
}
