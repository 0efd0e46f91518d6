package dev.haetae.evaluate.report;

import java.util.ArrayList;
import java.util.List;

/// Two lines laid over each other with the fewest edits (Levenshtein), so that one character lost does not mark the rest.
public final class Differences {
    /// A run of one line that is the same in the other, or is not.
    public record Run(String text, boolean same) {}

    /// Both lines in runs, in order.
    public record Both(List<Run> expected, List<Run> read) {}

    private Differences() {}

    public static Both between(String expected, String read) {
        int[] a = expected.codePoints().toArray();
        int[] b = read.codePoints().toArray();
        int[][] edits = edits(a, b);
        boolean[] keptA = new boolean[a.length];
        boolean[] keptB = new boolean[b.length];
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j] && edits[i][j] == edits[i + 1][j + 1]) {
                keptA[i++] = true;
                keptB[j++] = true;
            } else if (edits[i][j] == edits[i + 1][j + 1] + 1) {
                i++;
                j++;
            } else if (edits[i][j] == edits[i + 1][j] + 1) {
                i++;
            } else {
                j++;
            }
        }
        return new Both(runs(a, keptA), runs(b, keptB));
    }

    /// The fewest edits from the ends of both lines back to each place.
    private static int[][] edits(int[] a, int[] b) {
        int[][] edits = new int[a.length + 1][b.length + 1];
        for (int i = a.length; i >= 0; i--) {
            for (int j = b.length; j >= 0; j--) {
                if (i == a.length || j == b.length) {
                    edits[i][j] = a.length - i + b.length - j;
                } else {
                    edits[i][j] = Math.min(edits[i + 1][j + 1] + (a[i] == b[j] ? 0 : 1),
                            Math.min(edits[i + 1][j], edits[i][j + 1]) + 1);
                }
            }
        }
        return edits;
    }

    private static List<Run> runs(int[] text, boolean[] kept) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < text.length;) {
            int to = from;
            while (to < text.length && kept[to] == kept[from]) {
                to++;
            }
            runs.add(new Run(new String(text, from, to - from), kept[from]));
            from = to;
        }
        return runs;
    }
}
