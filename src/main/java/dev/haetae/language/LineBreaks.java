package dev.haetae.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Where a sentence may be broken, and which breaks make its lines most alike. JavaFX has no balanced wrapping and
/// breaks Korean inside words.
public final class LineBreaks {
    /// Lines may be this much less alike for the sake of a break after a comma.
    private static final double BREAKS_CLAUSE = 1.6;

    /// Between the groups of four of a printed code, 3F2A-91BC-04DE: whoever copies it copies groups.
    private static final Pattern GROUPS = Pattern.compile("(?<=\\b[0-9A-F]{4}-)(?=[0-9A-F]{4}\\b)");

    private LineBreaks() {}

    /// Pieces that readers expect on one line, each with the space that follows it.
    public static List<String> pieces(String text, String tag) {
        return Together.of(tag).join(words(text, tag)).stream().flatMap(GROUPS::splitAsStream).toList();
    }

    /// What the dictionaries take for words.
    public static List<String> words(String text, String tag) {
        // lw=phrase: Korean and Chinese break between words, not between syllables
        var places = BreakIterator.getLineInstance(ULocale.forLanguageTag(tag).setKeywordValue("lw", "phrase"));
        places.setText(text);
        var pieces = new ArrayList<String>();
        for (int from = places.first(), to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            pieces.add(text.substring(from, to));
        }
        return tag.startsWith("ko") ? untilSpace(pieces) : tag.startsWith("zh") || tag.startsWith("ja") ? wholeWords(pieces, text, tag) : pieces;
    }

    /// ICU knows phrases of Korean and Japanese only: Chinese lines end where a dictionary word ends.
    private static List<String> wholeWords(List<String> pieces, String text, String tag) {
        var words = BreakIterator.getWordInstance(ULocale.forLanguageTag(tag));
        words.setText(text);
        var whole = new ArrayList<String>();
        String word = "";
        int at = 0;
        for (String piece : pieces) {
            word += piece;
            at += piece.length();
            if (words.isBoundary(at)) {
                whole.add(word);
                word = "";
            }
        }
        return whole;
    }

    private static List<String> untilSpace(List<String> pieces) {
        var words = new ArrayList<String>();
        String word = "";
        for (String piece : pieces) {
            word += piece;
            if (piece.isEmpty() || Character.isWhitespace(piece.charAt(piece.length() - 1))) {
                words.add(word);
                word = "";
            }
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    /// The text in exactly as few lines as fit (at most `lines`), as equal in length as can be.
    /// @param measure width of a piece of text at the size in question
    public static Optional<String> wrap(String text, String tag, int lines, double width, ToDoubleFunction<String> measure) {
        return wrap(pieces(text, tag), lines, width, measure);
    }

    /// The last resort, for a name that is one long word: broken anywhere.
    public static Optional<String> wrapAnywhere(String text, int lines, double width, ToDoubleFunction<String> measure) {
        return wrap(text.codePoints().mapToObj(Character::toString).toList(), lines, width, measure);
    }

    /// @param pieces as [#pieces] cuts them, or [#words] where those ask for more room than there is; the same at every size
    public static Optional<String> wrap(List<String> pieces, int lines, double width, ToDoubleFunction<String> measure) {
        var ways = new Ways(pieces, width, measure, new HashMap<>());
        for (int n = 1; n <= lines; n++) {
            var best = ways.split(0, n);
            if (best.isPresent()) {
                return Optional.of(String.join("\n", best.get().lines()));
            }
        }
        return Optional.empty();
    }

    /// @param widest of the lines, the longer for every clause that is broken
    private record Split(List<String> lines, double widest) {}

    private static boolean endsClause(String line) {
        return ",.:;!?，。：；！？、".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /// All ways to break a text. A list of many words has more of them than time: each rest of it is split once.
    /// @param known by from * 64 + lines
    private record Ways(List<String> pieces, double width, ToDoubleFunction<String> measure, Map<Integer, Optional<Split>> known) {

        Optional<Split> split(int from, int lines) {
            int rest = from * 64 + lines;
            if (!known.containsKey(rest)) {
                known.put(rest, lines == 1 ? last(from) : best(from, lines));
            }
            return known.get(rest);
        }

        private String line(int from, int to) {
            return String.join("", pieces.subList(from, to)).strip();
        }

        private Optional<Split> last(int from) {
            String last = line(from, pieces.size());
            double wide = measure.applyAsDouble(last);
            return wide <= width ? Optional.of(new Split(List.of(last), wide)) : Optional.empty();
        }

        private Optional<Split> best(int from, int lines) {
            Optional<Split> best = Optional.empty();
            for (int to = from + 1; to < pieces.size(); to++) {
                String first = line(from, to);
                double wide = measure.applyAsDouble(first);
                if (wide > width) {
                    break;
                }
                var rest = split(to, lines - 1);
                if (rest.isPresent()) {
                    double widest = Math.max(wide, rest.get().widest()) * (endsClause(first) ? 1 : BREAKS_CLAUSE);
                    if (best.isEmpty() || widest <= best.get().widest()) {
                        var all = new ArrayList<>(List.of(first));
                        all.addAll(rest.get().lines());
                        best = Optional.of(new Split(all, widest));
                    }
                }
            }
            return best;
        }
    }
}
