package dev.haetae.liveness;

import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What speaks for a living head and against a print or a display, gathered over a walk (PAD, ISO/IEC 30107-3).
/// No single cue decides for "live"; flatness or a display's grid alone decide against.
final class PadEvidence {
    /// Logits. Without any movement a perfect passive score stays in doubt; a movement with depth outweighs a middling one.
    private static final double NOTHING_MOVED = -2;
    private static final double TURN_WITH_DEPTH = 2;
    private static final double OTHER_MOVEMENT = 1;
    /// However much moves, a passive score that is sure of an attack is not outweighed: displays move too.
    private static final double MOVEMENTS_MOST = 4;
    private static final double FLAT = -6;
    private static final double SCREEN = -5;
    /// The passive model is sure of itself far beyond what it knows.
    private static final double PASSIVE_LEAST = 0.02;

    /// What a homography leaves over of a flat thing's change, at most, in eye distances: landmarks themselves waver.
    private static final double FLAT_LEFT_OVER = 0.025;
    private static final int FLAT_FRAMES = 5;
    private static final double FLAT_MAJORITY = 0.7;
    private static final double FRONTAL = 0.12;
    private static final int SCREEN_SAMPLES = 5;

    /// Power of a periodic pattern over its surroundings in the spectrum (logarithm): only a lattice gives that.
    private static final double LATTICE = 6;

    private final LivenessLimits limits;
    private final List<Double> passive = new ArrayList<>();
    private final List<Double> screen = new ArrayList<>();
    private Motion reference;
    private int changed;
    private int flat;
    private int turnsWithDepth;
    private int others;
    private boolean virtual;

    PadEvidence(LivenessLimits limits) {
        this.limits = limits;
    }

    /// @param motion with one face
    /// @param atRest whether the face is at its neutral
    void accept(Motion motion, boolean atRest) {
        if (Math.abs(motion.turn()) < FRONTAL) { // the passive model knows frontal faces only
            passive.add(motion.passiveLive());
        }
        if (!Double.isNaN(motion.traces().lattice())) {
            screen.add(motion.traces().lattice());
        }
        if (motion.contour().size() != 68) {
            return;
        }
        if (reference == null) {
            reference = atRest ? motion : null;
            return;
        }
        Shape shape = Shape.of(reference, motion);
        if (shape.foreshortening() >= limits.pad().flatMotion() && motion.eyesClosed() < limits.eyesShut()) {
            changed++;
            if (shape.depth() < limits.pad().flatShare() * shape.foreshortening() && shape.leftOver() < FLAT_LEFT_OVER) {
                flat++;
            }
        }
    }

    void completed(Challenge challenge) {
        switch (challenge) {
            case TURN_LEFT, TURN_RIGHT -> turnsWithDepth++; // the nose cannot leave the middle of a flat face
            case BLINK, NOD, SMILE -> others++;
        }
    }

    /// @param name of the camera, as the system calls it
    void camera(String name) {
        virtual = limits.pad().virtual(name);
    }

    /// @param rgb the colour that the kiosk's screen shows from now on
    void shone(long nanos, int rgb) {
    }

    /// What no other cue outweighs.
    Optional<RejectReason> contradiction() {
        return virtual ? Optional.of(RejectReason.INJECTION_SUSPECTED)
                : flat() || screen() ? Optional.of(RejectReason.ATTACK_SUSPECTED) : Optional.empty();
    }

    /// The face changed as only a flat thing does.
    private boolean flat() {
        return flat >= FLAT_FRAMES && flat >= FLAT_MAJORITY * changed;
    }

    private boolean screen() {
        return screen.size() >= SCREEN_SAMPLES && median(screen) >= LATTICE;
    }

    boolean moved() {
        return turnsWithDepth + others > 0;
    }

    /// 0 (attack) to 1 (live).
    double pad() {
        double score = passive.isEmpty() ? 0.5 : Math.clamp(median(passive), PASSIVE_LEAST, 1 - PASSIVE_LEAST);
        double movements = turnsWithDepth * TURN_WITH_DEPTH + others * OTHER_MOVEMENT;
        double logit = NOTHING_MOVED + Math.log(score / (1 - score)) + Math.min(MOVEMENTS_MOST, movements);
        if (flat()) {
            logit += FLAT;
        }
        if (screen()) {
            logit += SCREEN;
        }
        return 1 / (1 + Math.exp(-logit));
    }

    /// A face that may be another one is measured against itself.
    void newFace() {
        reference = null;
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
