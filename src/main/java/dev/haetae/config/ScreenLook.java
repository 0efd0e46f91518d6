package dev.haetae.config;

import java.nio.file.Path;
import java.util.Optional;

/// The screen as it is mounted.
/// @param assisted a desk: an operator logs in, and has a column beside the person's screen
/// @param reducedMotion loops become still pictures
/// @param voice what reads aloud
/// @param recordings folder of lines that somebody has recorded; they go before the voice
public record ScreenLook(Orientation orientation, boolean assisted, boolean fullScreen, boolean reducedMotion, Voice voice,
        Optional<Path> recordings) {

    public enum Orientation { PORTRAIT, LANDSCAPE }

    public enum Voice { NONE, ESPEAK }

    static ScreenLook read(Section in, Path home) {
        Orientation orientation = in.choice("orientation", Orientation.class);
        boolean assisted = in.flag("assisted");
        if (assisted && orientation == Orientation.PORTRAIT) {
            in.refuse("assisted", "needs orientation: landscape, or the operator's column has no room");
        }
        boolean fullScreen = in.flag("fullScreen");
        boolean reducedMotion = in.flag("reducedMotion");
        Voice voice = in.choice("voice", Voice.class);
        Optional<Path> recordings = in.fileOrNone("recordings", home);
        return in.build(() -> new ScreenLook(orientation, assisted, fullScreen, reducedMotion, voice, recordings));
    }
}
