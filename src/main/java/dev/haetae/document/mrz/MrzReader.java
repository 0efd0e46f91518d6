package dev.haetae.document.mrz;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds and reads the MRZ of a picture: tries the finder's blocks both ways up and under every format their lines could
/// have, and keeps the reading that the check digits and the recogniser support best.
public final class MrzReader {
    /// A strip whose plain reading is further from a format's length is not worth an exact decoding.
    private static final int LENGTH_SLACK = 9;
    /// Below this a strip holds no line of characters.
    private static final double LEAST_CLARITY = 0.62;
    /// Below these a reading is no MRZ, or one not to be trusted; measured, see docs/figures.md.
    private static final double LEAST_TO_REPORT = 0.80;
    private static final double LEAST_TO_TRUST = 0.93;
    private static final double LEAST_CHARACTER = 0.40;
    private static final double LEAST_UNPROVEN = 0.65;
    /// Nats by line: a doubtful character costs one or two, one left out five or more.
    private static final double MOST_REGRET = 12;
    private static final double MOST_REGRET_TO_REPORT = 40;
    /// Of characters where the format has others: one state prints three digits as its nationality.
    private static final int MOST_MISFITS = 3;
    private static final String KINDS = "ACIPV";

    private final MrzLineFinder finder;
    private final MrzLineReader recogniser;

    public MrzReader(MrzLineFinder finder, MrzLineReader recogniser) {
        this.finder = finder;
        this.recogniser = recogniser;
    }

    /// @return empty when nothing in the picture looks like an MRZ
    public Optional<MrzReading> read(Frame picture, MrzLineFinder.Reach reach, LocalDate today) {
        return read(picture, reach, today, () -> false);
    }

    /// @param exhausted whether to go no further with the search; asked before each block of lines
    public Optional<MrzReading> read(Frame picture, MrzLineFinder.Reach reach, LocalDate today, BooleanSupplier exhausted) {
        var search = new Search(today, exhausted);
        finder.find(picture, reach, search::sees);
        return Optional.ofNullable(search.best).filter(best -> best.clarity() >= LEAST_TO_REPORT && regret(best) <= MOST_REGRET_TO_REPORT);
    }

    private final class Search {
        private final LocalDate today;
        private final Map<Strip, CharacterGrid> upright = new IdentityHashMap<>();
        private final Map<Strip, CharacterGrid> turned = new IdentityHashMap<>();
        private final BooleanSupplier exhausted;
        private MrzReading best;

        Search(LocalDate today, BooleanSupplier exhausted) {
            this.today = today;
            this.exhausted = exhausted;
        }

        /// @return whether the search may stop
        boolean sees(MrzBlock block) {
            if (exhausted.getAsBoolean()) {
                return true;
            }
            if (isNoLine(block.strips().getFirst())) {
                return false;
            }
            take(block.strips().stream().map(strip -> upright.computeIfAbsent(strip, recogniser::read)).toList(),
                    block.places());
            if (best == null || !best.valid()) {
                take(block.strips().reversed().stream().map(strip -> turned.computeIfAbsent(strip, this::turn)).toList(),
                        block.places().reversed().stream().map(MrzReader::turn).toList());
            }
            return best != null && best.valid() && !best.mayBeCut();
        }

        /// One strip tells most blocks that are no MRZ: the others need not be read.
        private boolean isNoLine(Strip strip) {
            return upright.computeIfAbsent(strip, recogniser::read).clarity() < LEAST_CLARITY
                    && turned.computeIfAbsent(strip, this::turn).clarity() < LEAST_CLARITY;
        }

        private CharacterGrid turn(Strip strip) {
            try (Strip other = strip.turned()) {
                return recogniser.read(other);
            }
        }

        private void take(List<CharacterGrid> grids, List<Quad> places) {
            if (grids.stream().anyMatch(grid -> grid.clarity() < LEAST_CLARITY)) {
                return;
            }
            for (int width : grids.size() == 3 ? new int[] {30} : new int[] {44, 36}) {
                if (grids.stream().allMatch(grid -> Math.abs(grid.roughLength() - width) <= LENGTH_SLACK)) {
                    decode(grids, width).map(lines -> reading(lines, places)).filter(this::better)
                            .ifPresent(reading -> best = reading);
                }
            }
        }

        private MrzReading reading(List<DecodedLine> lines, List<Quad> places) {
            MrzFormat format = MrzFormat.of(lines.size(), lines.getFirst().text()).orElseThrow();
            var repair = MrzRepair.repair(format, lines, today);
            var mrz = Mrz.parse(format, repair.lines().stream().map(DecodedLine::text).toList(), today);
            double clarity = repair.lines().stream().mapToDouble(DecodedLine::meanConfidence).average().orElse(0);
            var raw = new MrzReading(mrz, repair.lines(), clarity, false,
                    repair.verdict() == MrzRepair.Verdict.REPAIRED, repair.verdict() == MrzRepair.Verdict.AMBIGUOUS,
                    places);
            return new MrzReading(mrz, repair.lines(), clarity, trusted(raw), raw.repaired(), raw.ambiguous(), places);
        }

        private boolean better(MrzReading reading) {
            return best == null || rank(reading) > rank(best);
        }
    }

    private static Optional<List<DecodedLine>> decode(List<CharacterGrid> grids, int width) {
        List<DecodedLine> lines = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            int row = i;
            String first = lines.isEmpty() ? "<".repeat(width) : lines.getFirst().text();
            MrzFormat format = MrzFormat.of(grids.size(), first).orElseThrow();
            var line = LineDecoder.decode(grids.get(i), width, position -> format.part(row, position));
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(line.get());
        }
        return Optional.of(lines);
    }

    /// Check digits prove no name and can hold by chance: every character must also be clear, those that no digit covers clearer.
    private static boolean trusted(MrzReading reading) {
        double least = reading.decoded().stream().mapToDouble(DecodedLine::leastConfidence).min().orElse(0);
        return reading.mrz().consistent() && reading.clarity() >= LEAST_TO_TRUST
                && (least >= LEAST_CHARACTER || reading.repaired())
                && reading.leastUnproven() >= LEAST_UNPROVEN
                && regret(reading) <= MOST_REGRET
                && reading.decoded().stream().mapToInt(DecodedLine::misfits).sum() <= MOST_MISFITS
                && KINDS.indexOf(reading.mrz().lines().getFirst().charAt(0)) >= 0 && !shortened(reading.mrz())
                && States.mayBeANationality(reading.mrz().nationality(), reading.mrz().issuer());
    }

    /// A passport's lines have 44 characters (ICAO 9303-4): 36 are what a cut left of them, and one time in ten its last digit holds.
    private static boolean shortened(Mrz mrz) {
        return mrz.format() == MrzFormat.TD2 && mrz.lines().getFirst().startsWith("P");
    }

    private static double regret(MrzReading reading) {
        return reading.decoded().stream().mapToDouble(DecodedLine::regret).max().orElse(0);
    }

    private static double rank(MrzReading reading) {
        long holding = reading.mrz().checks().stream().filter(MrzCheck::holds).count();
        return reading.clarity() - regret(reading) / 40 + 0.3 * holding / reading.mrz().checks().size()
                + (reading.mrz().consistent() ? 0.3 : 0) + (reading.valid() ? reading.mayBeCut() ? 1 : 2 : 0);
    }

    private static Quad turn(Quad place) {
        return new Quad(place.bottomRight(), place.bottomLeft(), place.topLeft(), place.topRight());
    }
}
