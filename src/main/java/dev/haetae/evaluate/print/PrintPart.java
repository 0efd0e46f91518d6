package dev.haetae.evaluate.print;

import dev.haetae.config.DocumentLayouts;
import dev.haetae.document.TextReader;
import dev.haetae.document.print.PrintReader;
import dev.haetae.engine.onnx.PrintRecogniser;
import dev.haetae.engine.opencv.OpenCvPrintLines;
import dev.haetae.engine.tesseract.TesseractReader;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Single printed lines, read by our recogniser and by Tesseract: the same pictures, the same zones, in one run.
/// `--set lines=N` how many (700), `--set tesseract=0` without.
public final class PrintPart implements Part {
    private static final double SURE = 0.85;
    private static final long REPORTED = 7_000_000;
    /// Neighbouring seeds begin alike in java.util.Random; multiplied by an odd number of 64 bits they do not.
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final double[] CONFIDENCES = {0.99, 0.95, 0.85, 0.5, 0};

    /// @param confidence 0 where nothing was read
    private record Answer(String text, double confidence, double millis) {}

    private record Trial(DrawnLine line, Answer ours, Optional<Answer> other) {
        boolean right(Answer answer) {
            return line.kind().same(line.text(), answer.text);
        }
    }

    @Override public String name() {
        return "print";
    }

    @Override public String about() {
        return "Single printed lines, beside Tesseract";
    }

    @Override public Section measure(Job job) throws IOException {
        boolean beside = job.option("tesseract", 1) == 1;
        try (var recogniser = new PrintRecogniser(job.models());
                var tesseract = beside ? new TesseractReader(job.models()) : null) {
            return section(trials(job, new PrintReader(new OpenCvPrintLines(), recogniser), Optional.ofNullable(tesseract)));
        }
    }

    private static List<Trial> trials(Job job, TextReader ours, Optional<TesseractReader> other) {
        List<String> statuses = DocumentLayouts.load(job.config().resolve("documents")).codes().words().entrySet().stream()
                .map(e -> e.getValue() + "(" + e.getKey() + ")").toList();
        int count = Math.min(job.limit(), job.option("lines", 700));
        List<DrawnLine.Face> trained = DrawnLine.trained();
        List<DrawnLine.Face> heldOut = DrawnLine.heldOut();
        job.progress().begin("lines", count);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var dice = new Random((REPORTED + job.seed() * 100_003 + i) * SCATTER);
            LineKind kind = LineKind.values()[i % LineKind.values().length];
            LineDamage damage = LineDamage.values()[i / LineKind.values().length % LineDamage.values().length];
            boolean unseen = i / (LineKind.values().length * LineDamage.values().length) % 2 == 0;
            String text = kind.text(dice, statuses);
            List<DrawnLine.Face> faces = (unseen ? heldOut : trained).stream()
                    .filter(face -> face.font().canDisplayUpTo(text) < 0).toList();
            try (DrawnLine line = DrawnLine.draw(kind, damage, faces.get(dice.nextInt(faces.size())), unseen, text, dice)) {
                trials.add(new Trial(line, read(ours, line), other.map(reader -> read(reader, line))));
            }
            job.progress().step();
        }
        return trials;
    }

    /// The longest line of the zone.
    private static Answer read(TextReader reader, DrawnLine line) {
        long began = System.nanoTime();
        List<TextReader.Line> lines = reader.read(line.picture(), line.zone(), line.kind().script);
        double millis = (System.nanoTime() - began) / 1e6;
        return lines.stream().max(Comparator.comparingDouble(read -> read.place().width()))
                .map(read -> new Answer(read.text(), read.confidence(), millis)).orElse(new Answer("", 0, millis));
    }

    private static Section section(List<Trial> trials) {
        Section.Builder section = Section.of("print", "Single printed lines").say("Drawn by seed on patterned ground; half in typefaces "
                + "that the recogniser was not trained on; syllables by chance, so that no word helps. The same zones for both readers.");
        section.figures(
                ours("print.numbers", "numbers and dates", trials, t -> t.line.kind().numeric()).atLeast(0.99),
                ours("print.numbersUnseen", "the same in typefaces never trained", trials, t -> t.line.kind().numeric() && t.line.unseen()),
                ours("print.words", "names, countries and statuses", trials, t -> !t.line.kind().numeric()).atLeast(0.98),
                ours("print.wordsUnseen", "the same in typefaces never trained", trials, t -> !t.line.kind().numeric() && t.line.unseen()),
                Figure.share("print.surelyWrong", "numbers read wrongly at a confidence of " + SURE + " or more",
                        trials.stream().filter(t -> t.line.kind().numeric() && t.ours.confidence >= SURE && !t.right(t.ours)).count(),
                        trials.stream().filter(t -> t.line.kind().numeric()).count()),
                Figure.number("print.millis", "a zone, ours", mean(trials.stream().map(Trial::ours)), "ms"),
                Figure.number("print.millisTesseract", "a zone, Tesseract",
                        mean(trials.stream().flatMap(t -> t.other.stream())), "ms"));
        table(section, "By what is printed", trials, t -> t.line.kind().name(), LineKind.values());
        table(section, "By damage", trials, t -> t.line.damage().name(), LineDamage.values());
        table(section, "By typeface", trials, t -> t.line.typeface() + (t.line.unseen() ? ", never trained" : ""),
                trials.stream().map(t -> t.line.typeface() + (t.line.unseen() ? ", never trained" : "")).distinct().sorted().toArray());
        return section.table("What a confidence is worth", List.of("at least", "lines", "right"), reliability(trials)).build();
    }

    private static Figure ours(String name, String label, List<Trial> trials, Predicate<Trial> which) {
        List<Trial> some = trials.stream().filter(which).toList();
        return Figure.share(name, label, some.stream().filter(t -> t.right(t.ours)).count(), some.size());
    }

    private static double mean(Stream<Answer> answers) {
        return answers.mapToDouble(Answer::millis).average().orElse(Double.NaN);
    }

    private static void table(Section.Builder section, String caption, List<Trial> trials, Function<Trial, String> by, Object... values) {
        List<List<String>> rows = new ArrayList<>();
        for (Object value : values) {
            List<Trial> some = trials.stream().filter(t -> by.apply(t).equals(value.toString())).toList();
            rows.add(List.of(value.toString(), String.valueOf(some.size()),
                    share(some.stream().filter(t -> t.right(t.ours)).count(), some.size()),
                    some.stream().allMatch(t -> t.other.isEmpty()) ? "-"
                            : share(some.stream().filter(t -> t.other.filter(t::right).isPresent()).count(), some.size())));
        }
        section.table(caption, List.of("", "lines", "ours", "Tesseract"), rows);
    }

    private static List<List<String>> reliability(List<Trial> trials) {
        List<List<String>> rows = new ArrayList<>();
        double below = Double.POSITIVE_INFINITY;
        for (double least : CONFIDENCES) {
            double most = below;
            List<Trial> some = trials.stream().filter(t -> t.ours.confidence >= least && t.ours.confidence < most).toList();
            rows.add(List.of(String.valueOf(least), String.valueOf(some.size()),
                    share(some.stream().filter(t -> t.right(t.ours)).count(), some.size())));
            below = least;
        }
        return rows;
    }

    private static String share(long right, long of) {
        return of == 0 ? "-" : "%.1f %%".formatted(100.0 * right / of);
    }
}
