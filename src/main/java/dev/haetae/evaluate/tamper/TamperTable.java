package dev.haetae.evaluate.tamper;

import dev.haetae.demo.forgery.Forgery;
import dev.haetae.demo.forgery.Seen;
import dev.haetae.demo.forgery.Strength;
import dev.haetae.evaluate.Bounds;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Split;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was found and what was doubted for nothing, in words and tables.
record TamperTable(Split half, List<Trial> drawn, List<Trial> real) {
    private static final double DOUBTFUL = 0.5;

    Section section(Part part) {
        Section.Builder out = Section.of(part.name(), "Tampering, copies and displays");
        out.say(half == Split.REPORTING ? "The reporting half: other holders, faces, seeds and half of the typefaces than the curves were fitted on."
                : "The tuning half: what the curves were fitted on. No figure of it says anything.");
        out.warn("Forgeries are drawn by a program, from our own specimens, and seen by a drawn device. Nobody forged them with"
                + " his hands, and no real card was forged: the rates say how the checks do on these, not on forgers.");
        figures(out);
        forged(out);
        alarms(out);
        if (!real.isEmpty()) {
            realOnes(out);
        }
        return out.build();
    }

    private void figures(Section.Builder out) {
        for (Forgery forgery : Forgery.values()) {
            List<Trial> these = drawn.stream().filter(t -> t.sample().forgery() == forgery).toList();
            if (forgery != Forgery.NONE) {
                out.figures(Figure.share("tamper.found." + forgery, "found: " + words(forgery), count(these, Trial::found), these.size()),
                        Figure.share("tamper.passed." + forgery, "passed unnoticed: " + words(forgery), count(these, Trial::passed), these.size()));
            }
        }
        List<Trial> honest = honest();
        for (RejectReason doubt : List.of(RejectReason.DOCUMENT_TAMPERED, RejectReason.DOCUMENT_COPY, RejectReason.DOCUMENT_SCREEN)) {
            out.figures(Figure.share("tamper.false." + doubt, "honest specimens doubted: " + doubt,
                    count(honest, t -> t.warnings().contains(doubt)), honest.size()).atMost(0.03));
        }
    }

    private List<Trial> honest() {
        return drawn.stream().filter(t -> t.sample().forgery() == Forgery.NONE && t.read()).toList();
    }

    private void forged(Section.Builder out) {
        List<List<String>> rows = new ArrayList<>();
        for (Forgery forgery : Forgery.values()) {
            for (Strength strength : Strength.values()) {
                List<String> row = new ArrayList<>(List.of(words(forgery), strength.name().toLowerCase(Locale.ROOT)));
                for (Seen by : Seen.values()) {
                    row.add(rate(forgery, strength, t -> t.sample().by() == by));
                }
                row.add(rate(forgery, strength, _ -> true));
                List<Trial> all = of(forgery, strength, _ -> true);
                row.add(String.valueOf(count(all, t -> !t.found() && (!t.read() || t.refused() != null))));
                row.add(String.valueOf(count(all, Trial::passed)));
                if (forgery != Forgery.NONE) {
                    rows.add(row);
                }
            }
        }
        out.table("Forgeries found (95 % bounds), by how well they were made and which device saw them; the rest was refused for"
                + " another reason, or passed", List.of("forgery", "made", "scanner", "camera", "worn, camera", "all", "refused", "passed"), rows);
    }

    private List<Trial> of(Forgery forgery, Strength strength, Predicate<Trial> wanted) {
        return drawn.stream().filter(t -> t.sample().forgery() == forgery && t.sample().strength() == strength).filter(wanted).toList();
    }

    private String rate(Forgery forgery, Strength strength, Predicate<Trial> wanted) {
        List<Trial> these = of(forgery, strength, wanted);
        return share(count(these, Trial::found), these.size());
    }

    private void alarms(Section.Builder out) {
        Map<String, int[]> checks = new TreeMap<>();
        for (List<Trial> set : List.of(honest(), real)) {
            int column = set == real ? 2 : 0;
            for (Trial trial : set) {
                trial.checks().stream().filter(c -> !c.name().contains(".")).forEach(c -> {
                    int[] counts = checks.computeIfAbsent(c.name(), _ -> new int[4]);
                    counts[column + 1]++;
                    counts[column] += c.score() < DOUBTFUL ? 1 : 0;
                });
            }
        }
        List<List<String>> rows = checks.entrySet().stream().map(e -> List.of(e.getKey(), share(e.getValue()[0], e.getValue()[1]),
                share(e.getValue()[2], e.getValue()[3]))).toList();
        out.table("Checks below one half on genuine documents", List.of("check", "honest specimens", "real pictures"), rows);
    }

    private void realOnes(Section.Builder out) {
        List<Trial> read = real.stream().filter(Trial::read).toList();
        out.figures(Figure.share("tamper.real.TAMPERED", "real pictures doubted: DOCUMENT_TAMPERED",
                count(read, t -> t.warnings().contains(RejectReason.DOCUMENT_TAMPERED)), read.size()).atMost(0.03),
                Figure.share("tamper.real.any", "real pictures doubted at all", count(read, Trial::doubted), read.size()));
        out.table("Real pictures that are doubted, and by which evidence", List.of("picture", "doubt", "evidence"),
                read.stream().filter(Trial::doubted).map(t -> List.of(t.name(),
                        t.warnings().stream().filter(Trial.SUSPICIONS::contains).map(Enum::name).collect(Collectors.joining(", ")),
                        t.checks().stream().filter(c -> c.score() < DOUBTFUL && !c.evidence().isEmpty() && !c.name().contains("."))
                                .map(c -> c.name() + " " + c.evidence()).collect(Collectors.joining("; ")))).toList());
    }

    private static int count(List<Trial> trials, Predicate<Trial> wanted) {
        return (int) trials.stream().filter(wanted).count();
    }

    private static String share(int hits, int trials) {
        if (trials == 0) {
            return "–";
        }
        var bounds = Bounds.twoSided(hits, trials, 0.95);
        return String.format(Locale.ROOT, "%d of %d (%.0f to %.0f %%)", hits, trials, 100 * bounds.low(), 100 * bounds.high());
    }

    private static String words(Forgery forgery) {
        return switch (forgery) {
            case NONE -> "honest";
            case PHOTO -> "exchanged picture";
            case DIGIT -> "altered digit";
            case FIELD -> "moved field";
            case GREY_COPY -> "black-and-white copy";
            case COLOUR_COPY -> "colour copy";
            case INKJET -> "home print";
            case SCREEN -> "display";
        };
    }
}
