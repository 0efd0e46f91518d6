package dev.haetae.evaluate.mrz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TransformTest {
    /// Smooth, brighter to the right and redder below: any turn or mirror of it is another picture.
    private static final Picture PICTURE = slope(60, 40);

    @Test void putsEveryExifOrientationUpright() {
        for (int orientation = 1; orientation <= 8; orientation++) {
            Picture stored = Geometry.stored(PICTURE, orientation);
            assertEquals(orientation >= 5 ? 40 : 60, stored.width(), "orientation " + orientation);
            var transform = new Transform("EXIF " + orientation, (p, seed) -> stored, 95, orientation);
            try (Frame given = PICTURE.frame(); Frame read = transform.of(given, 0)) {
                assertEquals(60, read.width(), "orientation " + orientation);
                assertTrue(difference(PICTURE, Picture.of(read)) < 6, "orientation " + orientation);
            }
        }
    }

    @Test void aQuarterFourTimesIsNothing() {
        Picture turned = PICTURE;
        for (int i = 0; i < 4; i++) {
            turned = Geometry.quarters(turned, 1);
        }
        assertTrue(Arrays.equals(PICTURE.bgr(), turned.bgr()));
        assertEquals(PICTURE.at(0, 39, 0), Geometry.quarters(PICTURE, 1).at(0, 0, 0), "clockwise: bottom left goes to top left");
    }

    @Test void tiltsClockwiseByTheAngleNamed() {
        Picture tilted = Geometry.tilted(PICTURE, 90, Picture.plain(0));
        assertTrue(difference(Geometry.quarters(PICTURE, 1), tilted) < 1);
    }

    @Test void keepsCornersAPerspectiveDoesNotMove() {
        Picture leaning = Geometry.leaning(PICTURE, 0.12, 0, Picture.plain(0));
        assertEquals(PICTURE.at(0, 39, 0), leaning.at(0, 39, 0), 3);
        assertNotEquals(PICTURE.at(0, 0, 0), leaning.at(0, 0, 0), "the far corner shows what lies outside");
    }

    @Test void givesTheSamePictureEachTime() {
        for (Transform transform : Transform.all()) {
            try (Frame given = PICTURE.frame(); Frame once = transform.of(given, 5); Frame twice = transform.of(given, 5)) {
                assertTrue(Arrays.equals(Picture.of(once).bgr(), Picture.of(twice).bgr()), transform.name());
            }
        }
    }

    private static Picture slope(int width, int height) {
        Picture out = Picture.blank(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out.set(x, y, 0, 40 + 3 * x);
                out.set(x, y, 1, 40 + 3 * x);
                out.set(x, y, 2, 40 + 2 * x + 2 * y);
            }
        }
        return out;
    }

    private static double difference(Picture a, Picture b) {
        assertEquals(a.bgr().length, b.bgr().length);
        double sum = 0;
        for (int i = 0; i < a.bgr().length; i++) {
            sum += Math.abs((a.bgr()[i] & 255) - (b.bgr()[i] & 255));
        }
        return sum / a.bgr().length;
    }
}
