package dev.haetae.screen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// The looked-up colours of haetae.css: all defined, and readable on what they stand on (WCAG 2.2, 1.4.3 and 1.4.11).
class TokensTest {
    private static final Pattern DEFINED = Pattern.compile("(-h-[a-z0-9-]+)\\s*:\\s*([^;]+);");
    private final String css = read();

    @Test void noColourIsUsedThatIsNotDefined() {
        var defined = tokens("").keySet();
        var used = new TreeSet<String>();
        Pattern.compile(":[^;{}]*").matcher(css).results()
                .forEach(value -> Pattern.compile("-h-[a-z0-9-]+").matcher(value.group()).results().forEach(m -> used.add(m.group())));
        used.removeAll(defined);
        assertEquals(List.of(), List.copyOf(used), "looked-up colours without a definition paint nothing");
    }

    @Test void textIsReadableInEveryTheme() {
        var poor = new ArrayList<String>();
        for (String theme : List.of("", ".dim", ".lamp", ".high-contrast")) {
            var t = tokens(theme);
            for (String[] pair : new String[][] {
                {"-h-ink", "-h-bg", "7"}, {"-h-ink", "-h-surface", "7"}, {"-h-ink-2", "-h-bg", "4.5"},
                {"-h-ink-2", "-h-surface", "4.5"}, {"-h-ink-2", "-h-sunken", "4.5"},
                {"-h-on-primary", "-h-primary", "7"}, {"-h-primary", "-h-primary-soft", "4.5"},
                {"-h-on-guide", "-h-guide", "7"}, {"-h-on-good", "-h-good", "4.5"}, {"-h-good", "-h-surface", "4.5"},
                {"-h-on-stop", "-h-stop", "4.5"}, {"-h-on-banner", "-h-banner", "7"}, {"-h-on-banner-2", "-h-banner", "7"},
                {"-h-edge", "-h-bg", "3"}, {"-h-edge", "-h-surface", "3"}, {"-h-mute", "-h-bg", "3"},
            }) {
                double contrast = contrast(Color.web(t.get(pair[0])), Color.web(t.get(pair[1])));
                if (contrast < Double.parseDouble(pair[2])) {
                    poor.add("%s %s on %s: %.1f, wanted %s".formatted(theme, pair[0], pair[1], contrast, pair[2]));
                }
            }
        }
        assertEquals(List.of(), poor);
    }

    @Test void everyIconIsOnePath() {
        assertTrue(Icon.names().size() >= 36);
    }

    private Map<String, String> tokens(String theme) {
        var map = new HashMap<String, String>();
        for (String block : new String[] {".root", ".root" + theme}) {
            int at = css.indexOf("\n" + block + " {");
            var found = DEFINED.matcher(css.substring(at, css.indexOf('}', at)));
            while (found.find()) {
                map.put(found.group(1), found.group(2).trim());
            }
        }
        return map;
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + .05) / (Math.min(la, lb) + .05);
    }

    private static double luminance(Color c) {
        return .2126 * linear(c.getRed()) + .7152 * linear(c.getGreen()) + .0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= .04045 ? channel / 12.92 : Math.pow((channel + .055) / 1.055, 2.4);
    }

    private static String read() {
        try (var in = Theme.class.getResourceAsStream("haetae.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
