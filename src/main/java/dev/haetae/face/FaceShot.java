package dev.haetae.face;

import dev.haetae.frame.Frame;

/// One frame of the live face that was chosen for comparison, with what was seen on it. Owns the frame.
public record FaceShot(Frame frame, FaceObservation seen) implements AutoCloseable {
    @Override public void close() {
        frame.close();
    }

    @Override public String toString() {
        return "FaceShot";
    }
}
