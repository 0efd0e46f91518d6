package dev.haetae.document.passport;

import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.FieldValue;
import dev.haetae.document.TextReader;
import dev.haetae.document.mrz.Mrz;
import dev.haetae.document.mrz.MrzFormat;
import dev.haetae.document.name.Spelling;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Looks for what the machine-readable zone says among the lines printed above it. States lay their pages out as they like, so
/// values are searched for by what they must look like, not read from places. Contradiction needs two readers that read the
/// same other value of the same shape: an altered digit, not a line misread.
public final class VisualZone {
    enum Finding { AGREES, DISAGREES, NOT_SEEN }

    /// @param issued where one printed date stands a whole term of validity before the expiry
    public record Findings(List<Check> checks, Optional<FieldValue> issued) {
        public Findings {
            checks = List.copyOf(checks);
        }

        public boolean disagrees() {
            return checks.stream().anyMatch(check -> check.score() == 0);
        }
    }

    public static final Findings NOTHING = new Findings(List.of(), Optional.empty());

    /// Share of the page above the machine-readable zone (ICAO 9303-4, -6: it takes the lower 23.2 mm of 88 and of 74).
    private static final double ABOVE_TD3 = 0.735;
    private static final double ABOVE_TD2 = 0.685;
    private static final int LEAST_NUMBER = 6;
    private static final int LEAST_NAME = 5;
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("ddMMyyyy");

    private final TextReader reader;
    private final TextReader witness;

    public VisualZone(TextReader reader, TextReader witness) {
        this.reader = reader;
        this.witness = witness;
    }

    /// @param page straightened, upright, the whole data page
    /// @param portrait where known: nothing is read left of a portrait at the left
    public Findings verify(Frame page, Optional<Region> portrait, Mrz mrz) {
        if (mrz.format() != MrzFormat.TD3 && mrz.format() != MrzFormat.TD2) {
            return NOTHING;
        }
        double left = portrait.filter(p -> p.x() + p.width() < 0.5 * page.width()).map(p -> p.x() + p.width()).orElse(0.0);
        double height = (mrz.format() == MrzFormat.TD3 ? ABOVE_TD3 : ABOVE_TD2) * page.height();
        var text = new PrintedText(page, new Region(left, 0, page.width() - left, height), reader, witness);
        List<Check> checks = new ArrayList<>();
        checks.add(check("viz-number", number(text, mrz.documentNumber())));
        mrz.birth().ifPresent(birth -> checks.add(check("viz-birth", birth(text, birth, mrz.expiry()))));
        mrz.expiry().ifPresent(expiry -> checks.add(check("viz-expiry", expiry(text, expiry))));
        checks.add(check("viz-surname", name(text, mrz.surname(), mrz)));
        if (!mrz.givenNames().isEmpty()) {
            checks.add(check("viz-given-names", name(text, mrz.givenNames(), mrz)));
        }
        checks.add(check("viz-issuer", seen(text.readings().anyMatch(line -> words(line).contains(mrz.issuer())))));
        checks.add(check("viz-sex", seen(text.readings().anyMatch(line -> line.strip().matches("([A-Z]/)?" + mrz.sex() + "(/[A-Z])?")))));
        return new Findings(checks, issued(text, mrz));
    }

    private static Check check(String name, Finding finding) {
        return switch (finding) {
            case AGREES -> new Check(name, 1, "printed as coded");
            case NOT_SEEN -> new Check(name, 0.5, "not seen in print");
            case DISAGREES -> new Check(name, 0, "print differs, by two readers");
        };
    }

    private static Finding seen(boolean seen) {
        return seen ? Finding.AGREES : Finding.NOT_SEEN;
    }

    private static Finding number(PrintedText text, String number) {
        String wanted = PrintedText.folded(number);
        if (wanted.length() < LEAST_NUMBER) {
            return Finding.NOT_SEEN;
        }
        if (text.readings().anyMatch(line -> PrintedText.folded(line).contains(wanted))) {
            return Finding.AGREES;
        }
        return suspect(text, PrintedText::folded, printed -> {
            int off = PrintedText.differing(printed, wanted);
            return off > 0 && off <= wanted.length() / 3;
        }, other -> PrintedText.folded(other).contains(wanted));
    }

    private static Finding birth(PrintedText text, LocalDate birth, Optional<LocalDate> expiry) {
        return date(text, birth, day -> near(day, birth) && expiry.map(end -> !wholeTerm(day, end) && !near(day, end)).orElse(true));
    }

    /// Nothing on the page is later than its expiry; an earlier day with the same day and month may be the issue date.
    private static Finding expiry(PrintedText text, LocalDate expiry) {
        return date(text, expiry, day -> day.isAfter(expiry) && (near(day, expiry) || wholeTerm(expiry, day))
                || near(day, expiry) && !wholeTerm(day, expiry));
    }

    private static Finding date(PrintedText text, LocalDate wanted, Predicate<LocalDate> suspicious) {
        if (text.readings().anyMatch(line -> PrintedDates.in(line, wanted).stream().anyMatch(day -> sameCoded(day, wanted)))) {
            return Finding.AGREES;
        }
        return suspect(text, line -> {
            List<LocalDate> days = PrintedDates.in(line, wanted);
            return days.size() == 1 ? days.getFirst().toString() : "";
        }, printed -> suspicious.test(LocalDate.parse(printed)),
                other -> PrintedDates.in(other, wanted).stream().anyMatch(day -> sameCoded(day, wanted)));
    }

    /// An MRZ has no century: somebody born in 1911 is coded as one born in 2011.
    private static boolean sameCoded(LocalDate a, LocalDate b) {
        return a.getYear() % 100 == b.getYear() % 100 && a.getMonth() == b.getMonth() && a.getDayOfMonth() == b.getDayOfMonth();
    }

    /// One or two digits altered.
    private static boolean near(LocalDate a, LocalDate b) {
        int off = PrintedText.differing(a.format(DIGITS), b.format(DIGITS));
        return off > 0 && off <= 2;
    }

    /// Issued then, valid until then: some years to the day, or the day before.
    private static boolean wholeTerm(LocalDate issued, LocalDate expiry) {
        long years = Math.round(ChronoUnit.DAYS.between(issued, expiry) / 365.25);
        return years >= 1 && years <= 30 && Math.abs(ChronoUnit.DAYS.between(issued.plusYears(years), expiry)) <= 2;
    }

    private static Finding name(PrintedText text, String name, Mrz mrz) {
        boolean cut = mrz.lines().getFirst().charAt(mrz.format().width() - 1) != '<';
        List<String> parts = Spelling.parts(name);
        String joined = String.join("", parts);
        if (joined.isEmpty()) {
            return Finding.NOT_SEEN;
        }
        List<List<String>> lines = text.readings().map(Spelling::parts).toList();
        if (stands(lines, joined, cut) || parts.stream().allMatch(part -> part.length() > 1 && stands(lines, part, cut))) {
            return Finding.AGREES;
        }
        return suspect(text, line -> line.equals(line.toUpperCase(Locale.ROOT)) ? PrintedText.plain(line) : "",
                // one letter within: at the end a state may print the other gender's form
                printed -> joined.length() >= LEAST_NAME
                        && PrintedText.differing(PrintedText.folded(printed), PrintedText.folded(joined)) == 1
                        && printed.charAt(printed.length() - 1) == joined.charAt(joined.length() - 1),
                other -> stands(List.of(Spelling.parts(other)), joined, cut));
    }

    /// Whether some words in a row of one line write the coded name.
    private static boolean stands(List<List<String>> lines, String coded, boolean cut) {
        for (List<String> words : lines) {
            for (int from = 0; from < words.size(); from++) {
                var run = new StringBuilder();
                for (int to = from; to < words.size() && run.length() <= 2 * coded.length(); to++) {
                    run.append(words.get(to));
                    if (Spelling.same(run.toString(), coded) || cut && Spelling.begins(run.toString(), coded)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<String> words(String line) {
        return List.of(line.split("[^A-Z0-9<]+"));
    }

    /// A clear line that looks like the value altered, and the second reader's word on it.
    /// @param value what a text gives of this kind, "" for nothing
    private static Finding suspect(PrintedText text, UnaryOperator<String> value, Predicate<String> altered, Predicate<String> asCoded) {
        for (PrintedText.Value one : text.clear(value).stream().filter(found -> altered.test(found.text())).toList()) {
            List<String> others = text.witnessed(one.line());
            if (others.stream().anyMatch(asCoded)) {
                return Finding.AGREES;
            }
            if (others.stream().anyMatch(other -> value.apply(other).equals(one.text()))) {
                return Finding.DISAGREES;
            }
        }
        return Finding.NOT_SEEN;
    }

    private static Optional<FieldValue> issued(PrintedText text, Mrz mrz) {
        if (mrz.expiry().isEmpty()) {
            return Optional.empty();
        }
        LocalDate expiry = mrz.expiry().get();
        List<PrintedText.Value> found = text.clear(line -> {
            List<LocalDate> days = PrintedDates.in(line, expiry);
            return days.size() == 1 && wholeTerm(days.getFirst(), expiry) && mrz.birth().map(days.getFirst()::isAfter).orElse(true)
                    ? days.getFirst().toString() : "";
        });
        return found.stream().map(PrintedText.Value::text).distinct().count() != 1 ? Optional.empty()
                : found.stream().findFirst().map(f -> new FieldValue(f.text(), Math.min(0.99, f.confidence()),
                        FieldValue.Source.VISUAL, Optional.of(f.line().place())));
    }
}
