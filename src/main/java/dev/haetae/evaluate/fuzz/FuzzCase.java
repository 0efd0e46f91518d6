package dev.haetae.evaluate.fuzz;

import java.util.SplittableRandom;

/// One picture file made wrong on purpose. The same corpus, seed and number make the same bytes.
public record FuzzCase(int number, Mutation mutation, byte[] file) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L; // spreads neighbouring numbers over all of the seeds

    public static FuzzCase of(Corpus corpus, long seed, int number) {
        var random = new SplittableRandom(seed * GOLDEN + number * 0xD1B54A32D192ED03L);
        Mutation mutation = Mutation.drawn(random);
        return new FuzzCase(number, mutation, mutation.make(corpus, random));
    }

    @Override public String toString() {
        return "FuzzCase[" + number + ", " + mutation + ", " + file.length + " bytes]";
    }
}
