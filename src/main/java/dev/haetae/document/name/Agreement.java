package dev.haetae.document.name;

import java.util.ArrayList;
import java.util.List;

/// How a printed name stands to the same name in code lines.
enum Agreement {
    SAME, TOGETHER_OR_APART, OTHER_ORDER, CUT_SHORT, SOME_PARTS, NEARLY, DIFFERENT;

    private static final double NEAR = 0.6;

    /// @param family, given parts as the code lines have them
    /// @param full the code lines' room for names is used up, so they may be cut
    static Agreement of(List<String> printed, List<String> family, List<String> given, boolean full) {
        List<String> coded = new ArrayList<>(family);
        coded.addAll(given);
        List<String> turned = new ArrayList<>(given);
        turned.addAll(family);
        if (aligned(printed, coded)) {
            return SAME;
        }
        String all = String.join("", printed);
        if (Spelling.same(all, String.join("", coded))) {
            return TOGETHER_OR_APART;
        }
        if (Spelling.same(all, String.join("", turned)) || shuffled(printed, coded)) {
            return OTHER_ORDER;
        }
        if (full && cut(printed, coded)) {
            return CUT_SHORT;
        }
        if (within(printed, coded, family, given) || within(coded, printed, family, given)) {
            return SOME_PARTS;
        }
        return likeness(all, String.join("", coded)) >= NEAR ? NEARLY : DIFFERENT;
    }

    private static boolean aligned(List<String> printed, List<String> coded) {
        if (printed.size() != coded.size()) {
            return false;
        }
        for (int i = 0; i < coded.size(); i++) {
            if (!Spelling.same(printed.get(i), coded.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean shuffled(List<String> printed, List<String> coded) {
        List<String> left = new ArrayList<>(coded);
        for (String part : printed) {
            var found = left.stream().filter(c -> Spelling.same(part, c)).findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        return left.isEmpty();
    }

    /// Each part of the code lines begins a printed part, in order; printed parts may be left out, but not the first.
    private static boolean cut(List<String> printed, List<String> coded) {
        if (coded.isEmpty() || printed.isEmpty() || !Spelling.begins(printed.getFirst(), coded.getFirst())) {
            return false;
        }
        int at = 0;
        for (String part : coded) {
            while (at < printed.size() && !Spelling.begins(printed.get(at), part)) {
                at++;
            }
            if (at++ >= printed.size()) {
                return false;
            }
        }
        return true;
    }

    /// All parts of one stand in the other, in order; family name and some given name, where there is one, in both.
    private static boolean within(List<String> fewer, List<String> more, List<String> family, List<String> given) {
        int at = 0;
        for (String part : fewer) {
            while (at < more.size() && !Spelling.same(part, more.get(at)) && !Spelling.same(more.get(at), part)) {
                at++;
            }
            if (at++ >= more.size()) {
                return false;
            }
        }
        return holds(fewer, family) && (given.isEmpty() || fewer.size() > 1 && holds(fewer, given));
    }

    private static boolean holds(List<String> name, List<String> some) {
        return some.stream().anyMatch(part -> name.stream().anyMatch(other -> Spelling.same(other, part)));
    }

    /// 1 less the share of edits (Levenshtein).
    private static double likeness(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int edit = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = edit;
            }
        }
        return 1 - row[b.length()] / (double) Math.max(1, Math.max(a.length(), b.length()));
    }
}
