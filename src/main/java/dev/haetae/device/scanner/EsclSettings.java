package dev.haetae.device.scanner;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A driverless scanner in the network (eSCL, also called AirScan) and how it is used.
/// @param address of its eSCL root, such as http://192.0.2.7/eSCL
/// @param certificate PEM file with the one certificate that is trusted for https; empty: the JDK's authorities
/// @param area scanned on the glass or drawn in, from the corner at the origin
/// @param patience for one request to be answered
public record EsclSettings(URI address, Optional<Path> certificate, Intake intake, Area area, int previewDpi, int stillDpi,
        Duration patience) {

    /// Millimetres.
    public record Area(int width, int height) {
        public Area {
            if (width < 20 || height < 20) {
                throw new IllegalArgumentException("an area of at least 20 x 20 mm is scanned");
            }
        }
    }

    public EsclSettings {
        if (address.getHost() == null) {
            throw new IllegalArgumentException("a scanner has a host");
        }
        if (previewDpi <= 0 || stillDpi < previewDpi) {
            throw new IllegalArgumentException("a preview has at least 1 dpi, a still no less than a preview");
        }
        if (certificate.isPresent() && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("a certificate is for an address that begins with https");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("a scanner is waited for");
        }
    }

    /// The root, with the slash that resolving against it needs.
    URI root() {
        String text = address.toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }
}
