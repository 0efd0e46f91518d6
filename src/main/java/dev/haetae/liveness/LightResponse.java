package dev.haetae.liveness;

import dev.haetae.frame.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Whether a face takes up the colours that the kiosk's screen shows it. Skin before the screen does, after the 0 to 0.3
/// seconds that screen and camera need; a recording does not, and a display only as far as its glass mirrors: but that
/// lies over the face and what is beside it alike, where a hall behind a living head takes up next to nothing.
/// Only the proportions of red, green and blue count: brightness changes with every movement.
final class LightResponse {
    private static final int FEWEST_CHANGES = 5;
    private static final double LEAST_COUNTED = 0.1;
    private static final double SUREST = 0.99;
    private static final int FEWEST_SAMPLES = 25;
    /// Within this time a face that answers has shown enough of itself, also to a slow camera.
    private static final long LONG_ENOUGH = 5_000_000_000L;
    private static final long LAG_STEP = 25_000_000;
    private static final int LAGS = 13;
    /// Slower changes than this are the camera's white balance, or a cloud.
    private static final long SLOW = 700_000_000;
    /// A face turned further shows other skin, and hair.
    private static final double FRONTAL = 0.2;

    /// What red and blue are over green, as logarithms.
    private record Tint(double red, double blue) {
        static final Tint NONE = new Tint(0, 0);

        static Tint of(Colour colour) {
            double green = Math.log(linear(colour.green()));
            return new Tint(Math.log(linear(colour.red())) - green, Math.log(linear(colour.blue())) - green);
        }
    }

    private record Sample(long nanos, Tint skin, Tint beside) {}

    private record Shown(long nanos, double red, double blue) {}

    /// @param likeness correlation of the face's colours with those shown, -1 to 1
    /// @param gain what the face takes up of the light more than what is beside it, as a share of its own
    /// @param changes of the light that the face was seen through
    record Found(double likeness, double gain, int changes) {
        static final Found NOTHING = new Found(Double.NaN, Double.NaN, 0);
    }

    private final List<Sample> samples = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    /// When a face was last seen in the light, and how long it has been.
    private long seen;
    private long watched;

    void shone(long nanos, int rgb) {
        double green = linear(rgb >> 8 & 255);
        var next = new Shown(nanos, linear(rgb >> 16 & 255) - green, linear(rgb & 255) - green);
        if (shown.isEmpty() || shown.getLast().red() != next.red() || shown.getLast().blue() != next.blue()) {
            shown.add(next);
        }
    }

    void accept(Motion motion) {
        Colour skin = motion.traces().skin();
        if (!shown.isEmpty()) {
            watched += seen == 0 ? 0 : motion.nanos() - seen;
            seen = motion.nanos();
        }
        if (!shown.isEmpty() && skin.known() && Math.abs(motion.turn()) < FRONTAL) {
            Colour beside = motion.traces().beside();
            Tint last = samples.isEmpty() ? Tint.NONE : samples.getLast().beside();
            samples.add(new Sample(motion.nanos(), Tint.of(skin), beside.known() ? Tint.of(beside) : last));
        }
    }

    /// sRGB's curve, near enough; never nothing, for the logarithm.
    private static double linear(double value) {
        return Math.pow((Math.max(value, 0) + 2) / 257, 2.2);
    }

    /// The likeness made normal (Fisher's transform) and over its spread by chance: 0 to 2 for a face that is not lit, more for
    /// one that is. NaN before that can be known; 0 where the light has changed often enough before a face that kept out of it
    /// (looking aside, say): whoever is asked must answer.
    /// @param whole gain at and above which the answer counts whole
    double strength(double whole) {
        Found found = found();
        if (found == Found.NOTHING) {
            return watched >= LONG_ENOUGH && shown.stream().filter(one -> one.nanos() < seen).count() > FEWEST_CHANGES ? 0 : Double.NaN;
        }
        double likeness = Math.clamp(found.likeness(), -SUREST, SUREST);
        return 0.5 * Math.log((1 + likeness) / (1 - likeness)) * Math.sqrt(found.changes() - 3.0)
                * Math.clamp(found.gain() / whole, LEAST_COUNTED, 1);
    }

    Found found() {
        int changes = changes();
        if (changes < FEWEST_CHANGES || samples.size() < FEWEST_SAMPLES) {
            return Found.NOTHING;
        }
        double[] face = quick(Sample::skin);
        double[] beside = quick(Sample::beside);
        Found best = Found.NOTHING;
        for (int lag = 0; lag < LAGS; lag++) {
            double[] light = light(lag * LAG_STEP);
            double both = 0;
            double bothBeside = 0;
            double ofFace = 1e-12;
            double ofLight = 1e-12;
            for (int i = 0; i < face.length; i++) {
                both += face[i] * light[i];
                bothBeside += beside[i] * light[i];
                ofFace += face[i] * face[i];
                ofLight += light[i] * light[i];
            }
            double likeness = both / Math.sqrt(ofFace * ofLight);
            if (!(likeness <= best.likeness())) {
                best = new Found(likeness, (both - bothBeside) / ofLight, changes);
            }
        }
        return best;
    }

    private int changes() {
        long first = samples.isEmpty() ? Long.MAX_VALUE : samples.getFirst().nanos();
        long last = samples.isEmpty() ? Long.MIN_VALUE : samples.getLast().nanos();
        return (int) shown.stream().filter(one -> one.nanos() > first && one.nanos() < last).count();
    }

    private double[] light(long lag) {
        double[] red = new double[samples.size()];
        double[] blue = new double[samples.size()];
        int at = 0;
        for (int i = 0; i < red.length; i++) {
            long nanos = samples.get(i).nanos() - lag;
            while (at + 1 < shown.size() && shown.get(at + 1).nanos() <= nanos) {
                at++;
            }
            red[i] = shown.get(at).red();
            blue[i] = shown.get(at).blue();
        }
        return quick(red, blue);
    }

    private double[] quick(Function<Sample, Tint> tint) {
        return quick(samples.stream().map(tint).mapToDouble(Tint::red).toArray(), samples.stream().map(tint).mapToDouble(Tint::blue).toArray());
    }

    /// Both colours one after the other, each less its mean over the time about it.
    private double[] quick(double[] red, double[] blue) {
        int n = red.length;
        double[] out = new double[2 * n];
        int from = 0;
        int to = 0;
        double sumRed = 0;
        double sumBlue = 0;
        for (int i = 0; i < n; i++) {
            long nanos = samples.get(i).nanos();
            while (to < n && samples.get(to).nanos() <= nanos + SLOW) {
                sumRed += red[to];
                sumBlue += blue[to++];
            }
            while (samples.get(from).nanos() < nanos - SLOW) {
                sumRed -= red[from];
                sumBlue -= blue[from++];
            }
            out[i] = red[i] - sumRed / (to - from);
            out[n + i] = blue[i] - sumBlue / (to - from);
        }
        return out;
    }
}
