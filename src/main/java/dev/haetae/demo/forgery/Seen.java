package dev.haetae.demo.forgery;

/// The device that looks.
public enum Seen {
    /// 300 dpi on a scanner's glass, sharpened a little.
    SCAN,
    /// A document camera: lens blur, noise, uneven light, JPEG.
    CAMERA,
    /// A worn document under the same camera.
    WORN
}
