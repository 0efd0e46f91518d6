package dev.haetae.config;

import java.nio.file.Path;
import java.util.Optional;

/// The screen as it is mounted.
/// @param diagonalInches of the glass; the larger it is, the larger is everything on it
/// @param assisted a desk: an operator logs in, and has a column beside the person's screen
/// @param reducedMotion loops become still pictures
/// @param voice what reads aloud
/// @param recordings folder of lines that somebody has recorded; they go before the voice
/// @param jack who knows whether headphones are plugged in
public record ScreenLook(Orientation orientation, double diagonalInches, boolean assisted, boolean fullScreen, boolean reducedMotion, Voice voice,
        Optional<Path> recordings, Jack jack) {

    /// Edge of what a finger hits without aiming.
    public static final double LEAST_TOUCH_MILLIMETRES = 20;
    /// Edge of the smallest control that any screen draws: EveryScreenTest holds them to it.
    public static final double LEAST_TOUCH_PIXELS = 104;
    private static final double DIAGONAL_PIXELS = Math.hypot(1080, 1920);
    private static final double MILLIMETRES_PER_INCH = 25.4;

    public ScreenLook {
        double least = millimetres(LEAST_TOUCH_PIXELS, diagonalInches);
        if (least < LEAST_TOUCH_MILLIMETRES) {
            throw new IllegalArgumentException("diagonalInches of %.1f makes the smallest key %.1f mm; %.0f mm is the least for a finger"
                    .formatted(diagonalInches, least, LEAST_TOUCH_MILLIMETRES));
        }
    }

    /// How large something drawn is on the glass.
    /// @param pixels of the design, which is 1080 by 1920 however many the screen has
    public static double millimetres(double pixels, double diagonalInches) {
        return pixels * diagonalInches * MILLIMETRES_PER_INCH / DIAGONAL_PIXELS;
    }

    public enum Orientation { PORTRAIT, LANDSCAPE }

    public enum Voice { NONE, ESPEAK }

    public enum Jack { NONE, PULSE }

    static ScreenLook read(Section in, Path home) {
        Orientation orientation = in.choice("orientation", Orientation.class);
        double diagonalInches = in.number("diagonalInches", 1, 200);
        boolean assisted = in.flag("assisted");
        if (assisted && orientation == Orientation.PORTRAIT) {
            in.refuse("assisted", "needs orientation: landscape, or the operator's column has no room");
        }
        boolean fullScreen = in.flag("fullScreen");
        boolean reducedMotion = in.flag("reducedMotion");
        Voice voice = in.choice("voice", Voice.class);
        Optional<Path> recordings = in.fileOrNone("recordings", home);
        Jack jack = in.choice("jack", Jack.class);
        return in.build(() -> new ScreenLook(orientation, diagonalInches, assisted, fullScreen, reducedMotion, voice, recordings, jack));
    }
}
