package dev.haetae.document.mrz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The layouts, one letter a position (see [MrzPart]); lines top to bottom.
public enum MrzFormat {
    /// ICAO 9303-5 4.2.2
    TD1("1:5-30 2:0-7 2:8-15 2:18-29",
            "ccIIIDDDDDDDDD1OOOOOOOOOOOOOOO",
            "BBBBBB2SEEEEEE3NNNOOOOOOOOOOO5",
            "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"),
    /// ICAO 9303-6 4.2.2
    TD2("2:0-10 2:13-20 2:21-35",
            "ccIIInnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
            "DDDDDDDDD1NNNBBBBBB2SEEEEEE3OOOOOOO5"),
    /// ICAO 9303-4 4.2.2
    TD3("2:0-10 2:13-20 2:21-43",
            "ccIIInnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
            "DDDDDDDDD1NNNBBBBBB2SEEEEEE3OOOOOOOOOOOOOO45"),
    /// ICAO 9303-7 4.2.2: visas have no composite check digit
    MRV_A("",
            "ccIIInnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
            "DDDDDDDDD1NNNBBBBBB2SEEEEEE3OOOOOOOOOOOOOOOO"),
    MRV_B("",
            "ccIIInnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
            "DDDDDDDDD1NNNBBBBBB2SEEEEEE3OOOOOOOO"),
    /// The French national identity card of 1995 to 2021: older than the ICAO's TD2 and laid out otherwise;
    /// no expiry date, one check digit over both lines
    FRENCH_ID("1:0-36 2:0-35",
            "ccIIInnnnnnnnnnnnnnnnnnnnnnnnnOOOOOO",
            "DDDDDDDDDDDD1ggggggggggggggBBBBBB2S5");

    record Slice(int line, int from, int to) {}

    private final List<String> rows;
    private final List<Slice> composite;

    MrzFormat(String composite, String... rows) {
        this.rows = List.of(rows);
        this.composite = Arrays.stream(composite.split(" ")).filter(s -> !s.isEmpty()).map(MrzFormat::slice).toList();
    }

    public int lines() {
        return rows.size();
    }

    public int width() {
        return rows.getFirst().length();
    }

    MrzPart part(int line, int position) {
        return MrzPart.of(rows.get(line).charAt(position));
    }

    /// All characters of one part, over all lines, in order.
    String text(List<String> lines, MrzPart part) {
        var out = new StringBuilder();
        for (int line = 0; line < lines(); line++) {
            for (int i = 0; i < width(); i++) {
                if (part(line, i) == part) {
                    out.append(lines.get(line).charAt(i));
                }
            }
        }
        return out.toString();
    }

    boolean has(MrzPart part) {
        for (int line = 0; line < lines(); line++) {
            for (int i = 0; i < width(); i++) {
                if (part(line, i) == part) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a check digit covers this character, or it is one.
    boolean proves(int line, int position) {
        boolean composed = composite.stream().anyMatch(s -> s.line == line && position >= s.from && position < s.to);
        return composed || switch (part(line, position)) {
            case DOCUMENT_NUMBER, NUMBER_CHECK, BIRTH_DATE, BIRTH_CHECK, EXPIRY_DATE, EXPIRY_CHECK, COMPOSITE_CHECK -> true;
            case OPTIONAL_DATA, OPTIONAL_CHECK -> has(MrzPart.OPTIONAL_CHECK);
            default -> false;
        };
    }

    /// Whether a second check digit covers what the first ones do.
    boolean composed() {
        return !composite.isEmpty();
    }

    /// What the composite check digit is computed over; empty where there is none.
    String compositeText(List<String> lines) {
        return composite.stream().map(s -> lines.get(s.line).substring(s.from, s.to)).collect(Collectors.joining());
    }

    /// Visas begin with V (9303-7), the others with A, C, I or P; the old French card with IDFRA.
    public static Optional<MrzFormat> of(int lines, String first) {
        return switch (lines + "x" + first.length()) {
            case "3x30" -> Optional.of(TD1);
            case "2x36" -> Optional.of(first.startsWith("IDFRA") ? FRENCH_ID : first.startsWith("V") ? MRV_B : TD2);
            case "2x44" -> Optional.of(first.startsWith("V") ? MRV_A : TD3);
            default -> Optional.empty();
        };
    }

    private static Slice slice(String text) {
        String[] parts = text.split("[:-]");
        return new Slice(Integer.parseInt(parts[0]) - 1, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
