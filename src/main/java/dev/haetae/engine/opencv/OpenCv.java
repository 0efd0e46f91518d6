package dev.haetae.engine.opencv;

import org.opencv.core.Core;

/// Loads the native library once; call [#load()] before the first use of any OpenCV class.
public final class OpenCv {
    private OpenCv() {}

    private static final class Native {
        static {
            nu.pattern.OpenCV.loadLocally();
            Core.setNumThreads(1); // a kiosk runs several engines side by side: one thread each
        }

        static void touch() {}
    }

    /// Idempotent and thread-safe (class initialisation).
    public static void load() {
        Native.touch();
    }
}
