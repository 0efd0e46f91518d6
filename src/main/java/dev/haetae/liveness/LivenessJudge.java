package dev.haetae.liveness;

import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;

/// Watches one person answer a script of movements and says whether a living person did, and the same one throughout.
/// Fails closed: a movement counts only when it began at rest after the prompt, ended at rest, and the bound face was
/// measured and recognised during it; so whoever feeds it must measure `sameFace` every few frames.
/// Time is the frames'. One thread at a time; one judge a walk.
public final class LivenessJudge {
    /// @param current index of the movement asked for now; the script's size when all are done
    /// @param moved 0..1: measured movement over what counts
    /// @param done nothing more is needed: see [#verdict()]
    public record Progress(int current, double moved, boolean done) {}

    /// One bad frame is no other person.
    private static final int STRIKES = 2;
    /// Further than this share of its size from one frame to the next: it may be another face.
    private static final double LEAP = 0.4;

    private final List<Challenge> script;
    private final LivenessLimits limits;
    private final Movements movements;
    private final PadEvidence evidence;
    private final List<RejectReason> reasons = new ArrayList<>();
    private final Patience lost;
    private final Patience several;

    private int index;
    private long promptedAt;
    private long last = Long.MIN_VALUE;
    private Region box;
    private double moved;
    private boolean answered;
    private boolean recognised;
    private int strikes;
    private double lowest = Double.NaN;
    private boolean attack;

    public LivenessJudge(ChallengeScript script, LivenessLimits limits) {
        this.script = script.challenges();
        this.limits = limits;
        this.movements = new Movements(limits.movement());
        this.evidence = new PadEvidence(limits);
        this.lost = new Patience(limits.lostAfter());
        this.several = new Patience(limits.severalAfter());
    }

    /// @param name of the camera, as the system calls it; said before the first frame
    public void camera(String name) {
        evidence.camera(name);
    }

    /// The kiosk's screen shows this colour from now on: a face before it takes it up. Said at every change.
    /// @param nanos on the frames' clock
    /// @param rgb 0xRRGGBB
    public void shone(long nanos, int rgb) {
        evidence.shone(nanos, rgb);
    }

    /// @param motion of the next frame; one that is no later than the last is passed over
    public Progress accept(Motion motion) {
        if (ended() || last != Long.MIN_VALUE && motion.nanos() <= last) {
            return progress();
        }
        if (last == Long.MIN_VALUE) {
            promptedAt = motion.nanos();
        }
        last = motion.nanos();
        boolean one = motion.faces() == 1;
        if (lost.over(motion.faces() == 0, last)) {
            reject(RejectReason.FACE_MISSING);
        } else if (several.over(motion.faces() > 1, last)) {
            reject(RejectReason.FACE_SEVERAL);
        } else if (one) {
            watch(motion);
        } else {
            doubt();
        }
        if (!ended() && last - promptedAt > limits.challengeTime().toNanos()) {
            reject(RejectReason.LIVENESS_TIMEOUT);
        }
        return progress();
    }

    private void watch(Motion motion) {
        if (box != null && motion.box().leaptFrom(box, LEAP)) {
            doubt();
        }
        box = motion.box();
        recognise(motion.sameFace());
        if (ended()) {
            return;
        }
        movements.accept(motion, this::moved);
        moved = Math.min(1, movements.level(script.get(index), motion));
        evidence.accept(motion, movements.neutralKnown() && movements.atRest(motion));
        if (evidence.contradiction().isPresent()) {
            attack = true;
            reject(evidence.contradiction().get());
        } else if (answered && recognised && !ended()) {
            next();
        }
    }

    private void recognise(double sameFace) {
        if (Double.isNaN(sameFace)) {
            return;
        }
        lowest = Double.isNaN(lowest) ? sameFace : Math.min(lowest, sameFace);
        recognised = sameFace >= limits.faceSame();
        strikes = recognised ? 0 : strikes + 1;
        if (strikes >= STRIKES) {
            reject(RejectReason.FACE_CHANGED);
        }
    }

    private void moved(Challenge what, Movements.Moved movement) {
        if (movement.began() < promptedAt) {
            return;
        }
        Challenge asked = script.get(index);
        boolean turn = what == Challenge.TURN_LEFT || what == Challenge.TURN_RIGHT;
        if (what == asked && movement.whole()) {
            answered = true;
        } else if (turn && what != asked && !answered) {
            reject(RejectReason.LIVENESS_WRONG_ACTION); // blinks, nods and smiles also come by themselves
        }
    }

    private void next() {
        evidence.completed(script.get(index));
        index++;
        promptedAt = last;
        answered = false;
        recognised = false;
        moved = 0;
        if (index == script.size() && !(evidence.pad() >= limits.pad().live())) { // a score that is no number is not live
            attack = true;
            reasons.add(RejectReason.ATTACK_SUSPECTED);
        }
    }

    /// What was going on is not continuous any more, and the face may be another one.
    private void doubt() {
        movements.interrupt();
        recognised = false;
        answered = false;
        moved = 0;
    }

    private void reject(RejectReason reason) {
        if (!ended()) {
            reasons.add(reason);
        }
    }

    private boolean ended() {
        return !reasons.isEmpty() || index == script.size();
    }

    private Progress progress() {
        return new Progress(index, Math.max(0, moved), ended());
    }

    /// May be asked at any time; before the end it is INCOMPLETE for want of time.
    public LivenessVerdict verdict() {
        var kind = attack ? LivenessVerdict.Kind.ATTACK
                : reasons.isEmpty() && ended() ? LivenessVerdict.Kind.LIVE : LivenessVerdict.Kind.INCOMPLETE;
        var why = ended() ? reasons : List.of(RejectReason.LIVENESS_TIMEOUT);
        return new LivenessVerdict(kind, evidence.pad(), Double.isNaN(lowest) ? 0 : lowest, script, why);
    }
}
