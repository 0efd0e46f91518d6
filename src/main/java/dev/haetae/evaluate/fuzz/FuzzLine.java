package dev.haetae.evaluate.fuzz;

import java.util.Locale;
import java.util.Optional;

/// What one mutated picture came to; one line of a run's file.
/// @param outcome PASSED, a reason, or [#CRASH] with what was thrown and where
/// @param wall, cpu, process milliseconds: by the clock, of the reading thread, of all threads together
/// @param resident, heap megabytes: of the process now, and the highest of the Java heap so far
public record FuzzLine(int number, Mutation mutation, int bytes, String outcome, double wall, double cpu, double process,
        long resident, long heap) {
    public static final String CRASH = "CRASH ";
    public static final String DEATH = CRASH + "the process ended";
    public static final String HANG = CRASH + "no answer";
    private static final double LONGEST_MILLIS = 2000;

    /// Written before the picture is made, so that a death can be laid to it: making one can take the memory too.
    public static String begin(int number, Mutation mutation) {
        return "begin\t" + number + "\t" + mutation;
    }

    public static Optional<FuzzLine> begun(String line) {
        String[] part = line.split("\t");
        return part.length != 3 || !part[0].equals("begin") ? Optional.empty() : Optional.of(new FuzzLine(
                Integer.parseInt(part[1]), Mutation.valueOf(part[2]), 0, DEATH, 0, 0, 0, 0, 0));
    }

    public static Optional<FuzzLine> of(String line) {
        String[] part = line.split("\t");
        return part.length != 9 ? Optional.empty() : Optional.of(new FuzzLine(Integer.parseInt(part[0]), Mutation.valueOf(part[1]),
                Integer.parseInt(part[2]), part[3], Double.parseDouble(part[4]), Double.parseDouble(part[5]),
                Double.parseDouble(part[6]), Long.parseLong(part[7]), Long.parseLong(part[8])));
    }

    public String text() {
        return String.format(Locale.ROOT, "%d\t%s\t%d\t%s\t%.1f\t%.1f\t%.1f\t%d\t%d", number, mutation, bytes, outcome, wall, cpu,
                process, resident, heap);
    }

    public FuzzLine with(String other, double millis) {
        return new FuzzLine(number, mutation, bytes, other, millis, cpu, process, resident, heap);
    }

    public boolean crashed() {
        return outcome.startsWith(CRASH);
    }

    /// Longer than 2 s by the clock, and not because others had the processor, or the JVM was still compiling. Every engine
    /// works on the thread that reads.
    public boolean slow() {
        return wall > LONGEST_MILLIS && cpu > LONGEST_MILLIS;
    }
}
