package dev.haetae.evaluate.cards;

import dev.haetae.demo.wear.CardCase;
import dev.haetae.demo.wear.CardSeries;
import dev.haetae.demo.wear.Wear;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.Inspection;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.cards.CardTrial.Result;
import dev.haetae.evaluate.report.Case;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import dev.haetae.evaluate.report.Thumbnail;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.frame.Frame;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Worn Korean cards, drawn by seed: `--set cards=2000`, `--set from=0` for the first one's number, `--set minutes=20` to end
/// sooner where the machine is busy (the report says how many were read). Every second card is
/// printed in typefaces that neither the reader nor its recogniser was made with; positions and damage of all are of seeds
/// that were never looked at.
public final class CardsPart implements Part {
    private static final int CARDS = 400;
    private static final int MOST_MINUTES = 24 * 60;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    /// Pictures in the report.
    private static final int MOST_CASES = 60;
    private static final int CASE_WIDTH = 640;
    private static final List<String> FIELD_HEADS = List.of("field", "cards", "right", "95 % bounds", "not read", "wrong");
    private static final List<String> SLICE_HEADS = List.of("slice", "cards", "type", "number", "issue date", "stay until", "name",
            "status", "cards with anything wrong");

    @Override public String name() {
        return "cards";
    }

    @Override public String about() {
        return "Korean cards: printed in other typefaces and places, worn, tilted, blurred, badly lit";
    }

    @Override public Section measure(Job job) throws IOException {
        OpenCv.load();
        CardSeries series;
        try {
            series = new CardSeries(job.models().file("astronaut.png"), job.today(), CardSeries.FIRST_REPORTED_SEED + job.seed(), true);
        } catch (IllegalStateException missing) {
            throw new IOException(missing.getMessage(), missing);
        }
        int from = job.option("from", 0);
        int count = Math.min(job.limit(), job.option("cards", CARDS));
        job.progress().begin(name(), count);
        List<CardTrial> trials = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        long end = System.nanoTime() + job.option("minutes", MOST_MINUTES) * 60_000_000_000L;
        for (int number = from; number < from + count && System.nanoTime() < end; number++) {
            trials.add(trial(job, series, series.at(number), cases));
            job.progress().step();
        }
        return section(new CardTally(trials), cases);
    }

    private static CardTrial trial(Job job, CardSeries series, CardCase card, List<Case> cases) {
        try (Frame picture = series.picture(card)) {
            long began = System.nanoTime();
            long worked = CLOCK.getCurrentThreadCpuTime();
            try (Inspection seen = job.reader().inspect(picture, job.today())) {
                CardTrial trial = CardTrial.of(card, seen, (System.nanoTime() - began) / 1_000_000,
                        (CLOCK.getCurrentThreadCpuTime() - worked) / 1_000_000);
                if (!trial.allRight() && cases.size() < MOST_CASES) {
                    cases.add(shown(trial, picture));
                }
                return trial;
            }
        }
    }

    private Section section(CardTally all, List<Case> cases) {
        List<CardTrial> trials = all.trials();
        Section.Builder section = Section.of(name(), about())
                .say("Nothing drawn is illegible to a person: damage stops short of that by construction, so every refusal and every "
                        + "missing field counts as not read. \"Sure\" is FieldValue.SURE: two engines, or print and QR code, alike.")
                .warn("Cards of our own drawing: no real card was read. The QR code is our own encoding; its reading rate on real "
                        + "cards is unknown, so a number is never taken from it.")
                .figures(goal("number", all, FieldName.REGISTRATION_NUMBER, 0.99), goal("issued", all, FieldName.ISSUE_DATE, 0.99),
                        goal("until", all, FieldName.STAY_UNTIL, 0.99), goal("serial", all, FieldName.SERIAL_NUMBER, 0.99),
                        goal("name", all, FieldName.NAME, 0.98), goal("hangul", all, FieldName.HANGUL_NAME, 0.98),
                        goal("status", all, FieldName.STAY_STATUS, 0.98), goal("country", all, FieldName.NATIONALITY, 0.98),
                        Figure.share("cards.type", "type and side right", trials.stream().filter(CardTrial::typeRight).count(), trials.size()),
                        Figure.share("cards.all", "cards read wholly right", trials.stream().filter(CardTrial::allRight).count(), trials.size()),
                        Figure.share("cards.sure", "numbers that are sure", sure(trials), all.trialsOf(FieldName.REGISTRATION_NUMBER)),
                        Figure.share("cards.wrongSure", "wrong numbers that are sure",
                                trials.stream().filter(CardTrial::wrongNumberSure).count(), sure(trials)).atMost(0),
                        time("p50", "time a card, median", trials, CardTrial::millis, 0.5),
                        time("p95", "time a card, 95th per cent", trials, CardTrial::millis, 0.95).atMost(1000),
                        time("work50", "processor time a card, median", trials, CardTrial::workMillis, 0.5),
                        time("work95", "processor time a card, 95th per cent", trials, CardTrial::workMillis, 0.95))
                .table("All cards", FIELD_HEADS, all.byField())
                .table("Typefaces that nothing was made with", FIELD_HEADS, all.only(true).byField())
                .table("Typefaces known to the recogniser", FIELD_HEADS, all.only(false).byField())
                .table("By damage, its level 0 to 3, and device", SLICE_HEADS, slices(all))
                .table("Typefaces", SLICE_HEADS, all.slices("", trial -> (trial.card().unseen() ? "held out: " : "known: ") + trial.card().font()))
                .table("Refusals", List.of("reasons", "cards"), reasons(trials));
        return section.cases("Not wholly right", cases).build();
    }

    private static List<List<String>> slices(CardTally all) {
        List<List<String>> rows = new ArrayList<>(all.slices("device", t -> wear(t).capture().name()));
        rows.addAll(all.slices("worst damage", t -> String.valueOf(wear(t).worst())));
        rows.addAll(all.slices("faint print", t -> String.valueOf(wear(t).print())));
        rows.addAll(all.slices("scratches", t -> String.valueOf(wear(t).scratches())));
        rows.addAll(all.slices("stains", t -> String.valueOf(wear(t).stains())));
        rows.addAll(all.slices("blur", t -> String.valueOf(wear(t).blur())));
        rows.addAll(all.slices("uneven light", t -> String.valueOf(wear(t).light())));
        rows.addAll(all.slices("glare", t -> String.valueOf(wear(t).glare())));
        rows.addAll(all.slices("noise", t -> String.valueOf(wear(t).noise())));
        rows.addAll(all.slices("JPEG", t -> String.valueOf(wear(t).jpeg())));
        rows.addAll(all.slices("tilt", t -> wear(t).tilt() < 3 ? "to 3 degrees" : wear(t).tilt() < 8 ? "3 to 8 degrees" : "8 to 15 degrees"));
        rows.addAll(all.slices("turned", t -> 90 * wear(t).turn() + " degrees"));
        rows.addAll(all.slices("card", t -> t.card().type() + " " + t.card().style() + " " + t.card().side()));
        return rows;
    }

    private static Wear wear(CardTrial trial) {
        return trial.card().wear();
    }

    private static Figure goal(String name, CardTally all, FieldName field, double wanted) {
        return Figure.share("cards." + name, field + " right", all.count(field, Result.RIGHT), all.trialsOf(field)).atLeast(wanted);
    }

    private static long sure(List<CardTrial> trials) {
        return trials.stream().map(t -> t.fields().get(FieldName.REGISTRATION_NUMBER)).filter(f -> f != null && f.sure()).count();
    }

    private static Figure time(String name, String label, List<CardTrial> trials, ToLongFunction<CardTrial> time, double share) {
        long[] sorted = trials.stream().mapToLong(time).sorted().toArray();
        return Figure.number("cards." + name, label, sorted.length == 0 ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))], "ms");
    }

    private static List<List<String>> reasons(List<CardTrial> trials) {
        Map<String, Long> by = trials.stream().filter(t -> !t.reasons().isEmpty())
                .collect(Collectors.groupingBy(t -> t.reasons().toString(), TreeMap::new, Collectors.counting()));
        return by.entrySet().stream().map(e -> List.of(e.getKey(), String.valueOf(e.getValue()))).toList();
    }

    private static Case shown(CardTrial trial, Frame picture) {
        List<Case.Line> lines = new ArrayList<>();
        for (FieldName name : CardTally.FIELDS) {
            trial.result(name).ifPresent(result -> lines.add(new Case.Line(name.name(), trial.card().truth().get(name),
                    trial.fields().containsKey(name) ? trial.fields().get(name).value() : null)));
        }
        Case.Verdict verdict = trial.wrongNumberSure() || trial.any(Result.WRONG) ? Case.Verdict.WRONG
                : trial.fields().isEmpty() ? Case.Verdict.REFUSED : Case.Verdict.PARTLY;
        String confidences = trial.fields().entrySet().stream().map(e -> e.getKey() + " " + confidence(e.getValue()))
                .collect(Collectors.joining(", "));
        return new Case(trial.card().toString(), verdict, Thumbnail.of(picture, CASE_WIDTH), lines,
                trial.reasons() + ", " + trial.millis() + " ms; " + trial.card().wear() + "; " + confidences);
    }

    private static double confidence(FieldValue field) {
        return Math.round(field.confidence() * 1000) / 1000.0;
    }
}
