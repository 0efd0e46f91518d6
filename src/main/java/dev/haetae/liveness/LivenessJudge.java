package dev.haetae.liveness;

import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Watches one person answer a script of movements and says whether a living person did, and the same one throughout.
/// Fails closed: a movement counts only when it began at rest after the prompt, ended at rest, and the bound face was
/// measured and recognised after it; so whoever feeds it must measure `sameFace` every few frames.
/// Time is the frames'. One thread at a time; one judge a walk.
public final class LivenessJudge {
    /// @param current index of the movement asked for now; the script's size when all are done
    /// @param moved 0..1: measured movement over what counts
    /// @param done nothing more is needed: see [#verdict()]
    /// @param asked whether the prompt stands there; between two prompts it does not
    /// @param dot where the nose should point now, when a dot is followed
    public record Progress(int current, double moved, boolean done, boolean asked, Optional<Dot> dot) {}

    private static final double EVEN = 0.5;
    /// One bad frame is no other person.
    private static final int STRIKES = 2;
    /// Further than this share of its size from one frame to the next: it may be another face.
    private static final double LEAP = 0.4;

    private final ChallengeScript plan;
    private final List<Challenge> script;
    private final LivenessLimits limits;
    private final Movements movements;
    private final PadEvidence evidence;
    private final List<RejectReason> reasons = new ArrayList<>();
    private final Patience lost;
    private final Patience several;

    private int index;
    /// When the prompt that is current appears, and since when it is its turn.
    private long promptedAt;
    private long turnSince;
    private Optional<Pursuit> pursuit = Optional.empty();
    private long pursuitSince;
    private long stillSince;
    private long last = Long.MIN_VALUE;
    private Region box;
    private double moved;
    private boolean answered;
    private boolean recognised;
    private int strikes;
    private double lowest = Double.NaN;
    private boolean attack;

    public LivenessJudge(ChallengeScript script, LivenessLimits limits) {
        this.plan = script;
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
            prompt(motion.nanos());
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
        if (!ended() && last - promptedAt > timeFor(script.get(index)).toNanos()) {
            reject(RejectReason.LIVENESS_TIMEOUT);
        }
        return progress();
    }

    private Duration timeFor(Challenge challenge) {
        return switch (challenge) {
            case FOLLOW -> limits.challengeTime().plus(plan.path().length());
            case STILL -> limits.challengeTime().plus(limits.still().time());
            default -> limits.challengeTime();
        };
    }

    /// The next prompt's turn has come; it appears after its pause.
    private void prompt(long nanos) {
        turnSince = nanos;
        promptedAt = nanos + plan.pause(index).toNanos();
        stillSince = promptedAt;
        pursuit = Optional.empty();
        answered = false;
        recognised = false;
        moved = 0;
    }

    private boolean asked() {
        return !ended() && last >= promptedAt;
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
        moved = !asked() ? 0 : switch (script.get(index)) {
            case FOLLOW -> follow(motion);
            case STILL -> still();
            default -> Math.min(1, movements.level(script.get(index), motion));
        };
        evidence.accept(motion, movements.neutralKnown() && movements.atRest(motion));
        Optional<RejectReason> contradiction = evidence.contradiction();
        if (contradiction.isPresent()) {
            attack = true;
            reject(contradiction.get());
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
        boolean turn = what == Challenge.TURN_LEFT || what == Challenge.TURN_RIGHT;
        if (ended() || movement.began() < turnSince) {
            return;
        }
        Challenge asked = script.get(index);
        if (movement.began() < promptedAt) { // nobody can know what will be asked, but a recording has its own times
            boolean again = index > 0 && what == script.get(index - 1);
            if (turn && !again && last < promptedAt) {
                reject(RejectReason.LIVENESS_WRONG_ACTION);
            }
        } else if (what == asked && movement.whole()) {
            answered = true;
            recognised = false; // whoever comes back from a movement is looked at anew
        } else if (turn && asked == Challenge.STILL) {
            stillSince = last;
        } else if (turn && what != asked && asked != Challenge.FOLLOW && !answered) {
            reject(RejectReason.LIVENESS_WRONG_ACTION); // blinks, nods and smiles also come by themselves
        }
    }

    /// @return how much of the dot's way is behind
    private double follow(Motion motion) {
        if (pursuit.isEmpty()) {
            pursuit = Optional.of(new Pursuit(plan.path(), limits.follow()));
            pursuitSince = last;
        }
        double since = (last - pursuitSince) / 1e9;
        Pursuit nose = pursuit.get();
        if (!answered && nose.over(since)) {
            if (nose.followed()) {
                answered = true;
                recognised = false;
            } else {
                reject(nose.wentElsewhere() ? RejectReason.LIVENESS_WRONG_ACTION : RejectReason.LIVENESS_TIMEOUT);
            }
        } else if (!answered) {
            nose.accept(since, motion);
        }
        return Math.min(1, since / (plan.path().length().toNanos() / 1e9));
    }

    /// @return share of the time through which the face looked and held still
    private double still() {
        double share = (last - stillSince) / (double) limits.still().time().toNanos();
        answered = share >= 1;
        return Math.clamp(share, 0, 1);
    }

    private void next() {
        evidence.completed(script.get(index));
        index++;
        prompt(last);
        double enough = plan.asksStill() ? limits.still().live() : limits.pad().live();
        if (index == script.size() && !(evidence.pad() >= enough)) { // a score that is no number is not live
            attack = !plan.asksStill() || !(evidence.pad() >= EVEN); // nobody is suspected for not moving alone
            reasons.add(attack ? RejectReason.ATTACK_SUSPECTED : RejectReason.LIVENESS_UNMOVED);
        }
    }

    /// What was going on is not continuous any more, and the face may be another one.
    private void doubt() {
        movements.interrupt();
        pursuit = Optional.empty();
        stillSince = Math.max(last, promptedAt);
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
        var dot = pursuit.filter(_ -> asked()).map(_ -> plan.path().at((last - pursuitSince) / 1e9));
        return new Progress(index, Math.max(0, moved), ended(), asked(), dot);
    }

    /// May be asked at any time; before the end it is INCOMPLETE for want of time.
    public LivenessVerdict verdict() {
        var kind = attack ? LivenessVerdict.Kind.ATTACK
                : reasons.isEmpty() && ended() ? LivenessVerdict.Kind.LIVE : LivenessVerdict.Kind.INCOMPLETE;
        var why = ended() ? reasons : List.of(RejectReason.LIVENESS_TIMEOUT);
        return new LivenessVerdict(kind, evidence.pad(), Double.isNaN(lowest) ? 0 : lowest, script, why);
    }
}
