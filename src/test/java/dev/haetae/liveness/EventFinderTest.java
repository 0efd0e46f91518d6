package dev.haetae.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            events.addAll(finder.accept(person.next()));
        }
    }

    private List<EventFinder.Kind> kinds() {
        return events.stream().map(EventFinder.Event::kind).toList();
    }
}
