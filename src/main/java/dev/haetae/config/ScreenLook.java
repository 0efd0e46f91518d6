package dev.haetae.config;

/// The screen as it is mounted.
/// @param edgeHeightMillimetres of the screen's lower edge above the floor: what low reach reckons with
/// @param reducedMotion loops become still pictures
/// @param readAloud whether texts can be spoken
public record ScreenLook(Orientation orientation, boolean fullScreen, int edgeHeightMillimetres, boolean reducedMotion,
        boolean readAloud) {

    public enum Orientation { PORTRAIT, LANDSCAPE }

    static ScreenLook read(Section in) {
        Orientation orientation = in.choice("orientation", Orientation.class);
        boolean fullScreen = in.flag("fullScreen");
        int edge = in.whole("edgeHeightMillimetres", 300, 1200);
        boolean reducedMotion = in.flag("reducedMotion");
        boolean readAloud = in.flag("readAloud");
        return in.build(() -> new ScreenLook(orientation, fullScreen, edge, reducedMotion, readAloud));
    }
}
