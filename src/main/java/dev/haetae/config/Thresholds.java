package dev.haetae.config;

import dev.haetae.decision.OverrideCode;
import dev.haetae.decision.Policy;
import dev.haetae.document.DocumentType;
import dev.haetae.document.authenticity.AuthenticityLimits;
import dev.haetae.face.FaceLimits;
import dev.haetae.face.FaceMeasure;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengePlan;
import dev.haetae.liveness.Curve;
import dev.haetae.liveness.FollowLimits;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.liveness.MovementLimits;
import dev.haetae.liveness.PadCue;
import dev.haetae.liveness.PadLimits;
import dev.haetae.liveness.StillLimits;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Reads what the pure rooms go by. Ranges here are wide: they catch a slip of the decimal point, not a poor choice.
final class Thresholds {
    private Thresholds() {}

    static Policy policy(Section in) {
        String version = in.text("version");
        List<DocumentType> accepted = in.choices("accepted", DocumentType.class);
        if (accepted.contains(DocumentType.UNKNOWN)) {
            in.refuse("accepted", "must not hold unknown");
        }
        double faceFmr = in.number("faceFmr", 0.00001, 0.1);
        double faceSame = in.number("faceSame", 0.5, 1);
        double padLive = in.number("padLive", 0.1, 1);
        int tries = in.whole("tries", 1, 10);
        int grace = in.whole("expiryGraceDays", 0, 365);
        boolean askStay = in.flag("askStay");
        boolean specimens = in.flag("acceptSpecimens");
        boolean keepPicture = in.flag("keepDocumentPicture");
        boolean keepTemplate = in.flag("keepTemplate");
        List<RejectReason> overridable = in.choicesOrNone("overridable", RejectReason.class);
        overridable.stream().filter(reason -> !OverrideCode.anyExplains(reason))
                .forEach(reason -> in.refuse("overridable", "must not hold " + reason.name().toLowerCase(Locale.ROOT) + ": nobody may override it"));
        return in.build(() -> new Policy(version, Set.copyOf(accepted), faceFmr, faceSame, padLive, tries, grace,
                askStay, specimens, keepPicture, keepTemplate, Set.copyOf(overridable)));
    }

    static AuthenticityLimits authenticity(Section in) {
        double tampered = in.number("tampered", 0.05, 1);
        double copy = in.number("copy", 0.05, 1);
        double screen = in.number("screen", 0.05, 1);
        double portraitWidth = in.number("portraitWidth", 20, 400);
        return in.build(() -> new AuthenticityLimits(tampered, copy, screen, portraitWidth));
    }

    static FaceLimits face(Section in) {
        var bounds = new EnumMap<FaceMeasure, FaceLimits.Bounds>(FaceMeasure.class);
        Section measures = in.section("measures");
        for (FaceMeasure measure : FaceMeasure.values()) {
            double[] pair = measures.pair(measure.key(), measure.least(), measure.most(), measure.unit());
            if (pair.length == 2) {
                bounds.put(measure, new FaceLimits.Bounds(pair[0], pair[1]));
            }
        }
        measures.build(() -> bounds);
        double mended = in.number("mended", 51, 94);
        double portraitEyes = in.number("portraitEyes", 8, 200);
        int frames = in.whole("frames", 1, 10);
        Duration showAfter = in.seconds("showAfterSeconds", 0, 5);
        Duration mendedFor = in.seconds("mendedForSeconds", 0, 5);
        Duration holdGood = in.seconds("holdGoodSeconds", 0, 5);
        return in.build(() -> new FaceLimits(bounds, mended, portraitEyes, frames, showAfter, mendedFor, holdGood));
    }

    /// @param policy holds the threshold that the decision shares with the judge; null when it is faulty itself
    static PadLimits pad(Section in, Policy policy) {
        double flatMotion = in.number("flatMotion", 0.001, 1);
        double flatShare = in.number("flatShare", 0.001, 1);
        boolean light = in.flag("light");
        double lightGain = in.number("lightGain", 0.001, 0.5);
        List<String> virtualCameras = in.texts("virtualCameras");
        Section weighed = in.section("curves");
        Map<PadCue, Curve> curves = new EnumMap<>(PadCue.class);
        for (PadCue cue : PadCue.values()) {
            curves.put(cue, curve(weighed.section(cue.name().toLowerCase(Locale.ROOT))));
        }
        weighed.build(() -> curves);
        Section alone = in.section("certain");
        Map<PadCue, Double> certain = new EnumMap<>(PadCue.class);
        certain.put(PadCue.FLATNESS, alone.number("flatness", 0.5, 1));
        certain.put(PadCue.PATTERN, alone.number("pattern", 3.5, 20));
        certain.put(PadCue.REPLAYED, alone.number("replayed", 0.01, 1));
        alone.build(() -> certain);
        return in.build(() -> policy == null ? null
                : new PadLimits(policy.padLive(), flatMotion, flatShare, light, lightGain, virtualCameras, curves, certain));
    }

    private static Curve curve(Section in) {
        double even = in.number("even", -100, 100);
        double slope = in.number("slope", -1000, 1000);
        double live = in.number("live", 0, 10);
        double attack = in.number("attack", 0, 10);
        return in.build(() -> new Curve(even, slope, live, attack));
    }

    /// @param policy holds the threshold that the decision shares with the judge; null when it is faulty itself
    /// @param pad null when it is faulty itself
    static LivenessLimits liveness(Section in, Policy policy, PadLimits pad) {
        Supplier<MovementLimits> movement = movement(in);
        Supplier<FollowLimits> follow = follow(in);
        Duration still = in.seconds("stillSeconds", 3, 30);
        double stillLive = in.number("stillLive", 0.1, 1);
        Duration challengeTime = in.seconds("challengeSeconds", 3, 60);
        Duration lostAfter = in.seconds("lostAfterSeconds", 0.1, 5);
        Duration severalAfter = in.seconds("severalAfterSeconds", 0.1, 5);
        return in.build(() -> policy == null || pad == null ? null
                : new LivenessLimits(movement.get(), follow.get(), new StillLimits(still, stillLive), challengeTime, lostAfter,
                        severalAfter, policy.faceSame(), pad));
    }

    private static Supplier<FollowLimits> follow(Section in) {
        double likeness = in.number("followLikeness", 0.1, 1);
        double turn = in.number("followTurn", 0.01, 0.6);
        double nod = in.number("followNod", 0.01, 0.6);
        Duration lag = in.seconds("followLagSeconds", 0.1, 3);
        return () -> new FollowLimits(likeness, turn, nod, lag);
    }

    /// What is asked of a person, and how.
    static ChallengePlan challenges(Section in) {
        int ask = in.whole("ask", 1, 6);
        List<Challenge> of = in.choices("of", Challenge.class);
        Duration shortest = in.seconds("pauseShortestSeconds", 0, 10);
        Duration longest = in.seconds("pauseLongestSeconds", 0, 10);
        Duration followTime = in.seconds("followSeconds", 3, 30);
        int stillAfter = in.whole("stillAfterTries", 1, 10);
        return in.build(() -> new ChallengePlan(ask, of, shortest, longest, followTime, stillAfter));
    }

    private static Supplier<MovementLimits> movement(Section in) {
        double eyesShut = in.number("eyesShut", 0.05, 1);
        double lidDrop = in.number("lidDrop", 0.02, 0.9);
        Duration blinkLongest = in.seconds("blinkLongestSeconds", 0.1, 3);
        double turn = in.number("turn", 0.05, 0.6);
        double nod = in.number("nod", 0.02, 0.6);
        Duration nodLongest = in.seconds("nodLongestSeconds", 0.5, 10);
        double smile = in.number("smile", 0.02, 0.6);
        double smileLift = in.number("smileLift", 0.005, 0.6);
        Duration smileHold = in.seconds("smileHoldSeconds", 0.1, 3);
        double mouthOpen = in.number("mouthOpen", 0.01, 0.6);
        double nearer = in.number("nearer", 0.02, 0.6);
        Duration hold = in.seconds("holdSeconds", 0, 2);
        Duration rest = in.seconds("restSeconds", 0, 2);
        return () -> new MovementLimits(eyesShut, lidDrop, blinkLongest, turn, nod, nodLongest, smile, smileLift,
                smileHold, mouthOpen, nearer, hold, rest);
    }
}
