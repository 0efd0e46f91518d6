package dev.haetae.demo.puppet;

import java.util.random.RandomGenerator;

/// How somebody moves.
/// @param reaction seconds between being told and beginning
/// @param speed of movements, 1 usual
/// @param amplitude of movements, 1 usual
/// @param blinkEvery least seconds between blinks of one's own accord; at most twice that and half a second
/// @param sway 1 usual
/// @param shut seconds for which the eyes stay shut when asked to blink: longer than in blinks of one's own accord
public record Manner(double reaction, double speed, double amplitude, double blinkEvery, double sway, double shut) {
    /// Acts at once: whoever gives the cues has waited already.
    public static final Manner USUAL = new Manner(0, 1, 1, 2.5, 1, 0.04);

    /// Somebody of the many: simple reactions to a picture take 0.3 to 1.2 s, people blink 8 to 20 times a minute.
    public static Manner drawn(RandomGenerator dice) {
        return new Manner(0.3 + 0.9 * dice.nextDouble() * dice.nextDouble(), 0.75 + 0.6 * dice.nextDouble(),
                0.9 + 0.25 * dice.nextDouble(), 2 + 2.5 * dice.nextDouble(), 0.5 + 1.2 * dice.nextDouble(), 0.06 + 0.12 * dice.nextDouble());
    }

    /// A manner with the chance in it.
    /// @param phase of the sway, seconds: two people do not sway alike
    public record Of(Manner manner, long seed, double phase) {
        public static Of drawn(long seed) {
            var dice = new java.util.SplittableRandom(seed);
            return new Of(Manner.drawn(dice), dice.nextLong(), 60 * dice.nextDouble());
        }
    }
}
