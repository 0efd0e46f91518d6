package dev.haetae.demo.puppet;

/// Light that the kiosk's screen throws on whoever stands 57 cm before it, over the light of the hall there: a share for
/// each colour, in linear light.
///
/// Where the numbers come from: a display of 24 inches (0.16 m2) at 300 cd/m2 gives a face at 57 cm about 100 to 130 lx when
/// all of it is white, half of that when only its free half shines. Halls have 300 to 500 lx on the table and about half of
/// that on an upright face. So white adds 0.06 to 0.3 of what is there; a camera's gamma makes that 3 to 12 % of its signal,
/// and a wall three metres behind takes up a thirtieth of it.
record Glow(double red, double green, double blue) {
    static final Glow NONE = new Glow(0, 0, 0);
    /// Of what a face takes up, for things in the hall.
    static final double HALL = 0.03;
    private static final double GAMMA = 2.2;

    boolean none() {
        return red == 0 && green == 0 && blue == 0;
    }

    Glow times(double factor) {
        return new Glow(red * factor, green * factor, blue * factor);
    }

    double share(int channel) {
        return channel == 0 ? blue : channel == 1 ? green : red;
    }

    /// What the camera's value is multiplied with, in 256ths.
    /// @param channel 0 blue, 1 green, 2 red
    /// @param taken how much of the light reaches a place
    int gain(int channel, double taken) {
        return (int) Math.round(256 * Math.pow(1 + share(channel) * taken, 1 / GAMMA));
    }
}
