package dev.haetae.config;

/// The screen as it is mounted.
/// @param reducedMotion loops become still pictures
public record ScreenLook(Orientation orientation, boolean fullScreen, boolean reducedMotion) {

    public enum Orientation { PORTRAIT, LANDSCAPE }

    static ScreenLook read(Section in) {
        Orientation orientation = in.choice("orientation", Orientation.class);
        boolean fullScreen = in.flag("fullScreen");
        boolean reducedMotion = in.flag("reducedMotion");
        return in.build(() -> new ScreenLook(orientation, fullScreen, reducedMotion));
    }
}
