package dev.haetae.evaluate.pad;

import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.face.BoundFace;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceObserver;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.LightScript;
import dev.haetae.liveness.LivenessJudge;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.Outcome;
import dev.haetae.session.Motions;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The prompts as the kiosk gives them, before whoever stands there: they are lit, shown the dot and cued, and judged. Clip
/// time. One thread.
public final class Prompting {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /// Whoever sees no progress for so long does it once more.
    private static final long AGAIN = 3_500_000_000L;
    private static final double PROGRESS = 0.3;
    private static final double LONGEST_SECONDS = 60;

    private final LivenessLimits limits;
    private final FaceObserver observer;

    /// Told before each frame is taken, so that things can happen before the camera meanwhile.
    public interface Meanwhile {
        /// @param current index of the prompt whose turn it is
        /// @param asked seconds since it appeared; below 0 while it is still to come
        /// @param seen in the frame before
        void at(int current, double asked, FaceObservation seen);
    }

    /// @param ended time of the last frame
    /// @param stuck what was asked for when it ended; empty when all had been done
    public record Judged(LivenessVerdict verdict, long ended, int frames, Optional<Challenge> stuck) {}

    public Prompting(LivenessLimits limits, FaceObserver observer) {
        this.limits = limits;
        this.observer = observer;
    }

    /// @param chance draws the colours of the light
    public Judged judge(ReplayedCustomer customer, BoundFace bound, ChallengeScript script, RandomGenerator chance, Meanwhile meanwhile) {
        var judge = new LivenessJudge(script, limits);
        judge.camera(customer.name());
        var light = new Light(customer, judge, LightScript.draw(LightScript.LONGEST, chance));
        int prompted = -1;
        long began = 0;
        long promptedAt = 0;
        long idleSince = 0;
        for (int frames = 1;; frames++) {
            try (Frame frame = frame(customer)) {
                began = began == 0 ? frame.nanos() : began;
                if (limits.pad().light()) {
                    light.shine(frame.nanos());
                }
                FaceObservation seen = observer.observe(frame);
                var progress = judge.accept(Motions.of(seen, bound.sameFace(frame, seen)));
                if (progress.done() || frame.nanos() - began > LONGEST_SECONDS * 1e9) {
                    var stuck = script.challenges().stream().skip(progress.current()).findFirst();
                    return new Judged(judge.verdict(), frame.nanos(), frames, stuck);
                }
                progress.dot().ifPresentOrElse(dot -> customer.follow(dot.x(), dot.y()), () -> customer.follow(0, 0));
                boolean appeared = progress.asked() && progress.current() > prompted;
                idleSince = progress.moved() > PROGRESS ? frame.nanos() : idleSince;
                if (appeared || progress.asked() && frame.nanos() - idleSince > AGAIN) { // whoever is cued takes the time that people take
                    promptedAt = appeared ? frame.nanos() : promptedAt;
                    prompted = progress.current();
                    idleSince = frame.nanos();
                    cue(script.challenges().get(prompted)).ifPresent(customer::cue);
                }
                meanwhile.at(progress.current(), progress.asked() ? (frame.nanos() - promptedAt) / 1e9 : -1, seen);
            }
        }
    }

    private static Optional<Cue> cue(Challenge challenge) {
        return switch (challenge) {
            case FOLLOW, STILL -> Optional.empty();
            case BLINK, TURN_LEFT, TURN_RIGHT, NOD, SMILE -> Optional.of(Cue.valueOf(challenge.name()));
        };
    }

    /// The kiosk's screen: whoever stands there is lit, and the judge told.
    private static final class Light {
        private final ReplayedCustomer customer;
        private final LivenessJudge judge;
        private final LightScript script;
        private long began = Long.MIN_VALUE;
        private int shines;

        Light(ReplayedCustomer customer, LivenessJudge judge, LightScript script) {
            this.customer = customer;
            this.judge = judge;
            this.script = script;
        }

        void shine(long nanos) {
            began = began == Long.MIN_VALUE ? nanos : began;
            int rgb = script.at(Duration.ofNanos(nanos - began));
            if (rgb != shines) {
                customer.light(rgb);
                judge.shone(nanos, rgb);
                shines = rgb;
            }
        }
    }

    /// The next picture of a camera that works.
    public static Frame frame(ReplayedCustomer customer) {
        if (customer.next(PATIENCE) instanceof Outcome.Passed<Frame>(Frame frame)) {
            return frame;
        }
        throw new IllegalStateException("the replay has no frame");
    }
}
