package dev.haetae.screen.step;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.liveness.LightScript;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// What stands on the colours that the screen shines can be seen (WCAG 2.2, 1.4.3 and 1.4.11), also between two of them.
class TintTest {
    private static final Map<String, Double> LEAST = Map.of("-h-ink-2", 4.5, "-h-edge", 3.0, "-h-mute", 3.0);
    /// Of haetae.css; [dev.haetae.screen.theme.TokensTest] looks after them on white.
    private static final Map<Color, Double> ALWAYS = Map.of(Color.web("#12161D"), 7.0, Color.web("#153E8A"), 4.5, Color.web("#0A6B3D"), 3.0);

    @Test void everythingOnATintIsSeen() {
        for (int rgb : LightScript.COLOURS) {
            for (double part : new double[] {0.25, 0.5, 0.75, 1}) {
                Color ground = Color.WHITE.interpolate(Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255), part);
                var tokens = tokens(Tint.style(ground));
                assertTrue(contrast(tokens.get("-h-bg"), ground) < 1.02);
                LEAST.forEach((token, least) -> seen(tokens.get(token), ground, least, token));
                ALWAYS.forEach((colour, least) -> seen(colour, ground, least, colour.toString()));
            }
        }
    }

    private static void seen(Color colour, Color ground, double least, String what) {
        assertTrue(contrast(colour, ground) >= least, "%s on %s: %.1f".formatted(what, ground, contrast(colour, ground)));
    }

    private static Map<String, Color> tokens(String style) {
        return Pattern.compile("(-h-[a-z0-9-]+): ([^;]+);").matcher(style).results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2))));
    }

    private static double contrast(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double two = luminance(b) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
