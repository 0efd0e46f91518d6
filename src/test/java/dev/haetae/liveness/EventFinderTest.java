package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFinderTest {
    private final EventFinder finder = new EventFinder(LivenessJudgeTest.LIMITS);
    private final Actor person = new Actor(false);
    private final List<EventFinder.Event> events = new ArrayList<>();

    @Test void findsWhatAFaceDoesAndWhenItBegan() {
        frames(20);
        person.eyesClosed = 1;
        frames(4);
        person.eyesClosed = 0;
        frames(16);
        person.yaw = 27;
        frames(20);
        person.yaw = 0;
        frames(20);
        person.yaw = -27;
        frames(20);
        assertEquals(List.of(EventFinder.Kind.BLINK, EventFinder.Kind.TURN_LEFT, EventFinder.Kind.TURN_RIGHT), kinds());
        assertEquals(List.of(20 * 40L, 40 * 40L, 80 * 40L), events.stream().map(e -> e.nanos() / 1_000_000).toList());
        assertEquals(LivenessVerdict.Kind.LIVE, finder.verdict().kind());
    }

    @Test void findsAFaceThatLeavesOnceAndAnotherOneThatComes() {
        frames(20);
        person.faces = 0;
        frames(50);
        person.faces = 1;
        person.sameFace = 0.5;
        frames(10);
        assertEquals(List.of(EventFinder.Kind.FACE_LOST, EventFinder.Kind.FACE_CHANGED), kinds());
    }

    @Test void seesNothingInAStillPicture() {
        frames(200);
        assertEquals(List.of(), kinds());
        assertEquals(LivenessVerdict.Kind.INCOMPLETE, finder.verdict().kind());
    }

    @Test void countsATurnThatTheRecordingBeginsInAndOneThatItCutsOff() {
        person.yaw = -35;
        frames(6);
        person.yaw = 0;
        frames(6);
        person.yaw = 35;
        frames(2);
        events.addAll(finder.end());
        assertEquals(List.of(EventFinder.Kind.TURN_RIGHT, EventFinder.Kind.TURN_LEFT), kinds());
        assertEquals(0, events.getFirst().nanos());
    }

    @Test void takesEyesThatOnlyLookShutForNoBlink() {
        frames(20);
        person.lidsHang = false; // far and blurred: the network calls it shut, the outline stands open
        person.eyesClosed = 0.9;
        frames(4);
        person.eyesClosed = 0;
        frames(20);
        assertEquals(List.of(), kinds());
    }

    @Test void takesSpeechForNoSmile() {
        frames(20);
        for (int syllable = 0; syllable < 12; syllable++) {
            person.open = 0.15;
            person.wider = 0.14;
            person.lifted = 0.03;
            frames(5);
            person.open = 0.08;
            person.wider = -0.1;
            person.lifted = 0;
            frames(5);
        }
        assertEquals(List.of(), kinds());
    }

    @Test void takesAGrinOutOfAnOpenMouthForNoSmile() {
        frames(20);
        person.open = 0.1;
        frames(20);
        person.smile(0.2);
        frames(20);
        assertEquals(List.of(), kinds());
    }

    @Test void takesWalkingNearerForNoNod() {
        frames(20);
        for (int i = 0; i < 20; i++) {
            person.nearer = 1 + 0.025 * i;
            person.pitch = 0.6 * i; // the camera stands above: who comes nearer is seen from higher up
            frames(1);
        }
        frames(40);
        assertEquals(List.of(), kinds());
    }

    @Test void takesALoweredHeadForNoNod() {
        frames(20);
        person.pitch = 18;
        frames(90);
        person.pitch = 0;
        frames(20);
        assertEquals(List.of(), kinds());
    }

    @ParameterizedTest @ValueSource(doubles = {10, 12, 15, 20, 25, 30})
    void findsTheSameAtEveryFrameRate(double fps) {
        person.fps = fps;
        seconds(1);
        move(0.2, share -> person.eyesClosed = share > 0.4 ? 1 : 0);
        seconds(0.8);
        move(1.2, share -> person.yaw = 27 * share);
        seconds(0.8);
        move(1.2, share -> person.yaw = -27 * share);
        seconds(0.8);
        move(0.7, share -> person.pitch = 14 * share);
        move(0.5, share -> person.pitch = -10 * share); // heads that nod swing through
        seconds(2);
        move(2, share -> person.smile(0.2 * share));
        seconds(1);
        move(2, share -> person.smile(0.2 * share));
        seconds(1);
        assertEquals(List.of(EventFinder.Kind.BLINK, EventFinder.Kind.TURN_LEFT, EventFinder.Kind.TURN_RIGHT, EventFinder.Kind.NOD,
                EventFinder.Kind.SMILE, EventFinder.Kind.SMILE), kinds());
    }

    /// There and back: the share rises to 1 in a third of the time, stays, and falls.
    private void move(double seconds, DoubleConsumer set) {
        int count = (int) Math.max(2, Math.round(seconds * person.fps));
        for (int i = 1; i <= count; i++) {
            set.accept(Math.min(1, 3 * Math.min(i, count - i) / (double) count));
            frames(1);
        }
    }

    private void seconds(double seconds) {
        frames((int) Math.round(seconds * person.fps));
    }

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            events.addAll(finder.accept(person.next()));
        }
    }

    private List<EventFinder.Kind> kinds() {
        return events.stream().map(EventFinder.Event::kind).toList();
    }
}
