package dev.haetae.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.authenticity.Authenticity;
import dev.haetae.document.authenticity.AuthenticityLimits;
import dev.haetae.document.mrz.MrzReader;
import dev.haetae.engine.opencv.OpenCvDocumentOptics;
import dev.haetae.engine.opencv.OpenCvMrzLines;
import dev.haetae.engine.opencv.OpenCvTraces;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Both sides of one scan: each reading waits at a door that opens only when the other stands there too.
class SidesAtOnceTest {
    private static final int PATIENCE_SECONDS = 60;

    @Test void twoPicturesAreReadAtTheSameTime() {
        var both = new CountDownLatch(2);
        Effort door = new Effort() {
            @Override public void begin() {
                both.countDown();
                assertTrue(opens(both), "the other side is not being read");
            }

            @Override public boolean exhausted() {
                return false;
            }

            @Override public boolean spent() {
                return false;
            }
        };
        var reader = new DocumentReader(new OpenCvDocumentOptics(), new MrzReader(new OpenCvMrzLines(), null), null,
                page -> Optional.empty(), null, new Authenticity(new OpenCvTraces(), List.of(), new AuthenticityLimits(1, 1, 1, 0)), door, 0);
        try (Frame front = Frame.blank(90, 60, 0); Frame back = Frame.blank(90, 60, 0)) {
            List<Outcome<SideReading>> read = reader.read(List.of(front, back), LocalDate.EPOCH);
            assertEquals(2, read.stream().filter(Outcome.Rejected.class::isInstance).count());
        }
    }

    @Test void answersInTheOrderAsked() {
        var second = new CountDownLatch(1);
        assertEquals(List.of("front", "back"), SideBySide.<String>all(List.of(() -> {
            assertTrue(opens(second));
            return "front";
        }, () -> {
            second.countDown();
            return "back";
        }), nothing -> {}));
        assertEquals(List.of(), SideBySide.<String>all(List.of(), nothing -> {}));
    }

    @Test void whereOneThrowsTheOtherIsWaitedForAndDiscarded() {
        for (boolean first : new boolean[] {true, false}) {
            var thrown = new CountDownLatch(1);
            Supplier<String> throwing = () -> {
                thrown.countDown();
                throw new IllegalStateException("a bug");
            };
            Supplier<String> reading = () -> {
                assertTrue(opens(thrown));
                return "read";
            };
            List<String> discarded = new ArrayList<>();
            var bug = assertThrows(IllegalStateException.class,
                    () -> SideBySide.all(first ? List.of(throwing, reading) : List.of(reading, throwing), discarded::add));
            assertEquals("a bug", bug.getMessage());
            assertEquals(List.of("read"), discarded);
        }
    }

    @Test void anInterruptionIsKeptForLaterWhileASideIsBeingRead() {
        Thread asking = Thread.currentThread();
        List<String> read = SideBySide.all(List.of(() -> "front", () -> {
            asking.interrupt();
            return "back";
        }), nothing -> {});
        assertTrue(Thread.interrupted());
        assertEquals(List.of("front", "back"), read);
    }

    private static boolean opens(CountDownLatch door) {
        try {
            return door.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
