package dev.haetae.face;

import dev.haetae.config.KioskConfig;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.nio.file.Path;
import java.util.List;

/// A face that stands well before a camera of 1280x720, and the same with something wrong.
final class Faces {
    static final FaceLimits LIMITS = KioskConfig.load(Path.of("kiosk-config"), "demo").face();

    int faces = 1;
    double second;
    double x = 500;
    double y = 220;
    double size = 280;
    double turn;
    double tilt = 0.6;
    double roll;
    double eyesClosed;
    double mouthCovered;
    double brightness = 130;
    double uneven;
    double sharpness = good(FaceMeasure.SHARPNESS);
    double pictureLuma = 120;
    long nanos;

    FaceObservation seen() {
        if (faces == 0) {
            return FaceObservation.none(pictureLuma, 1280, 720, nanos);
        }
        double unit = size / 280;
        List<Point> five = List.of(new Point(x + 80 * unit, y + 100), new Point(x + 190 * unit, y + 100),
                new Point(x + 140, y + 160), new Point(x + 100, y + 220), new Point(x + 180, y + 220));
        return new FaceObservation(faces, second, new Region(x, y, size, size), 0.99, five, List.of(),
                new HeadPose(turn, tilt, roll), new Mimic(eyesClosed, 0.8, 0),
                new Appearance(brightness, 0, 0, good(FaceMeasure.CONTRAST), uneven, sharpness, 0, 0, mouthCovered, 0, 0),
                new LiveCues(0.9, Traces.NONE), pictureLuma, 1280, 720, nanos);
    }

    FaceQuality quality() {
        return FaceQuality.of(seen(), LIMITS);
    }

    static double good(FaceMeasure measure) {
        return LIMITS.of(measure).good();
    }
}
