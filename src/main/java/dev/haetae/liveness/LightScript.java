package dev.haetae.liveness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The colours in which the kiosk's screen lights a face while its movements are asked for, one after the other at times
/// that nobody can foresee. Soft, and never more than three changes a second: people who are sensitive to flashes see it
/// (WCAG 2.3.1).
/// @param glows in the order of time
public record LightScript(List<Glow> glows) {
    /// @param at since the script began
    /// @param rgb 0xRRGGBB
    public record Glow(Duration at, int rgb) {}

    /// Rose, mint, sky and sand: pale enough for dark text, far apart in what they add to a skin's red and blue.
    public static final List<Integer> COLOURS = List.of(0xff9e9e, 0x9effae, 0x9eb2ff, 0xffe69e);
    /// Longer than any script of movements; the last colour stays.
    public static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int SHORTEST_MILLIS = 400;
    private static final int LONGEST_MILLIS = 900;

    public LightScript {
        glows = List.copyOf(glows);
    }

    /// @param length how long the light is wanted at least
    /// @param random a secure source in the product
    public static LightScript draw(Duration length, RandomGenerator random) {
        var glows = new ArrayList<Glow>();
        int colour = random.nextInt(COLOURS.size());
        for (long at = 0; at < length.toMillis(); at += random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS + 1)) {
            glows.add(new Glow(Duration.ofMillis(at), COLOURS.get(colour)));
            colour = (colour + 1 + random.nextInt(COLOURS.size() - 1)) % COLOURS.size();
        }
        return new LightScript(glows);
    }

    /// @param since the script began; the last colour stays
    /// @return 0xRRGGBB
    public int at(Duration since) {
        int rgb = glows.getFirst().rgb();
        for (Glow glow : glows) {
            if (glow.at().compareTo(since) > 0) {
                break;
            }
            rgb = glow.rgb();
        }
        return rgb;
    }
}
