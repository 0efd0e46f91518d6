package dev.haetae.language;

/// Port: reads a text aloud. Where no voice is installed the kiosk shows no sound key, and captions stand alone.
public interface Voice {
    /// Whether this voice can read a language at all; the sound key is shown only where it can.
    /// @param tag BCP 47
    boolean speaks(String tag);

    /// Returns at once; what was being said stops.
    void say(String tag, String text, Manner manner);

    void hush();

    /// How a person wants to hear it.
    /// @param volume 0 to 1, of what the loudspeaker is set to
    /// @param speed 1 is that of careful speech
    record Manner(double volume, double speed) {
        public Manner {
            if (!(volume >= 0 && volume <= 1 && speed >= .5 && speed <= 2)) {
                throw new IllegalArgumentException("volume " + volume + ", speed " + speed);
            }
        }
    }
}
