package dev.haetae.document.visual;

import java.util.Locale;
import java.util.Optional;

/// How alike two printed texts are, spaces and case aside: OCR drops spaces and swaps a character now and then.
public final class Likeness {
    private static final double LEAST_BEGINNING = 0.7;

    private Likeness() {}

    /// Share of the wanted text that stands somewhere in the line, 0 to 1.
    public static double within(String wanted, String line) {
        String a = plain(wanted);
        String b = plain(line);
        if (a.isEmpty()) {
            return 0;
        }
        int[] row = new int[b.length() + 1]; // edits to end here, beginning anywhere
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int edit = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = edit;
            }
        }
        int least = a.length();
        for (int edits : row) {
            least = Math.min(least, edits);
        }
        return 1 - (double) least / a.length();
    }

    /// 1 for the same text, 0 for nothing in common.
    public static double between(String one, String other) {
        int longer = Math.max(plain(one).length(), plain(other).length());
        return longer == 0 ? 0 : Math.max(0, within(one, other) * plain(one).length()
                - Math.max(0, plain(other).length() - plain(one).length())) / longer;
    }

    /// What follows a text that a line begins with.
    static Optional<String> after(String text, String line) {
        double best = LEAST_BEGINNING;
        int end = -1;
        for (int i = 1; i <= line.length(); i++) {
            double alike = between(text, line.substring(0, i));
            if (alike > best) {
                best = alike;
                end = i;
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(line.substring(end));
    }

    static String plain(String text) {
        return text.replaceAll("[\\s.,:;'|]", "").toUpperCase(Locale.ROOT);
    }
}
