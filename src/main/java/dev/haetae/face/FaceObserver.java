package dev.haetae.face;

import dev.haetae.frame.Frame;

/// Port: finds and measures faces. One thread at a time; keeps nothing of the frame.
public interface FaceObserver {
    FaceObservation observe(Frame frame);
}
