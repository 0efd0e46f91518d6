package dev.haetae.document.mrz;

import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A parsed machine-readable zone. Fillers are gone from the fields; names have single spaces.
/// @param birth empty where unknown in part (fillers) or impossible
/// @param expiry likewise; also where the format has none
/// @param sex M, F or X
public record Mrz(
        MrzFormat format, List<String> lines, String documentCode, String issuer, String surname, String givenNames,
        String documentNumber, String nationality, Optional<LocalDate> birth, String sex, Optional<LocalDate> expiry,
        String optionalData, List<MrzCheck> checks) {

    public Mrz {
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
    }

    /// @param lines as printed, top to bottom
    /// @param today tells the century of the dates
    /// @return Rejected with DOCUMENT_UNSUPPORTED when no format has lines of this number, length and alphabet
    public static Outcome<Mrz> parse(List<String> lines, LocalDate today) {
        boolean alphabet = lines.stream().allMatch(line -> line.matches("[0-9A-Z<]+"));
        boolean even = lines.stream().mapToInt(String::length).distinct().count() == 1;
        if (!alphabet || !even) {
            return Outcome.rejected(RejectReason.DOCUMENT_UNSUPPORTED);
        }
        return MrzFormat.of(lines.size(), lines.getFirst()).map(format -> parse(format, lines, today))
                .map(Outcome::passed).orElseGet(() -> Outcome.rejected(RejectReason.DOCUMENT_UNSUPPORTED));
    }

    static Mrz parse(MrzFormat format, List<String> lines, LocalDate today) {
        var longNumber = LongNumber.of(format, lines);
        String[] names = names(format, lines);
        return new Mrz(format, lines,
                plain(format.text(lines, MrzPart.DOCUMENT_CODE)),
                plain(format.text(lines, MrzPart.ISSUER)),
                names[0], names[1],
                plain(longNumber.map(LongNumber::number).orElse(format.text(lines, MrzPart.DOCUMENT_NUMBER))),
                plain(format == MrzFormat.FRENCH_ID ? "FRA" : format.text(lines, MrzPart.NATIONALITY)),
                MrzDates.birth(format.text(lines, MrzPart.BIRTH_DATE), today),
                sex(format.text(lines, MrzPart.SEX)),
                format.has(MrzPart.EXPIRY_DATE)
                        ? MrzDates.expiry(format.text(lines, MrzPart.EXPIRY_DATE), today) : Optional.empty(),
                plain(longNumber.map(LongNumber::optionalRest).orElse(format.text(lines, MrzPart.OPTIONAL_DATA))),
                MrzCheck.of(format, lines));
    }

    /// Every check digit holds.
    public boolean consistent() {
        return checks.stream().allMatch(MrzCheck::holds);
    }

    /// No date stands there in full that is no day of the calendar (printed so on some specimens).
    public boolean datesExist() {
        return exists(MrzPart.BIRTH_DATE, birth) && exists(MrzPart.EXPIRY_DATE, expiry);
    }

    private boolean exists(MrzPart part, Optional<LocalDate> date) {
        return date.isPresent() || !format.has(part) || format.text(lines, part).contains("<");
    }

    /// ICAO 9303-3 4.6: primary and secondary identifier parted by two fillers, their own parts by one.
    private static String[] names(MrzFormat format, List<String> lines) {
        String field = format.text(lines, MrzPart.NAMES);
        if (format.has(MrzPart.GIVEN_NAMES)) {
            return new String[] {plain(field), plain(format.text(lines, MrzPart.GIVEN_NAMES))};
        }
        int gap = field.indexOf("<<");
        return gap < 0 ? new String[] {plain(field), ""}
                : new String[] {plain(field.substring(0, gap)), plain(field.substring(gap))};
    }

    private static String plain(String text) {
        return text.replaceAll("<+", " ").strip();
    }

    private static String sex(String letter) {
        return letter.equals("M") || letter.equals("F") ? letter : "X";
    }

    @Override public String toString() {
        return "Mrz[" + format + "]";
    }
}
