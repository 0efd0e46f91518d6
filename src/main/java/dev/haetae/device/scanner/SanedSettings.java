package dev.haetae.device.scanner;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where a scanner is and how it is used.
/// @param device as [SanedSource#devices] lists it; empty takes the first one
/// @param intake what the options make of the device: it cannot be seen from outside whether paper is drawn in
/// @param options of the SANE backend set before the first scan, in this order (`source: Flatbed`)
/// @param connect waited for saned to answer
/// @param read waited between two pieces of a scan; lamps that warm up are silent for long
public record SanedSettings(String host, int port, String device, int previewDpi, int stillDpi, Intake intake,
        Map<String, String> options, Duration connect, Duration read) {

    public static final int SANED_PORT = 6566;

    public SanedSettings {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        if (host.isBlank()) {
            throw new IllegalArgumentException("a scanner has a host");
        }
        if (previewDpi <= 0 || stillDpi < previewDpi) {
            throw new IllegalArgumentException("a preview has at least 1 dpi, a still no less than a preview");
        }
        if (!connect.isPositive() || !read.isPositive()) {
            throw new IllegalArgumentException("a scanner is waited for");
        }
    }

    public static SanedSettings at(String host, int port, String device) {
        return of(host, port, device, 100, 300, Intake.FLATBED, Map.of());
    }

    public static SanedSettings of(String host, int port, String device, int previewDpi, int stillDpi, Intake intake,
            Map<String, String> options) {
        return new SanedSettings(host, port, device, previewDpi, stillDpi, intake, options, Duration.ofSeconds(3), Duration.ofSeconds(30));
    }

    public SanedSettings withOptions(Map<String, String> more) {
        return new SanedSettings(host, port, device, previewDpi, stillDpi, intake, more, connect, read);
    }

    public SanedSettings withIntake(Intake other) {
        return new SanedSettings(host, port, device, previewDpi, stillDpi, other, options, connect, read);
    }

    public SanedSettings withPatience(Duration newConnect, Duration newRead) {
        return new SanedSettings(host, port, device, previewDpi, stillDpi, intake, options, newConnect, newRead);
    }
}
