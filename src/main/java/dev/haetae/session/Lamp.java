package dev.haetae.session;

/// Port: told what colour the kiosk's screen shines on the face from now on. The screen itself needs no telling.
public interface Lamp {
    Lamp NONE = _ -> { };

    /// @param rgb 0xRRGGBB
    void shine(int rgb);
}
