package dev.haetae.liveness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/// What one person is asked for, in an order and at times that nobody can foresee.
/// @param challenges in order
/// @param pauses before each of them; shorter lists are filled up with none
/// @param path of the dot, where one is followed
public record ChallengeScript(List<Challenge> challenges, List<Duration> pauses, DotPath path) {
    private static final DotPath SOME = new DotPath(List.of(new Dot(1, 0), new Dot(0, 1), new Dot(-1, 0), new Dot(0, -1)), Duration.ofSeconds(6));

    public ChallengeScript {
        challenges = List.copyOf(challenges);
        pauses = List.copyOf(pauses);
        if (challenges.isEmpty()) {
            throw new IllegalArgumentException("a script asks for something");
        }
    }

    /// These movements, without pauses, as a recording may hold them.
    public ChallengeScript(List<Challenge> challenges) {
        this(challenges, List.of(), SOME);
    }

    /// One movement turns the head in depth, and one is of the lips, where these may be asked: a print worn with holes for the
    /// eyes blinks and turns as its wearer does, but does not smile. The others are any; so is the order.
    /// @param random a secure source in the product
    public static ChallengeScript draw(ChallengePlan plan, RandomGenerator random) {
        var order = new ArrayList<>(plan.of());
        Collections.shuffle(order, random);
        var asked = new LinkedHashSet<Challenge>();
        order.stream().filter(Challenge::inDepth).findFirst().ifPresent(asked::add);
        order.stream().filter(Challenge::ofLips).findFirst().or(() -> order.stream().filter(Challenge::ofFeatures).findFirst()).ifPresent(asked::add);
        asked.addAll(order);
        var drawn = new ArrayList<>(asked.stream().limit(plan.ask()).toList());
        Collections.shuffle(drawn, random);
        return new ChallengeScript(drawn, drawn.stream().map(_ -> pause(plan, random)).toList(), DotPath.draw(plan.followTime(), random));
    }

    private static Duration pause(ChallengePlan plan, RandomGenerator random) {
        long spread = plan.pauseLongest().minus(plan.pauseShortest()).toMillis();
        return plan.pauseShortest().plusMillis(random.nextLong(spread + 1));
    }

    /// For people who cannot make the movements.
    public static ChallengeScript still() {
        return new ChallengeScript(List.of(Challenge.STILL));
    }

    public boolean asksStill() {
        return challenges.contains(Challenge.STILL);
    }

    Duration pause(int index) {
        return index < pauses.size() ? pauses.get(index) : Duration.ZERO;
    }
}
