package dev.haetae.screen.guide;

import static dev.haetae.screen.guide.CardPrint.word;
import static dev.haetae.screen.guide.Ink.bare;
import static dev.haetae.screen.guide.Ink.flat;
import static dev.haetae.screen.guide.Ink.path;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// A passport: its cover (ICAO 9303-1: the chip's sign below) and its data page (ICAO 9303-4, TD3: 125 x 88 mm).
final class PassportPrint {
    static final double COVER_WIDTH = 396;
    static final double COVER_HEIGHT = 540;
    static final double PAGE_WIDTH = 856;
    static final double PAGE_HEIGHT = 603;
    private static final Color COVER = Color.web("#1F4D3F");
    private static final Color SPINE = Color.web("#16392F");
    private static final Color GOLD = Color.web("#E8C773");

    private PassportPrint() {}

    static List<Node> cover() {
        return List.of(bare(0, 0, COVER_WIDTH, COVER_HEIGHT, 22, COVER),
                flat("M22 0 H34 V540 H22 A22 22 0 0 1 0 518 V22 A22 22 0 0 1 22 0 Z", SPINE),
                spaced("PASSPORT", 80, 62, 264, 44),
                path("M127 240 a86 86 0 1 0 172 0 a86 86 0 1 0 -172 0 z M175 240 a38 86 0 1 0 76 0 a38 86 0 1 0 -76 0 z"
                        + " M138 210 H288 M138 270 H288", null, GOLD, 8),
                path("M176 406 H250 a12 12 0 0 1 12 12 V452 a12 12 0 0 1 -12 12 H176 a12 12 0 0 1 -12 -12 V418"
                        + " a12 12 0 0 1 12 -12 z M164 435 H194 M232 435 H262 M194 435 a19 19 0 1 0 38 0 a19 19 0 1 0 -38 0 z",
                        null, GOLD, 8));
    }

    static List<Node> dataPage() {
        List<Node> art = new ArrayList<>();
        art.add(bare(0, 0, PAGE_WIDTH, PAGE_HEIGHT, 22, Color.web("#F5F1E6")));
        art.add(flat("M0 330 C180 280 300 340 460 360 C620 380 720 300 856 320 V470 H0 Z", Color.web("#E3EBDD")));
        art.add(flat("M0 22 A22 22 0 0 1 22 0 H834 A22 22 0 0 1 856 22 V34 H0 Z", COVER));
        art.add(word("여권", 44, 58, 40, CardPrint.WORD));
        art.add(word("PASSPORT", 136, 66, 32, CardPrint.WORD));
        art.addAll(CardPrint.portrait(44, 140, 218, 284));
        double[][] lines = {{144, 120, 0}, {178, 300, 1}, {228, 150, 0}, {262, 380, 1}, {312, 110, 0}, {346, 220, 1}, {396, 260, 0}};
        for (double[] line : lines) {
            art.add(bare(304, line[0], line[1], line[2] == 1 ? 24 : 18, 9, line[2] == 1 ? CardPrint.VALUE : CardPrint.LABEL));
        }
        art.add(bare(0, 466, PAGE_WIDTH, 100, 0, Color.WHITE));
        art.add(machineLine(484));
        art.add(machineLine(532));
        return art;
    }

    /// A machine-readable line as bars: its rhythm is known to everybody who owns a passport; nothing can be read.
    private static Node machineLine(double y) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 44; i++) {
            double x = 44 + i * 17.5;
            path.append(i % 7 == 5 || i > 24 ? "M%s %sl-9 9l9 9".formatted(x + 9, y) : "M%s %sv18m8 0v-18".formatted(x, y));
        }
        return path(path.toString(), null, CardPrint.WORD, 3.5);
    }

    private static Node spaced(String letters, double x, double y, double width, double size) {
        List<Node> row = new ArrayList<>();
        double at = 0;
        for (String letter : letters.split("")) {
            var glyph = word(letter, at, 0, size, GOLD);
            row.add(glyph);
            at += glyph.getLayoutBounds().getWidth() + size * 0.1;
        }
        var group = Ink.group(row.toArray(Node[]::new));
        double fit = width / at;
        group.getTransforms().addAll(new Translate(x, y), new Scale(fit, fit));
        return group;
    }
}
