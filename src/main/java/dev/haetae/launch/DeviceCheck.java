package dev.haetae.launch;

import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.Outcome.Passed;
import dev.haetae.outcome.Outcome.Rejected;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;

/// Whether a device answers: one picture is taken from it and thrown away.
final class DeviceCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DeviceCheck() {}

    static Finding camera(FrameSource camera) {
        return finding("camera", camera.name(), camera.next(PATIENCE));
    }

    static Finding documents(DocumentSource documents) {
        return switch (documents.preview(PATIENCE)) {
            case Rejected<Frame>(var reason, var _) when reason == RejectReason.DOCUMENT_MISSING ->
                    Finding.fits("document source", documents.name() + ", nothing lies on it");
            case Outcome<Frame> answer -> finding("document source", documents.name(), answer);
        };
    }

    private static Finding finding(String what, String name, Outcome<Frame> answer) {
        return switch (answer) {
            case Passed<Frame>(var frame) -> {
                try (frame) {
                    yield Finding.fits(what, name + ", " + frame.width() + " x " + frame.height());
                }
            }
            case Rejected<Frame>(var reason, var _) -> Finding.missing(what, name + " does not answer: " + reason);
        };
    }
}
