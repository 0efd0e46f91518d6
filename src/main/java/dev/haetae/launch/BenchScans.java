package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.demo.Glass;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.SideReading;
import dev.haetae.engine.Models;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a person waits for: from the end of a scan to the fields on the screen. Each round another picture: laid all four
/// ways round, askew by up to six degrees, with grain of its own.
final class BenchScans {
    private static final int PICTURES = 12;
    private static final double MOST_SKEW = 6;

    private final Home home;
    private final KioskConfig config;
    private final Models models;
    private final Bench bench;
    private final LocalDate today;
    /// Why rounds did not end with the fields on the screen, and how many.
    private final Map<String, Integer> elsewhere = new TreeMap<>();

    BenchScans(Home home, KioskConfig config, Models models, Bench bench, LocalDate today) {
        this.home = home;
        this.config = config;
        this.models = models;
        this.bench = bench;
        this.today = today;
    }

    /// How long each leg of one round took, in milliseconds.
    private record Legs(double read, double join, double show) {
        double all() {
            return read + join + show;
        }
    }

    void run(Specimens specimens) throws Exception {
        var passports = pictures(specimens.of(DocumentType.PASSPORT), DocumentSide.FRONT);
        var fronts = pictures(specimens.of(DocumentType.RESIDENCE_CARD), DocumentSide.FRONT);
        var backs = pictures(specimens.of(DocumentType.RESIDENCE_CARD), DocumentSide.BACK);
        try (var engines = new DocumentEngines(models, home, config.policy().expiryGraceDays());
                var screen = BenchScreen.open(home, config)) {
            measure("passport", round -> legs(engines, screen, DocumentType.PASSPORT, List.of(), List.of(passports.get(round % PICTURES))));
            measure("card, its back after its front", round -> legs(engines, screen, DocumentType.RESIDENCE_CARD,
                    List.of(fronts.get(round % PICTURES)), List.of(backs.get(round % PICTURES))));
            measure("card, both sides at once", round -> legs(engines, screen, DocumentType.RESIDENCE_CARD, List.of(),
                    List.of(fronts.get(round % PICTURES), backs.get(round % PICTURES))));
        } finally {
            passports.forEach(Frame::close);
            fronts.forEach(Frame::close);
            backs.forEach(Frame::close);
        }
    }

    private interface Round {
        Legs run(int round) throws Exception;
    }

    private void measure(String what, Round round) throws Exception {
        for (int i = 0; i < 3; i++) {
            round.run(i);
        }
        elsewhere.clear();
        List<Legs> legs = new ArrayList<>();
        for (int i = 0; i < bench.rounds(); i++) {
            legs.add(round.run(i));
        }
        String lost = elsewhere.isEmpty() ? "" : " " + elsewhere;
        bench.timed("scan to fields: " + what + lost, legs.stream().mapToDouble(Legs::all).toArray());
        bench.timed("  of these, read", legs.stream().mapToDouble(Legs::read).toArray());
        bench.timed("  of these, join and name", legs.stream().mapToDouble(Legs::join).toArray());
        bench.timed("  of these, to the screen", legs.stream().mapToDouble(Legs::show).toArray());
    }

    /// @param before scanned and read while the person turned the card: not counted
    private Legs legs(DocumentEngines engines, BenchScreen screen, DocumentType type, List<Frame> before, List<Frame> scanned) {
        List<SideReading> sides = new ArrayList<>();
        read(engines, before, sides);
        screen.reading(type);
        double read = Bench.millis(() -> read(engines, scanned, sides));
        List<DocumentReading> whole = new ArrayList<>();
        double join = Bench.millis(() -> {
            if (sides.size() == before.size() + scanned.size()
                    && engines.reader().join(sides, today) instanceof Outcome.Passed<DocumentReading>(var reading)) {
                whole.add(reading);
            }
        });
        double show = Bench.millis(() -> {
            if (!whole.isEmpty()) {
                screen.show(whole.getFirst()).ifPresent(reason -> elsewhere.merge(reason, 1, Integer::sum));
            }
        });
        sides.forEach(SideReading::close);
        return new Legs(read, join, show);
    }

    private void read(DocumentEngines engines, List<Frame> pictures, List<SideReading> sides) {
        for (Outcome<SideReading> read : engines.reader().read(pictures, today)) {
            switch (read) {
                case Outcome.Passed<SideReading>(var side) -> sides.add(side);
                case Outcome.Rejected<SideReading>(var reason, _) -> elsewhere.merge(reason.name(), 1, Integer::sum);
            }
        }
    }

    private static List<Frame> pictures(Specimen specimen, DocumentSide side) {
        List<Frame> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            double skew = MOST_SKEW * (2.0 * i / (PICTURES - 1) - 1);
            try (Frame upright = Glass.still(specimen, side, skew, i)) {
                pictures.add(turned(upright, i % 4));
            }
        }
        return pictures;
    }

    /// By quarters of a turn, clockwise.
    private static Frame turned(Frame upright, int quarters) {
        int width = upright.width();
        int height = upright.height();
        Frame turned = quarters % 2 == 0 ? Frame.blank(width, height, 0) : Frame.blank(height, width, 0);
        ByteBuffer from = upright.bgr();
        ByteBuffer to = turned.bgr();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = switch (quarters) {
                    case 0 -> x;
                    case 1 -> height - 1 - y;
                    case 2 -> width - 1 - x;
                    default -> y;
                };
                int row = switch (quarters) {
                    case 0 -> y;
                    case 1 -> x;
                    case 2 -> height - 1 - y;
                    default -> width - 1 - x;
                };
                for (int c = 0; c < 3; c++) {
                    to.put(3 * (row * turned.width() + column) + c, from.get(3 * (y * width + x) + c));
                }
            }
        }
        return turned;
    }
}
