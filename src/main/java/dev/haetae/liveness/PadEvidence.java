package dev.haetae.liveness;

import dev.haetae.frame.Traces;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What speaks for a living head and against a print, a display or a clip fed in, gathered over a walk (PAD,
/// ISO/IEC 30107-3). No single cue decides for "live"; a few alone decide against.
final class PadEvidence {
    /// What a homography leaves over of a flat thing's change, at most, in eye distances: landmarks themselves waver.
    private static final double FLAT_LEFT_OVER = 0.025;
    private static final int FLAT_FRAMES = 8;
    /// A sheet that is turned stays so for a while; landmarks jump there and back.
    private static final long NARROW_FOR = 200_000_000;
    /// Frames at rest among which the middle one is what all later ones are measured against.
    private static final int RESTING = 7;
    private static final long NEVER = Long.MAX_VALUE;
    private static final double FRONTAL = 0.12;
    private static final double PASSIVE_SUREST = 7;
    private static final int SAMPLES = 5;
    private static final double CONTRADICTED = 0.02;
    /// Face heights between two frames: less is the noise of a camera that is screwed on.
    private static final double MOVED = 0.001;
    private static final double TOGETHER = 0.3;
    private static final double SAME_NOISE = 0.9;
    private static final double SAME_FRAME = 0.002;

    private final PadLimits limits;
    private final double eyesShut;
    private final List<Double> passive = new ArrayList<>();
    private final List<Double> relief = new ArrayList<>();
    private final List<Double> pattern = new ArrayList<>();
    private final List<Double> roll = new ArrayList<>();
    private final List<Double> edges = new ArrayList<>();
    private final Share carried = new Share();
    private final Share replayed = new Share();
    private final Share doubled = new Share();
    private final Share flat = new Share();
    private final LightResponse light = new LightResponse();
    private final List<Motion> resting = new ArrayList<>();
    private Motion reference;
    private long narrowSince = NEVER;
    private int turnsWithDepth;
    private int others;
    private boolean virtual;

    /// Of the frames that could be judged, how many.
    private static final class Share {
        private int yes;
        private int all;

        void add(boolean one) {
            yes += one ? 1 : 0;
            all++;
        }

        double of(int fewest) {
            return all < fewest ? Double.NaN : yes / (double) all;
        }
    }

    PadEvidence(LivenessLimits limits) {
        this.limits = limits.pad();
        eyesShut = limits.movement().eyesShut();
    }

    /// @param motion with one face
    /// @param atRest whether the face is at its neutral
    void accept(Motion motion, boolean atRest) {
        if (Math.abs(motion.turn()) < FRONTAL) { // the passive model knows frontal faces only
            passive.add(motion.passiveLive());
        }
        light.accept(motion);
        traces(motion.traces());
        if (motion.contour().size() != 68) {
            return;
        }
        if (reference == null) {
            rest(motion, atRest);
            return;
        }
        Shape shape = Shape.of(reference, motion);
        if (Math.abs(motion.turn() - reference.turn()) > FRONTAL) {
            relief.add(shape.relief());
        }
        // in height, landmarks waver by as much
        narrowSince = shape.narrowing() < limits.flatMotion() ? NEVER : Math.min(narrowSince, motion.nanos());
        if (motion.nanos() - narrowSince >= NARROW_FOR && motion.eyesClosed() < eyesShut) {
            flat.add(shape.depth() < limits.flatShare() * shape.narrowing() && shape.leftOver() < FLAT_LEFT_OVER);
        }
    }

    private void rest(Motion motion, boolean atRest) {
        if (atRest) {
            resting.add(motion);
        }
        if (resting.size() == RESTING) {
            resting.sort(Comparator.comparingDouble(Motion::tilt));
            reference = resting.get(RESTING / 2);
            resting.clear();
        }
    }

    private void traces(Traces traces) {
        if (!Double.isNaN(traces.lattice() + traces.stripes())) {
            pattern.add(Math.max(traces.lattice(), traces.stripes()));
        }
        if (!Double.isNaN(traces.roll())) {
            roll.add(100 * traces.roll());
        }
        if (!Double.isNaN(traces.frame())) {
            edges.add(traces.frame());
        }
        if (traces.drift().known()) {
            carried.add(Math.hypot(traces.drift().aroundX(), traces.drift().aroundY()) > MOVED && traces.drift().together() >= TOGETHER);
        }
        if (!Double.isNaN(traces.same())) {
            replayed.add(traces.same() > SAME_NOISE);
        }
        if (!Double.isNaN(traces.change())) {
            doubled.add(traces.change() < SAME_FRAME);
        }
    }

    void completed(Challenge challenge) {
        switch (challenge) {
            case TURN_LEFT, TURN_RIGHT, FOLLOW -> turnsWithDepth++; // the nose cannot leave the middle of a flat face
            case BLINK, NOD, SMILE -> others++;
            case STILL -> { }
        }
    }

    /// @param name of the camera, as the system calls it
    void camera(String name) {
        virtual = limits.virtual(name);
    }

    /// @param rgb the colour that the kiosk's screen shows from now on
    void shone(long nanos, int rgb) {
        light.shone(nanos, rgb);
    }

    /// What no other cue outweighs.
    Optional<RejectReason> contradiction() {
        if (virtual || limits.certain(PadCue.REPLAYED, replayed.of(SAMPLES))) {
            return Optional.of(RejectReason.INJECTION_SUSPECTED);
        }
        boolean attack = limits.certain(PadCue.FLATNESS, flat.of(FLAT_FRAMES)) || limits.certain(PadCue.PATTERN, median(pattern));
        return attack ? Optional.of(RejectReason.ATTACK_SUSPECTED) : Optional.empty();
    }

    boolean moved() {
        return turnsWithDepth + others > 0;
    }

    /// The measure of each cue; NaN where there was too little to measure.
    Map<PadCue, Double> measures() {
        var all = new EnumMap<PadCue, Double>(PadCue.class);
        all.put(PadCue.PASSIVE, passive.isEmpty() ? 0 : logit(middle(passive)));
        all.put(PadCue.MOVEMENT, 2.0 * turnsWithDepth + others);
        all.put(PadCue.FLATNESS, flat.of(FLAT_FRAMES));
        all.put(PadCue.RELIEF, median(relief));
        all.put(PadCue.PATTERN, median(pattern));
        all.put(PadCue.ROLL, median(roll));
        all.put(PadCue.EDGES, median(edges));
        all.put(PadCue.CARRIED, carried.of(SAMPLES));
        all.put(PadCue.REPLAYED, replayed.of(SAMPLES));
        all.put(PadCue.DOUBLED, doubled.of(SAMPLES));
        all.put(PadCue.LIGHT, light.strength(limits.lightGain()));
        return all;
    }

    /// 0 (attack) to 1 (live); NaN where the passive model gave no number.
    double pad() {
        double sum = passive.stream().anyMatch(score -> score.isNaN()) ? Double.NaN : 0;
        for (var measure : measures().entrySet()) {
            sum += limits.curve(measure.getKey()).of(measure.getValue());
        }
        double pad = 1 / (1 + Math.exp(-sum));
        return contradiction().isPresent() ? Math.min(CONTRADICTED, pad) : pad;
    }

    /// A face that may be another one is measured against itself.
    void newFace() {
        reference = null;
        resting.clear();
        narrowSince = NEVER;
    }

    private static double logit(double score) {
        return Math.clamp(Math.log(score / (1 - score)), -PASSIVE_SUREST, PASSIVE_SUREST);
    }

    private static double median(List<Double> values) {
        return values.size() < SAMPLES ? Double.NaN : middle(values);
    }

    private static double middle(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
