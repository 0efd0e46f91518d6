package dev.haetae.language;

/// Port: reads a text aloud. Where no voice is installed the kiosk shows no sound key.
@FunctionalInterface
public interface Voice {
    /// Returns at once; stops what is being said.
    /// @param tag BCP 47
    void say(String tag, String text);
}
