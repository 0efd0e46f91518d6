package dev.haetae.device.camera;

import java.io.IOException;

/// One open camera. Used and closed by one thread only.
interface CameraLink extends AutoCloseable {

    /// Waits for the camera's next picture.
    /// @throws IOException when the camera is gone, in words for the log
    Shot read() throws IOException, InterruptedException;

    /// Not called on a link whose reading hangs: nobody can say what a driver does with two calls at once.
    @Override void close();

    interface Opening {
        CameraLink open() throws IOException, InterruptedException;

        /// Called when an opening or a reading hangs, before its thread is interrupted and the next attempt begins.
        default void afterHang() {}
    }
}
