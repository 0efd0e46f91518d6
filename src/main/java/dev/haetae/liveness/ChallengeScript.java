package dev.haetae.liveness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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

    /// At least one movement turns the head in depth and at least one is of lids or lips, where any may be asked.
    /// @param random a secure source in the product
    public static ChallengeScript draw(ChallengePlan plan, RandomGenerator random) {
        var order = new ArrayList<>(plan.of());
        Collections.shuffle(order, random);
        var asked = new ArrayList<>(order.subList(0, plan.ask()));
        if (asked.stream().noneMatch(Challenge::inDepth)) {
            order.stream().filter(Challenge::inDepth).findFirst().ifPresent(deep -> asked.set(random.nextInt(asked.size()), deep));
        }
        if (asked.size() > 1 && asked.stream().noneMatch(Challenge::ofFeatures)) {
            int deep = (int) asked.stream().filter(Challenge::inDepth).count();
            var free = IntStream.range(0, asked.size()).filter(i -> deep != 1 || !asked.get(i).inDepth()).boxed().toList();
            order.stream().filter(Challenge::ofFeatures).findFirst().ifPresent(one -> asked.set(free.get(random.nextInt(free.size())), one));
        }
        return new ChallengeScript(asked, asked.stream().map(_ -> pause(plan, random)).toList(), DotPath.draw(plan.followTime(), random));
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
