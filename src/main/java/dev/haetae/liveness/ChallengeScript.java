package dev.haetae.liveness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// The movements one person is asked for, in an order nobody can foresee.
public record ChallengeScript(List<Challenge> challenges) {
    public ChallengeScript {
        challenges = List.copyOf(challenges);
        if (challenges.isEmpty()) {
            throw new IllegalArgumentException("a script asks for something");
        }
    }

    /// @param from what may be asked
    /// @param random a secure source in the product
    public static ChallengeScript draw(List<Challenge> from, RandomGenerator random) {
        var order = new ArrayList<>(from);
        Collections.shuffle(order, random);
        return new ChallengeScript(order);
    }
}
