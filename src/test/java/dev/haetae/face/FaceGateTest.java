package dev.haetae.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.outcome.RejectReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceGateTest {
    private final FaceGate gate = new FaceGate(Faces.LIMITS);
    private final Faces face = new Faces();

    @Test void letsAGoodFaceThrough() {
        assertEquals(Optional.empty(), gate.fault(face.seen()));
    }

    /// Each fault is added to the ones before it: the worse one must win.
    @Test void namesOneFaultAndTheWorstFirst() {
        face.sharpness = 10;
        assertFault(RejectReason.FACE_BLURRED);
        face.eyesClosed = 0.9;
        assertFault(RejectReason.EYES_CLOSED);
        face.brightness = 30;
        assertFault(RejectReason.FACE_DARK);
        face.brightness = 240;
        assertFault(RejectReason.FACE_BRIGHT);
        face.covered = 0.8;
        assertFault(RejectReason.FACE_COVERED);
        face.turn = -0.3;
        assertFault(RejectReason.FACE_TURNED);
        face.size = 100;
        face.x = 590;
        face.y = 310;
        assertFault(RejectReason.FACE_FAR);
        face.size = 600;
        face.x = 340;
        face.y = 60;
        assertFault(RejectReason.FACE_CLOSE);
        face.x = 20;
        assertFault(RejectReason.FACE_OFF_CENTRE);
        face.faces = 2;
        assertFault(RejectReason.FACE_SEVERAL);
        face.faces = 0;
        assertFault(RejectReason.FACE_MISSING);
    }

    @Test void seesAChinThatIsRaisedOrLowered() {
        face.tilt = 0.2;
        assertFault(RejectReason.FACE_TURNED);
        face.tilt = 0.95;
        assertFault(RejectReason.FACE_TURNED);
    }

    private void assertFault(RejectReason reason) {
        assertEquals(Optional.of(reason), gate.fault(face.seen()));
    }
}
