package dev.haetae.document.name;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.FieldValue.Source;
import dev.haetae.document.name.NameVariant.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// From the fields of a reading to one name, to a question, or to a contradiction. SURNAME and GIVEN_NAMES are the code
/// lines'; NAME is the print's where its source says so; HANGUL_NAME is what a Korean card prints beside it.
public final class Names {
    /// A reading less sure than this contradicts nobody.
    private static final double SURE = 0.85;

    private Names() {}

    public static NameFinding of(DocumentReading reading) {
        Optional<FieldValue> name = field(reading, FieldName.NAME);
        Optional<FieldValue> printed = name.filter(field -> field.source() != Source.MRZ);
        Optional<FieldValue> family = field(reading, FieldName.SURNAME).filter(field -> field.source() == Source.MRZ);
        NameFinding latin = printed.isPresent() && family.isPresent()
                ? both(printed.get(), family.get(), field(reading, FieldName.GIVEN_NAMES), full(reading))
                : name.<NameFinding>map(only -> settled(only, family.isPresent() && full(reading) ? "code lines full, may be cut short" : ""))
                        .orElseGet(NameFinding.None::new);
        return field(reading, FieldName.HANGUL_NAME).map(hangul -> withHangul(latin, hangul)).orElse(latin);
    }

    /// The reading with the name that the person chose among `of`.
    public static DocumentReading chosen(DocumentReading reading, NameVariant choice, List<NameVariant> of) {
        var fields = new EnumMap<FieldName, FieldValue>(FieldName.class);
        fields.putAll(reading.fields());
        fields.put(FieldName.CHOSEN_NAME, new FieldValue(choice.value(), choice.confidence(), choice.source(), Optional.empty()));
        var others = of.stream().filter(other -> !other.equals(choice)).map(other -> other.kind().name()).toList();
        return noted(new DocumentReading(reading.type(), reading.mrz(), reading.mrzValid(), fields, reading.checks(), reading.warnings()),
                0.5, "the person chose " + choice.kind() + ", not " + String.join(", ", others));
    }

    /// What was explained away stands in the record, for staff.
    public static DocumentReading settled(DocumentReading reading, NameFinding.Settled found) {
        return found.note().isEmpty() ? reading : noted(reading, 1, found.note());
    }

    private static DocumentReading noted(DocumentReading reading, double score, String note) {
        var checks = new ArrayList<>(reading.checks());
        checks.add(new DocumentReading.Check("name", score, note));
        return new DocumentReading(reading.type(), reading.mrz(), reading.mrzValid(), reading.fields(), checks, reading.warnings());
    }

    private static NameFinding both(FieldValue printed, FieldValue family, Optional<FieldValue> given, boolean full) {
        List<String> first = Spelling.parts(family.value());
        List<String> second = Spelling.parts(given.map(FieldValue::value).orElse(""));
        List<String> print = Spelling.parts(printed.value());
        String coded = (String.join(" ", first) + " " + String.join(" ", second)).strip();
        double confidence = Math.min(family.confidence(), given.map(FieldValue::confidence).orElse(1.0));
        boolean sure = printed.confidence() >= SURE;
        return switch (Agreement.of(print, first, second, full)) {
            case SAME -> settled(printed, "");
            case TOGETHER_OR_APART -> print.size() < first.size() + second.size()
                    ? open(variant(printed, Kind.TOGETHER), new NameVariant(coded, Kind.APART, Source.MRZ, confidence))
                    : open(variant(printed, Kind.APART), new NameVariant(coded, Kind.TOGETHER, Source.MRZ, confidence));
            case OTHER_ORDER -> open(new NameVariant(coded, Kind.FAMILY_FIRST, Source.MRZ, confidence),
                    variant(printed, second.isEmpty() ? Kind.PRINTED : Kind.FAMILY_LAST));
            case CUT_SHORT -> sure ? settled(printed, "code lines cut short, print has all")
                    : open(variant(printed, Kind.PRINTED), new NameVariant(coded, Kind.CUT_SHORT, Source.MRZ, confidence));
            case SOME_PARTS -> print.size() > first.size() + second.size()
                    ? open(variant(printed, Kind.ALL_PARTS), new NameVariant(coded, Kind.FEWER_PARTS, Source.MRZ, confidence))
                    : open(new NameVariant(coded, Kind.ALL_PARTS, Source.MRZ, confidence), variant(printed, Kind.FEWER_PARTS));
            // a clear print that differs in a letter may have been altered; an unclear one was misread
            case NEARLY -> sure ? new NameFinding.Conflict()
                    : new NameFinding.Settled(new NameVariant(coded, Kind.CODE_LINES, Source.MRZ, confidence), "print unclear, code lines taken");
            case DIFFERENT -> new NameFinding.Conflict();
        };
    }

    /// Two scripts of one name are one name. Where they are not (a Chinese passport's pinyin beside a Korean reading), both
    /// are the person's, and the person says which.
    private static NameFinding withHangul(NameFinding latin, FieldValue hangul) {
        var variant = variant(hangul, Kind.HANGUL);
        return switch (latin) {
            case NameFinding.None _ -> new NameFinding.Settled(variant, "");
            case NameFinding.Settled(var name, var note) ->
                    hangul.confidence() < SURE || Romanisation.plausibleInPart(name.value(), hangul.value())
                            ? new NameFinding.Settled(name, note)
                            : open(new NameVariant(name.value(), Kind.LATIN, name.source(), name.confidence()), variant);
            case NameFinding.Open(var variants) -> {
                if (hangul.confidence() < SURE || variants.stream().anyMatch(v -> Romanisation.plausibleInPart(v.value(), hangul.value()))) {
                    yield latin;
                }
                var all = new ArrayList<>(variants);
                all.add(variant);
                yield new NameFinding.Open(all);
            }
            case NameFinding.Conflict conflict -> conflict;
        };
    }

    private static NameFinding.Settled settled(FieldValue name, String note) {
        return new NameFinding.Settled(variant(name, name.source() == Source.MRZ ? Kind.CODE_LINES : Kind.PRINTED), note);
    }

    private static NameVariant variant(FieldValue field, Kind kind) {
        return new NameVariant(field.value(), kind, field.source(), field.confidence());
    }

    private static NameFinding.Open open(NameVariant... variants) {
        return new NameFinding.Open(List.of(variants));
    }

    private static Optional<FieldValue> field(DocumentReading reading, FieldName name) {
        return Optional.ofNullable(reading.fields().get(name)).filter(field -> !field.value().isBlank());
    }

    /// ICAO 9303-3 4.6.3: a name that was cut ends with a letter in the last place of its field. On lines of 44 and 36 that is
    /// the end of the first line, on lines of 30 the end of the third.
    private static boolean full(DocumentReading reading) {
        List<String> lines = reading.mrz();
        String last = lines.isEmpty() ? "<" : lines.size() == 3 ? lines.get(2) : lines.getFirst();
        return Character.isLetter(last.charAt(last.length() - 1));
    }
}
