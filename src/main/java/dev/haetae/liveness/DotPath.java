package dev.haetae.liveness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// The way of a dot that a nose follows: from the middle from one place at the rim to the next, at each a little rest. After
/// the last it goes back to the middle: a nose left at the rim hides whose face it is.
/// @param stops in order, from the middle
/// @param length of the whole
public record DotPath(List<Dot> stops, Duration length) {
    private static final int STOPS = 4;
    /// Of the time for one stop, the share in which the dot runs.
    private static final double RUNS = 0.65;

    public DotPath {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("a path has stops");
        }
    }

    /// One stop in each quarter of the rim, in any order and at any place of its quarter: both directions are asked for, and
    /// nobody knows when.
    /// @param random a secure source in the product
    public static DotPath draw(Duration length, RandomGenerator random) {
        var stops = new ArrayList<Dot>();
        double turn = random.nextDouble(2 * Math.PI);
        for (int i = 0; i < STOPS; i++) {
            double angle = turn + (i + random.nextDouble(-0.25, 0.25)) * 2 * Math.PI / STOPS;
            stops.add(new Dot(Math.cos(angle), Math.sin(angle)));
        }
        Collections.shuffle(stops, random);
        return new DotPath(stops, length);
    }

    /// @param since the dot appeared, in seconds; may be past the length
    public Dot at(double since) {
        double each = length.toNanos() / 1e9 / stops.size();
        int stop = (int) Math.clamp((long) Math.floor(since / each), 0, stops.size());
        Dot from = stop == 0 ? Dot.CENTRE : stops.get(stop - 1);
        double part = smooth(Math.clamp((since - stop * each) / (RUNS * each), 0, 1));
        Dot to = stop == stops.size() ? Dot.CENTRE : stops.get(stop);
        return new Dot(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
    }

    /// As hands move: of least jerk.
    private static double smooth(double part) {
        return part * part * part * (10 + part * (6 * part - 15));
    }
}
