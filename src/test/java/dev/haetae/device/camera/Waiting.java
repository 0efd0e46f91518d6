package dev.haetae.device.camera;

import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

final class Waiting {
    private Waiting() {}

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come true in 20 s");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    static Frame passed(Outcome<Frame> outcome) {
        return switch (outcome) {
            case Outcome.Passed<Frame>(var frame) -> frame;
            case Outcome.Rejected<Frame>(var reason, var field) -> throw new AssertionError(reason + " " + field);
        };
    }
}
