package dev.haetae.liveness;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// All kinds of movement followed at once, each relative to the person's own neutral.
final class Movements {
    private static final Duration LONGEST = Duration.ofSeconds(6);
    /// Old and stiff necks take their time; a smile does not.
    private static final Duration HEAD_RISES = Duration.ofSeconds(2);
    private static final Duration MOUTH_RISES = Duration.ofMillis(600);
    /// A head turned or bent further hides its lids and mouth: they say nothing then.
    private static final double LIDS_SEEN_TURN = 0.2;
    private static final double LIDS_SEEN_TILT = 0.15;
    /// Eyes that stand closer together, in pixels, are too small to tell lids; at a kiosk they are three times as far apart.
    private static final double LIDS_SEEN_SIZE = 26;
    /// Share of the wanted drop of the lids that is wanted where the network has no doubt at all.
    private static final double LEAST_DROP = 0.2;
    /// The network is in doubt where it is this far from certain: lowered eyes come to 0.9, shut ones to 0.98 and more.
    private static final double DOUBTED = 0.1;
    /// Never at rest may mean that the neutral was learnt from a grimace: it is learnt anew, slowly.
    private static final int RELEARN_EVERY = 8;
    /// An opening jaw takes the landmarks with it.
    private static final double JAW_DROPS = 2;
    private static final Duration SAME_NOD = Duration.ofMillis(1500);
    private static final double REST = 0.5;

    /// A movement that was just held, or just ended whole.
    record Moved(Challenge what, boolean whole, long began) {}

    /// One way in which a face leaves its neutral. Nodding people lower their heads or raise them.
    private enum Way {
        BLINK(Challenge.BLINK), LEFT(Challenge.TURN_LEFT), RIGHT(Challenge.TURN_RIGHT), DOWN(Challenge.NOD), UP(Challenge.NOD),
        SMILE(Challenge.SMILE);

        private final Challenge movement;

        Way(Challenge movement) {
            this.movement = movement;
        }
    }

    private final MovementLimits limits;
    private final Neutral neutral = new Neutral();
    private int busy;
    private long nodded = Long.MIN_VALUE;
    private final Map<Way, Swing> swings = new EnumMap<>(Way.class);

    Movements(MovementLimits limits) {
        this.limits = limits;
        for (Way way : Way.values()) {
            swings.put(way, new Swing(rule(way)));
        }
    }

    private Swing.Rule rule(Way way) {
        return switch (way) {
            case BLINK -> Swing.Rule.of(Duration.ZERO, limits.rest(), limits.blinkLongest(), limits.blinkLongest(), false);
            case LEFT, RIGHT -> Swing.Rule.of(limits.hold(), limits.rest(), HEAD_RISES, LONGEST, false);
            case DOWN, UP -> Swing.Rule.of(limits.hold(), limits.rest(), HEAD_RISES, limits.nodLongest(), true);
            case SMILE -> Swing.Rule.of(limits.smileHold(), limits.rest(), MOUTH_RISES, LONGEST, false);
        };
    }

    /// @param motion with exactly one face
    /// @param told gets every movement that was just held or ended
    void accept(Motion motion, BiConsumer<Challenge, Moved> told) {
        Features features = Features.of(motion);
        boolean atRest = true;
        for (var entry : swings.entrySet()) {
            double level = level(entry.getKey(), motion, features);
            atRest &= !(level >= REST);
            Swing.Step step = entry.getValue().accept(motion.nanos(), level);
            if ((step.held() || step.whole()) && !sameNod(entry.getKey(), step, entry.getValue().began())) {
                Challenge what = entry.getKey().movement;
                told.accept(what, new Moved(what, step.whole(), entry.getValue().began()));
            }
        }
        if (atRest || !neutral.known() || ++busy % RELEARN_EVERY == 0) {
            neutral.learn(motion, features);
        }
    }

    /// Heads that nod swing more than once.
    private boolean sameNod(Way way, Swing.Step step, long began) {
        if (way.movement != Challenge.NOD || !step.whole()) {
            return false;
        }
        boolean same = nodded != Long.MIN_VALUE && Math.abs(began - nodded) < SAME_NOD.toNanos();
        nodded = same ? nodded : began;
        return same;
    }

    /// 0 at rest, 1 where the movement counts.
    double level(Challenge challenge, Motion motion) {
        Features now = Features.of(motion);
        double most = 0;
        for (Way way : Way.values()) {
            double level = way.movement == challenge ? level(way, motion, now) : 0;
            most = Double.isNaN(level) ? most : Math.max(most, level);
        }
        return most;
    }

    /// NaN where the movement cannot be seen.
    private double level(Way way, Motion motion, Features now) {
        double turned = neutral.turned(motion);
        return Math.max(0, switch (way) {
            case LEFT -> turned / limits.turn();
            case RIGHT -> -turned / limits.turn();
            case BLINK -> neutral.known() ? blink(motion, now, turned) : Double.NaN;
            case DOWN -> neutral.known() ? nod(neutral.nodded(motion), now, turned) : Double.NaN;
            case UP -> neutral.known() ? nod(-neutral.nodded(motion), now, turned) : Double.NaN;
            case SMILE -> neutral.known() ? smile(now, turned) : Double.NaN;
        });
    }

    /// What looks shut must have closed: both the network that tells eyes and the outline of the lids say so. The surer the network
    /// is, the less the outline need move: landmarks of narrow eyes hardly do.
    private double blink(Motion motion, Features now, double turned) {
        if (now.size() < LIDS_SEEN_SIZE || Math.abs(turned) > LIDS_SEEN_TURN || Math.abs(neutral.nodded(motion)) > LIDS_SEEN_TILT) {
            return Double.NaN;
        }
        double drop = neutral.lidsDropped(now);
        double shut = motion.eyesClosed() / limits.eyesShut();
        double doubt = Math.clamp((1 - motion.eyesClosed()) / DOUBTED, 0, 1);
        double wanted = limits.lidDrop() * (LEAST_DROP + (1 - LEAST_DROP) * doubt);
        return Double.isNaN(drop) ? shut : Math.min(shut, drop / wanted);
    }

    private double nod(double way, Features now, double turned) {
        boolean seen = Math.abs(turned) < limits.turn() && neutral.walked(now) < limits.nearer()
                && neutral.opened(now) < JAW_DROPS * limits.mouthOpen();
        return seen ? way / limits.nod() : Double.NaN;
    }

    /// Wider and with lifted corners; a mouth that is open without smiling speaks, which is neither rest nor smile.
    private double smile(Features now, double turned) {
        if (Math.abs(turned) > limits.turn()) {
            return Double.NaN;
        }
        double wide = neutral.widened(now) / limits.smile();
        boolean lifted = now.corners() == 0 || neutral.lifted(now) >= limits.smileLift();
        double level = lifted ? wide : Math.min(wide, REST);
        return level < REST && neutral.opened(now) > limits.mouthOpen() ? REST : level;
    }

    boolean atRest(Motion motion) {
        Features now = Features.of(motion);
        return swings.keySet().stream().noneMatch(way -> level(way, motion, now) >= REST);
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

    /// For a recording, at its first frame: the head may be turned already.
    void fromTheMiddle(long nanos) {
        swings.get(Way.LEFT).fromTheMiddle(nanos);
        swings.get(Way.RIGHT).fromTheMiddle(nanos);
    }

    /// For a recording, after its last frame: turns under way that nobody sees the end of.
    void toTheMiddle(BiConsumer<Challenge, Moved> told) {
        for (Way way : new Way[] {Way.LEFT, Way.RIGHT}) {
            if (swings.get(way).underWay()) {
                told.accept(way.movement, new Moved(way.movement, false, swings.get(way).began()));
            }
        }
    }
}
