package dev.haetae.language.speech;

import java.util.Optional;

/// Turns a text into sound.
public interface Narrator {
    boolean speaks(String tag);

    /// @param tag BCP 47
    /// @param speed 1 is that of careful speech
    /// @return empty when this narrator has nothing for this text
    Optional<Sound> sound(String tag, String text, double speed);
}
