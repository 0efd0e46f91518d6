package dev.haetae.document.passport;

import dev.haetae.document.TextReader;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.TextReader.Script;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The lines read of a page. A second reader is asked about single lines, and only where the first contradicts.
final class PrintedText {
    /// From here on a value is called clearly read. The second reader must have read the same before it counts.
    private static final double CLEAR = 0.85;
    private static final double MARGIN = 8;

    private final Frame page;
    private final TextReader witness;
    private final List<Line> lines;

    PrintedText(Frame page, Region where, TextReader reader, TextReader witness) {
        this.page = page;
        this.witness = witness;
        this.lines = reader.read(page, where, Script.LATIN);
    }

    /// Every reading of every line, also the less likely ones: enough to find what one looks for.
    Stream<String> readings() {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line), line.others().stream())).map(Line::text);
    }

    /// A value that one line clearly gives, whatever its spaces.
    record Value(String text, double confidence, Line line) {
        @Override public String toString() {
            return "Value";
        }
    }

    /// @param value what a text says, or "" where it says nothing of the kind
    List<Value> clear(UnaryOperator<String> value) {
        List<Value> found = new ArrayList<>();
        for (Line line : lines) {
            String said = value.apply(line.text());
            double share = line.confidence() + line.others().stream().filter(other -> value.apply(other.text()).equals(said))
                    .mapToDouble(Line::confidence).sum();
            if (!said.isEmpty() && share >= CLEAR) {
                found.add(new Value(said, Math.min(1, share), line));
            }
        }
        return found;
    }

    /// What the second reader makes of one line.
    List<String> witnessed(Line line) {
        Region p = line.place();
        var around = new Region(p.x() - MARGIN, p.y() - MARGIN, p.width() + 2 * MARGIN, p.height() + 2 * MARGIN);
        List<String> texts = new ArrayList<>();
        witness.read(page, around.within(page.width(), page.height()), Script.LATIN).forEach(read -> texts.add(read.text()));
        return texts;
    }

    /// Capitals and digits only.
    static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /// As [#plain], digits and the letters that look like them made one.
    static String folded(String text) {
        return plain(text).replace('O', '0').replace('Q', '0').replace('D', '0').replace('I', '1').replace('L', '1').replace('Z', '2')
                .replace('S', '5').replace('G', '6').replace('B', '8');
    }

    /// @return how many characters differ; a large number where the lengths do
    static int differing(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            count += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return count;
    }
}
