package dev.haetae.launch;

import dev.haetae.config.Camera;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.Scanner;
import dev.haetae.device.camera.WebcamSource;
import dev.haetae.device.printer.SlipPrinter;
import dev.haetae.device.scanner.EsclSource;
import dev.haetae.device.scanner.SanedSource;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.Outcome.Passed;
import dev.haetae.outcome.Outcome.Rejected;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Whether a device answers: one picture is taken from it and thrown away.
final class DeviceCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DeviceCheck() {}

    /// What could be chosen, by the names that the configuration takes.
    static List<Finding> choices(KioskConfig config) {
        var findings = new ArrayList<Finding>();
        if (config.camera() instanceof Camera.Webcam) {
            findings.add(choices("webcams", WebcamSource::cameras));
        }
        if (config.scanner() instanceof Scanner.Saned saned) {
            findings.add(choices("scanners at saned", () -> SanedSource.devices(Devices.settings(saned))));
            findings.add(choices("scanner's options", () -> SanedSource.abilities(Devices.settings(saned))));
        }
        if (config.scanner() instanceof Scanner.Network network) {
            findings.add(choices("network scanner", () -> EsclSource.describe(Devices.settings(network))));
        }
        return findings;
    }

    private interface Listing {
        List<String> names() throws IOException;
    }

    private static Finding choices(String what, Listing listing) {
        try {
            List<String> names = listing.names();
            return names.isEmpty() ? Finding.missing(what, "none") : Finding.fits(what, String.join(", ", names));
        } catch (IOException e) {
            return Finding.missing(what, e.getMessage());
        }
    }

    static Finding camera(FrameSource camera) {
        return finding("camera", camera.name(), camera.next(PATIENCE));
    }

    static Finding documents(DocumentSource documents) {
        if (documents.isFed()) { // a preview would draw in what lies there
            return documents.fault(PATIENCE).filter(reason -> reason != RejectReason.DOCUMENT_MISSING)
                    .map(reason -> Finding.missing("document source", documents.name() + " does not answer: " + reason))
                    .orElseGet(() -> Finding.fits("document source", documents.name() + ", draws documents in"
                            + (documents.isDuplex() ? ", both sides" : "")));
        }
        return switch (documents.preview(PATIENCE)) {
            case Rejected<Frame>(var reason, var _) when reason == RejectReason.DOCUMENT_MISSING ->
                    Finding.fits("document source", documents.name() + ", nothing lies on it");
            case Outcome<Frame> answer -> finding("document source", documents.name(), answer);
        };
    }

    static Finding printer(SlipPrinter printer) {
        return printer.fault().map(why -> Finding.missing("printer", why)).orElseGet(() -> Finding.fits("printer", "takes receipts"));
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
