package dev.haetae.evaluate;

import java.io.PrintStream;

/// How far a measurement is: a line now and then, on standard error. Names nothing of what was read.
public final class Progress {
    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final long began = System.nanoTime();
    private long said;
    private String part = "";
    private int all;
    private int done;

    public Progress(PrintStream out) {
        this.out = out;
        this.said = began;
    }

    /// @param of how many steps there will be; 0 where nobody knows
    public synchronized void begin(String name, int of) {
        part = name;
        all = of;
        done = 0;
        say();
    }

    public synchronized void step() {
        done++;
        if (done == all || System.nanoTime() - said > EVERY_NANOS) {
            say();
        }
    }

    private void say() {
        said = System.nanoTime();
        long seconds = (said - began) / 1_000_000_000;
        out.println(part + ": " + done + (all > 0 ? " of " + all : "") + ", " + seconds + " s");
    }
}
