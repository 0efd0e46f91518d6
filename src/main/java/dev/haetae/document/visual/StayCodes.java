package dev.haetae.document.visual;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The status codes with the word printed beside each, e.g. D-2 유학. Word and number together tell the code, since OCR
/// reads the capital among Hangul as a digit ("0-2").
/// @param words code to word
public record StayCodes(Map<String, String> words) {
    private static final Pattern CODE = Pattern.compile("(\\S)\\s?-\\s?(\\d{1,2})");
    private static final double LEAST_LIKENESS = 0.66;

    private record Candidate(String code, double likeness, boolean number) {}

    public StayCodes {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// How much word and code of a line bear each other out, 0 to 1.
    double support(String line) {
        return code(line).map(code -> {
            double word = Likeness.within(words.get(code), line);
            boolean whole = CODE.matcher(line).results().anyMatch(m -> (m.group(1) + "-" + m.group(2)).equals(code));
            return whole ? 0.6 + 0.37 * word : word == 1 ? 0.9 : 0.8 * word;
        }).orElse(0.0);
    }

    /// @param line such as 유학(D-2)
    public Optional<String> code(String line) {
        var printed = CODE.matcher(line).results().findFirst();
        Optional<String> literal = printed.map(m -> m.group(1) + "-" + m.group(2)).filter(words::containsKey);
        String number = printed.map(m -> m.group(2)).orElse("");
        Optional<Candidate> byWord = words.entrySet().stream()
                .map(e -> new Candidate(e.getKey(), Likeness.within(e.getValue(), line), e.getKey().endsWith("-" + number)))
                .filter(c -> c.likeness >= LEAST_LIKENESS)
                .max(Comparator.comparingDouble((Candidate c) -> c.likeness + (c.number ? 0.5 : 0))
                        .thenComparingInt(c -> words.get(c.code).length()));
        if (literal.isPresent() && (byWord.isEmpty() || byWord.get().code.equals(literal.get()) || !byWord.get().number)) {
            return literal;
        }
        return byWord.filter(c -> c.number || c.likeness == 1 && number.isEmpty()).map(Candidate::code);
    }
}
