package dev.haetae.evaluate.fuzz;

import java.util.SplittableRandom;

/// One picture file made wrong on purpose. The same corpus, seed and number make the same bytes.
public record FuzzCase(int number, Mutation mutation, byte[] file) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L; // spreads neighbouring numbers over all of the seeds

    public static FuzzCase of(Corpus corpus, long seed, int number) {
        SplittableRandom random = dice(seed, number);
        Mutation mutation = Mutation.drawn(random);
        return new FuzzCase(number, mutation, mutation.make(corpus, random));
    }

    /// What will be done to a picture, told before it costs anything.
    public static Mutation mutation(long seed, int number) {
        return Mutation.drawn(dice(seed, number));
    }

    private static SplittableRandom dice(long seed, int number) {
        return new SplittableRandom(seed * GOLDEN + number * 0xD1B54A32D192ED03L);
    }

    @Override public String toString() {
        return "FuzzCase[" + number + ", " + mutation + ", " + file.length + " bytes]";
    }
}
