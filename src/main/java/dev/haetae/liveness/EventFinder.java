package dev.haetae.liveness;

import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;

/// Finds what a face does without being asked. A turn or smile is told when it has been held, a blink when the eyes are
/// open again, a nod when the head is level again; the time is when it began. One thread at a time.
public final class EventFinder {
    public enum Kind {
        BLINK, TURN_LEFT, TURN_RIGHT, NOD, SMILE, FACE_LOST, FACE_CHANGED;

        /// Whether the face did it, and did not only go or change.
        public boolean movement() {
            return this != FACE_LOST && this != FACE_CHANGED;
        }
    }

    public record Event(long nanos, Kind kind) {}

    private static final int STRIKES = 2;
    /// Further than this share of its size from one frame to the next: it may be another face.
    private static final double LEAP = 0.4;

    private final LivenessLimits limits;
    private final Movements movements;
    private final PadEvidence evidence;
    private final Patience lost;
    private boolean lostTold;
    private Region box;
    private int strikes;
    private double lowest = Double.NaN;

    public EventFinder(LivenessLimits limits) {
        this.limits = limits;
        this.movements = new Movements(limits.movement());
        this.evidence = new PadEvidence(limits);
        this.lost = new Patience(limits.lostAfter());
    }

    /// @param motion of the next frame
    public List<Event> accept(Motion motion) {
        var events = new ArrayList<Event>();
        boolean over = lost.over(motion.faces() == 0, motion.nanos());
        if (motion.faces() == 0) {
            if (over && !lostTold) {
                events.add(new Event(lost.since(), Kind.FACE_LOST));
                lostTold = true;
                movements.interrupt();
            }
            return events;
        }
        lostTold = false;
        if (changed(motion.sameFace())) {
            events.add(new Event(motion.nanos(), Kind.FACE_CHANGED));
            movements.forget();
            evidence.newFace();
        }
        if (box == null) {
            movements.fromTheMiddle(motion.nanos());
        } else if (motion.box().leaptFrom(box, LEAP)) {
            movements.interrupt();
        }
        box = motion.box();
        movements.accept(motion, (what, moved) -> told(what, moved, events));
        evidence.accept(motion, movements.neutralKnown() && movements.atRest(motion));
        return events;
    }

    /// After the last frame.
    /// @return turns that it cuts off
    public List<Event> end() {
        var events = new ArrayList<Event>();
        movements.toTheMiddle((what, moved) -> events.add(new Event(moved.began(), Kind.valueOf(what.name()))));
        return events;
    }

    private void told(Challenge what, Movements.Moved moved, List<Event> events) {
        boolean wanted = switch (what) {
            case BLINK, NOD -> moved.whole();
            case TURN_LEFT, TURN_RIGHT, SMILE -> !moved.whole();
            case FOLLOW, STILL -> false;
        };
        if (wanted) {
            events.add(new Event(moved.began(), Kind.valueOf(what.name())));
            evidence.completed(what);
        }
    }

    private boolean changed(double sameFace) {
        if (Double.isNaN(sameFace)) {
            return false;
        }
        lowest = Double.isNaN(lowest) ? sameFace : Math.min(lowest, sameFace);
        strikes = sameFace < limits.faceSame() ? strikes + 1 : 0;
        return strikes == STRIKES;
    }

    /// Without prompts: live needs a movement of the face's own and a good score; anybody's recording can have both, so a
    /// kiosk never decides by this.
    public LivenessVerdict verdict() {
        if (evidence.contradiction().isPresent()) {
            return verdict(LivenessVerdict.Kind.ATTACK, List.of(evidence.contradiction().get()));
        }
        if (!evidence.moved()) {
            return verdict(LivenessVerdict.Kind.INCOMPLETE, List.of(RejectReason.LIVENESS_TIMEOUT));
        }
        return evidence.pad() >= limits.pad().live() ? verdict(LivenessVerdict.Kind.LIVE, List.of())
                : verdict(LivenessVerdict.Kind.ATTACK, List.of(RejectReason.ATTACK_SUSPECTED));
    }

    private LivenessVerdict verdict(LivenessVerdict.Kind kind, List<RejectReason> reasons) {
        return new LivenessVerdict(kind, evidence.pad(), Double.isNaN(lowest) ? 0 : lowest, List.of(), reasons);
    }
}
