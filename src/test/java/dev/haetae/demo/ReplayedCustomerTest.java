package dev.haetae.demo;

import static dev.haetae.demo.Watched.PORTRAIT;
import static dev.haetae.demo.Watched.cued;
import static dev.haetae.demo.Watched.during;
import static dev.haetae.demo.Watched.next;
import static dev.haetae.demo.Watched.skip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.puppet.Cue;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayedCustomerTest {
    @BeforeAll static void prepare() {
        Watched.prepare();
    }

    @Test void answersEveryCueWithExactlyOneFaceInView() throws IOException {
        try (var customer = ReplayedCustomer.of(PORTRAIT, 7, Pace.stepped())) {
            assertEquals(0, during(customer, 0.2).getFirst().faces(), "nobody before the first cue");
            customer.cue(Cue.RETURN);
            skip(customer, 1.8);
            List<FaceObservation> all = new ArrayList<>();
            List<FaceObservation> rest = during(customer, 0.3);
            double neutral = rest.getLast().turn();
            List<FaceObservation> left = cued(customer, Cue.TURN_LEFT, 2.2);
            assertTrue(Watched.mostTurn(left) > neutral + 0.15, "to their own left: " + Watched.mostTurn(left));
            assertEquals(neutral, left.getLast().turn(), 0.08, "back to the front by themselves");
            List<FaceObservation> right = cued(customer, Cue.TURN_RIGHT, 2.2);
            assertTrue(Watched.leastTurn(right) < neutral - 0.15, "to their own right: " + Watched.leastTurn(right));
            List<FaceObservation> blink = cued(customer, Cue.BLINK, 0.4);
            assertTrue(Watched.mostClosed(blink) > 0.9, "eyes shut: " + Watched.mostClosed(blink));
            assertTrue(blink.getLast().eyesClosed() < 0.5, "and open again");
            List<FaceObservation> nod = cued(customer, Cue.NOD, 1.3);
            double down = nod.stream().mapToDouble(FaceObservation::tilt).max().orElseThrow();
            assertTrue(down > rest.getLast().tilt() + 0.05, "nose goes down: " + down);
            List<FaceObservation> smile = cued(customer, Cue.SMILE, 1.2);
            assertTrue(smile.getLast().smile() > rest.getLast().smile() + 0.05, "mouth widens");
            List.of(rest, left, right, blink, nod, smile).forEach(all::addAll);
            long one = all.stream().filter(o -> o.faces() == 1).count();
            assertTrue(one >= 0.95 * all.size(), one + " of " + all.size() + " frames show exactly one face");
            try (Frame frame = next(customer)) {
                Watched.keep(frame, "customer");
            }
            customer.cue(Cue.LEAVE);
            skip(customer, 1.7);
            assertEquals(0, during(customer, 0.1).getFirst().faces(), "gone");
        }
    }

    @Test void sameSeedGivesTheSameFrames() {
        assertArrayEquals(fingerprints(), fingerprints());
    }

    @Test void pulledPlugIsCameraLostUntilItIsPutIn() {
        try (var customer = ReplayedCustomer.of(PORTRAIT, 7, Pace.stepped())) {
            customer.plug(false);
            var lost = customer.next(Duration.ofSeconds(1));
            assertEquals(RejectReason.CAMERA_LOST, ((Outcome.Rejected<Frame>) lost).reason());
            customer.plug(true);
            next(customer).close();
        }
    }

    @Test void framesComeAtThirtyASecondAndWaitingCostsNothing() {
        try (var customer = ReplayedCustomer.of(PORTRAIT, 7, Pace.real())) {
            skip(customer, 0.4);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                try (Frame frame = next(customer)) {
                    times.add(frame.nanos());
                }
            }
            for (int i = 1; i < times.size(); i++) {
                long step = times.get(i) - times.get(i - 1);
                assertTrue(step >= 33_000_000, "never two frames of one slot: " + step);
                assertEquals(0, step % 33_333_333, 100, "on the beat");
            }
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Pace.real().until(System.nanoTime() + 200_000_000);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertTrue(spent < 20_000_000, "waiting burnt " + spent / 1_000_000 + " ms");
    }

    @Test void lateConsumerGetsTheNewestFrame() {
        Pace pace = Pace.stepped();
        try (var customer = ReplayedCustomer.of(PORTRAIT, 7, pace)) {
            next(customer).close();
            pace.until(2_000_000_000L);
            try (Frame frame = next(customer)) {
                assertEquals(2_000_000_000L, frame.nanos(), 34_000_000);
            }
        }
    }

    private static long[] fingerprints() {
        long[] prints = new long[45];
        try (var customer = ReplayedCustomer.of(PORTRAIT, 7, Pace.stepped())) {
            customer.cue(Cue.RETURN);
            for (int i = 0; i < prints.length; i++) {
                try (Frame frame = next(customer)) {
                    CRC32 crc = new CRC32();
                    crc.update(frame.bgr());
                    prints[i] = crc.getValue();
                }
            }
        }
        return prints;
    }
}
