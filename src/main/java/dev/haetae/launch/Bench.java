package dev.haetae.launch;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Runs a piece of work many times. The bare engine takes turns with our work, so that a busy machine slows both.
final class Bench {
    private static final int WARM = 3;

    private final int rounds;
    private final Consumer<StageTime> tell;

    Bench(int rounds, Consumer<StageTime> tell) {
        this.rounds = rounds;
        this.tell = tell;
    }

    interface Work {
        void run() throws Exception;
    }

    void stage(String name, Work work) {
        stage(name, work, null);
    }

    /// @param bare the engine alone for the same work, or null
    void stage(String name, Work work, Work bare) {
        for (int i = 0; i < WARM; i++) {
            millis(work);
            if (bare != null) {
                millis(bare);
            }
        }
        double[] ours = new double[rounds];
        double[] alone = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ours[i] = millis(work);
            alone[i] = bare == null ? 0 : millis(bare);
        }
        Arrays.sort(alone);
        tell.accept(StageTime.of(name, ours, bare == null ? OptionalDouble.empty() : OptionalDouble.of(StageTime.at(alone, 0.5))));
    }

    /// What happens only once in a process: loading.
    void once(String name, Work work) {
        tell.accept(StageTime.of(name, new double[] {millis(work)}, OptionalDouble.empty()));
    }

    /// What was timed elsewhere.
    void timed(String name, double... millis) {
        tell.accept(StageTime.of(name, millis, OptionalDouble.empty()));
    }

    int rounds() {
        return rounds;
    }

    static double millis(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
