package dev.haetae.liveness;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// All kinds of movement followed at once, each relative to the person's own neutral.
final class Movements {
    private static final Duration LONGEST = Duration.ofSeconds(6);
    /// A head turned or bent further hides its lids and mouth: they say nothing then.
    private static final double LIDS_SEEN_TURN = 0.2;
    private static final double LIDS_SEEN_TILT = 0.15;
    /// Never at rest may mean that the neutral was learnt from a grimace: it is learnt anew, slowly.
    private static final int RELEARN_EVERY = 8;

    /// A movement that was just held, or just ended whole.
    record Moved(Challenge what, boolean whole, long began) {}

    private final LivenessLimits limits;
    private final Neutral neutral = new Neutral();
    private int busy;
    private final Map<Challenge, Swing> swings = new EnumMap<>(Challenge.class);

    Movements(LivenessLimits limits) {
        this.limits = limits;
        for (Challenge challenge : Challenge.values()) {
            boolean blink = challenge == Challenge.BLINK;
            swings.put(challenge, new Swing(blink ? Duration.ZERO : limits.hold(), limits.rest(),
                    blink ? limits.blinkLongest() : LONGEST));
        }
    }

    /// @param motion with exactly one face
    /// @param told gets every movement that was just held or ended, and the level of it
    void accept(Motion motion, BiConsumer<Challenge, Moved> told) {
        boolean atRest = true;
        for (Challenge challenge : Challenge.values()) {
            double level = level(challenge, motion);
            atRest &= level < 0.5;
            Swing swing = swings.get(challenge);
            Swing.Step step = swing.accept(motion.nanos(), level);
            if (step.held() || step.whole()) {
                told.accept(challenge, new Moved(challenge, step.whole(), swing.began()));
            }
        }
        if (atRest || !neutral.known() || ++busy % RELEARN_EVERY == 0) {
            neutral.learn(motion);
        }
    }

    /// 0 at rest, 1 where the movement counts.
    double level(Challenge challenge, Motion motion) {
        double turned = neutral.turned(motion);
        double nodded = neutral.known() ? neutral.nodded(motion) : 0;
        boolean lidsSeen = Math.abs(turned) < LIDS_SEEN_TURN && Math.abs(nodded) < LIDS_SEEN_TILT;
        boolean frontal = Math.abs(turned) < limits.turn();
        return Math.max(0, switch (challenge) {
            case BLINK -> lidsSeen ? motion.eyesClosed() / limits.eyesShut() : 0;
            case TURN_LEFT -> turned / limits.turn();
            case TURN_RIGHT -> -turned / limits.turn();
            case NOD -> frontal ? nodded / limits.nod() : 0;
            case SMILE -> frontal && neutral.known() ? neutral.widened(motion) / limits.smile() : 0;
        });
    }

    boolean atRest(Motion motion) {
        for (Challenge challenge : Challenge.values()) {
            if (level(challenge, motion) >= 0.5) {
                return false;
            }
        }
        return true;
    }

    boolean neutralKnown() {
        return neutral.known();
    }

    /// The face was gone: nothing is continuous any more. Its neutral stays.
    void interrupt() {
        swings.values().forEach(Swing::restart);
    }

    void forget() {
        interrupt();
        neutral.forget();
    }
}
