package dev.haetae.liveness;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/// What may be asked of a person, and how.
/// @param ask how many of them
/// @param of what may be asked
/// @param pauseShortest from one prompt to the next, at least
/// @param pauseLongest at most; how long it is, nobody can foresee
/// @param followTime how long a dot is followed
/// @param stillAfter after so many failed tries nothing more is asked than to hold still
public record ChallengePlan(int ask, List<Challenge> of, Duration pauseShortest, Duration pauseLongest, Duration followTime, int stillAfter) {
    public ChallengePlan {
        of = List.copyOf(of);
        if (of.contains(Challenge.STILL)) {
            throw new IllegalArgumentException("still is offered in place of movements, it is none of them");
        }
        if (ask < 1 || ask > of.size() || new HashSet<>(of).size() < of.size()) {
            throw new IllegalArgumentException("ask must be 1 to the number of different challenges");
        }
        if (pauseShortest.isNegative() || pauseLongest.compareTo(pauseShortest) < 0) {
            throw new IllegalArgumentException("the longest pause must not be shorter than the shortest");
        }
        LivenessLimits.positive("followTime", followTime);
        if (stillAfter < 1) {
            throw new IllegalArgumentException("stillAfter must be 1 or more");
        }
    }
}
