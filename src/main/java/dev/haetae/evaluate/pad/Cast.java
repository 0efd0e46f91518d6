package dev.haetae.evaluate.pad;

import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Split;
import java.io.IOException;
import java.util.Locale;
import java.util.SplittableRandom;

/// Who takes part in a run, and the seeds of their walks, for all parts of it: to bring a portrait to life takes a second, so it
/// is done once.
public final class Cast {
    private static final long SEEDS = 1_000_000;

    private Job of;
    private People people;

    synchronized People people(Job job) throws IOException {
        if (job != of) {
            people = People.of(job, half(job), job.kiosk().face(), job.kiosk().liveness());
            of = job;
        }
        return people;
    }

    static Split half(Job job) {
        return Split.valueOf(job.option("half", "reporting").toUpperCase(Locale.ROOT));
    }

    /// @param number of the walk; the halves never share a seed
    /// @return far from those of its neighbours: [java.util.Random] begins alike from seeds that lie together
    static long seed(Job job, int number) {
        return new SplittableRandom(SEEDS * (2 * job.seed() + half(job).ordinal()) + number).nextLong();
    }
}
