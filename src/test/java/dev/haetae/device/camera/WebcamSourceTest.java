package dev.haetae.device.camera;

import static dev.haetae.device.camera.Waiting.passed;
import static dev.haetae.device.camera.Waiting.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import dev.haetae.device.Drawn;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WebcamSourceTest {
    private static final Outcome<Frame> LOST = Outcome.rejected(RejectReason.CAMERA_LOST);
    private static final Duration SOON = Duration.ofMillis(150);
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final Patience SHORT = new Patience(Duration.ofMillis(20), Duration.ofMillis(300), Duration.ofSeconds(60));

    private final ReplayDriver driver = new ReplayDriver();

    @Test void givesHdFramesEachNewerThanTheLast() {
        try (var source = source(SHORT)) {
            int last = 0;
            for (int i = 0; i < 5; i++) {
                try (Frame frame = passed(source.next(AMPLE))) {
                    assertEquals("1280x720", frame.width() + "x" + frame.height());
                    assertTrue(Drawn.numberOf(frame) > last);
                    last = Drawn.numberOf(frame);
                }
            }
        }
    }

    @Test void givesTheNewestFrameToASlowConsumer() {
        try (var source = source(SHORT)) {
            passed(source.next(AMPLE)).close();
            int missed = driver.number.get() + 5;
            until(() -> driver.number.get() > missed);
            try (Frame frame = passed(source.next(AMPLE))) {
                assertTrue(Drawn.numberOf(frame) >= missed, "older frames were dropped");
            }
        }
    }

    @Test void comesBackFromScratchAfterUnplugAndReplug() {
        try (var source = source(SHORT)) {
            for (int round = 1; round <= 3; round++) {
                passed(source.next(AMPLE)).close();
                driver.plugged = false;
                until(() -> source.next(SOON).equals(LOST));
                driver.plugged = true;
                passed(source.next(AMPLE)).close();
                assertEquals(round + 1, driver.opened.get());
                assertEquals(round, driver.closed.get(), "each dead device was closed");
            }
        }
    }

    @Test void findsACameraThatIsPluggedInLater() {
        driver.plugged = false;
        try (var source = source(SHORT)) {
            assertEquals(LOST, source.next(SOON));
            driver.plugged = true;
            passed(source.next(AMPLE)).close();
        }
    }

    @Test void getsRoundAReadThatHangs() {
        var never = new CountDownLatch(1);
        try (var source = source(SHORT)) {
            passed(source.next(AMPLE)).close();
            driver.hangInRead = never;
            until(() -> source.next(SOON).equals(LOST));
            driver.hangInRead = null;
            until(() -> gives(source));
        } finally {
            never.countDown();
        }
    }

    @Test void getsRoundAnOpeningThatHangs() {
        var never = new CountDownLatch(1);
        driver.hangInOpen = never;
        try (var source = source(SHORT)) {
            assertEquals(LOST, source.next(SOON));
            driver.hangInOpen = null;
            until(() -> gives(source));
        } finally {
            never.countDown();
        }
    }

    @Test void doesNotHeapUpThreadsWhileADriverHangs() {
        var never = new CountDownLatch(1);
        driver.hangInOpen = never;
        var impatient = new Patience(Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofSeconds(60));
        try (var source = source(impatient)) {
            for (int i = 0; i < 60; i++) {
                assertEquals(LOST, source.next(Duration.ofMillis(12)));
            }
            assertTrue(driver.opened.get() > 1 && driver.opened.get() <= 9, "opened " + driver.opened.get() + " times");
        } finally {
            never.countDown();
        }
    }

    @Test void takesARepeatedPictureForALostCamera() {
        try (var source = source(SHORT)) {
            passed(source.next(AMPLE)).close();
            driver.repeating = true;
            until(() -> !gives(source) && driver.closed.get() >= 1);
            driver.repeating = false;
            passed(source.next(AMPLE)).close();
        }
    }

    @Test void switchesTheCameraOffWhenNobodyAsks() {
        try (var source = source(new Patience(Duration.ofMillis(20), AMPLE, Duration.ofMillis(100)))) {
            passed(source.next(AMPLE)).close();
            until(() -> driver.closed.get() == 1);
            passed(source.next(AMPLE)).close();
            assertEquals(2, driver.opened.get());
        }
    }

    @Test void closesTheDeviceAndAnswersLostAfterwards() {
        var source = source(SHORT);
        passed(source.next(AMPLE)).close();
        source.close();
        source.close();
        until(() -> driver.closed.get() == 1);
        assertEquals(LOST, source.next(SOON));
    }

    @Test void saysLostWhereTheConfiguredCameraIsNotThere() {
        var settings = new WebcamSource.Settings("Another camera", 640, 480, 30, SHORT);
        try (var source = new WebcamSource(settings, driver)) {
            assertEquals(LOST, source.next(SOON));
        }
    }

    /// The native library loads on this JDK, and a machine without a camera has none.
    @Test void builtInDriverOpensOrSaysLost() {
        assertTrue(new WebcamDefaultDriver().getDevices() != null);
        try (var source = new WebcamSource(new WebcamSource.Settings("no camera has this name", 640, 480, 30, SHORT))) {
            assertEquals(LOST, source.next(SOON));
        }
    }

    private WebcamSource source(Patience patience) {
        return new WebcamSource(new WebcamSource.Settings("", 1280, 720, 60, patience), driver);
    }

    private static boolean gives(WebcamSource source) {
        if (source.next(SOON) instanceof Outcome.Passed<Frame>(var frame)) {
            frame.close();
            return true;
        }
        return false;
    }
}
