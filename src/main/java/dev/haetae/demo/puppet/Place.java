package dev.haetae.demo.puppet;

/// Where somebody stands, and in what light.
/// @param hall 0 the one of the person's own portrait, where there is one; else the number of a drawn one
/// @param side see [Puppet]
/// @param nearer than usual, in eye distances; 0 is 57 cm
/// @param lamp the kiosk's screen
public record Place(long hall, double side, double nearer, Lamp lamp) {
    /// A white screen's light over the hall's; see [Glow].
    public static final double USUAL_SCREEN = 0.12;
    /// A display's two frames and a camera's one, seconds.
    public static final double USUAL_DELAY = 0.07;
}
