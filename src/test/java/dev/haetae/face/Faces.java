package dev.haetae.face;

import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import dev.haetae.frame.Traces;
import java.time.Duration;
import java.util.List;

/// A face that stands well before a camera of 1280x720, and the same with something wrong.
final class Faces {
    static final FaceLimits LIMITS = new FaceLimits(0.25, 0.75, 0.15, 0.15, 0.3, 0.85, 0.5, 50, 215, 0.5, 30, 24,
            Duration.ofMillis(300), Duration.ofMillis(500));

    int faces = 1;
    double x = 500;
    double y = 220;
    double size = 280;
    double turn;
    double tilt = 0.6;
    double eyesClosed;
    double covered;
    double brightness = 130;
    double sharpness = 200;
    long nanos;

    FaceObservation seen() {
        double unit = size / 280;
        List<Point> five = List.of(new Point(x + 80 * unit, y + 100), new Point(x + 190 * unit, y + 100),
                new Point(x + 140, y + 160), new Point(x + 100, y + 220), new Point(x + 180, y + 220));
        return new FaceObservation(faces, faces > 1 ? 0.9 : 0, new Region(x, y, size, size), 0.99, five, List.of(),
                new HeadPose(turn, tilt, 0), new Mimic(eyesClosed, 0.8, 0),
                new Appearance(brightness, 0, 0, 100, 0, sharpness, 0, 0, covered, 0, 0), new LiveCues(0.9, Traces.NONE),
                120, 1280, 720, nanos);
    }
}
