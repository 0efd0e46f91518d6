package dev.haetae.document.visual;

import dev.haetae.document.TextReader.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a printed field must look like; turns a line as read into the value as kept, or says that it is none.
public enum FieldFormat {
    REGISTRATION_NUMBER {
        @Override public Optional<String> value(String line, StayCodes codes) {
            return first(line.replace(" ", ""), "(?<!\\d)(\\d{6})[-.]{0,2}([5-8]\\d{6})(?!\\d)").map(m -> m.group(1) + "-" + m.group(2))
                    .filter(number -> RegistrationNumber.birth(number).isPresent());
        }
    },
    LATIN_NAME {
        @Override public Optional<String> value(String line, StayCodes codes) {
            if (Arrays.stream(line.split("\\s+")).anyMatch(word -> word.matches("(?=.*\\d)[A-Z0-9'-]{3,}") && word.matches(".*[A-Z].*[A-Z].*"))) {
                return Optional.empty(); // a misread word: without it the rest is another name
            }
            String name = Arrays.stream(line.split("\\s+")).map(FieldFormat::capitals).filter(word -> word.matches("[A-Z][A-Z'-]*"))
                    .collect(Collectors.joining(" "));
            int letters = line.replaceAll("\\s", "").length();
            // a line of another script read as Latin is mostly no capitals
            return name.length() < 2 || name.replace(" ", "").length() < 0.6 * letters ? Optional.empty() : Optional.of(name);
        }
    },
    HANGUL_NAME {
        @Override public Optional<String> value(String line, StayCodes codes) {
            return first(line.replace(" ", ""), "[가-힣]{2,10}").map(MatchResult::group);
        }
    },
    COUNTRY {
        @Override public Optional<String> value(String line, StayCodes codes) {
            return Countries.code(line);
        }
    },
    STAY_STATUS {
        @Override public Optional<String> value(String line, StayCodes codes) {
            return codes.code(line);
        }
    },
    DATE {
        @Override public Optional<String> value(String line, StayCodes codes) {
            return first(line.replace(" ", ""), "(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})").flatMap(m -> {
                try {
                    return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)),
                            Integer.parseInt(m.group(3))).toString());
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            });
        }
    },
    SERIAL_NUMBER {
        @Override public Optional<String> value(String line, StayCodes codes) {
            return first(line.replace(" ", ""), "(\\d)[-.](\\d{3})[-.](\\d{3})[-.](\\d{4})")
                    .map(m -> String.join("-", m.group(1), m.group(2), m.group(3), m.group(4)));
        }
    },
    SEX {
        @Override public Optional<String> value(String line, StayCodes codes) {
            return first(line.strip(), "^[MF]$").map(MatchResult::group);
        }
    };

    /// @param line as the text reader gave it
    public abstract Optional<String> value(String line, StayCodes codes);

    /// How sure a value from a closed list is: a line that is nearly one of its names is that name, whatever the reader of
    /// lines thought of each character.
    double confidence(String line, double ofLine, StayCodes codes) {
        return switch (this) {
            case STAY_STATUS -> Math.max(ofLine, codes.support(line));
            case COUNTRY -> Math.max(ofLine, Countries.support(line));
            default -> ofLine;
        };
    }

    /// The likeliest text of a line that has this form.
    Optional<Reading> of(Line line, StayCodes codes) {
        Map<String, Double> thought = new LinkedHashMap<>();
        Line likeliest = null;
        for (Line one : Stream.concat(Stream.of(line), line.others().stream()).toList()) {
            Optional<String> value = value(one.text(), codes);
            if (value.isPresent()) {
                likeliest = thought.isEmpty() ? one : likeliest;
                thought.merge(value.get(), one.confidence(), Double::sum);
            }
        }
        return likeliest == null ? Optional.empty() : Optional.of(new Reading(thought.keySet().iterator().next(),
                confidence(likeliest.text(), likeliest.confidence(), codes), line.place(), thought));
    }

    /// Whether all of a text is capitals.
    static boolean isName(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(FieldFormat::capitals).allMatch(word -> word.matches("[A-Z][A-Z'-]*"));
    }

    /// A tall strip makes small letters of capitals of the same shape: "JosE".
    private static String capitals(String word) {
        return word.matches("[A-Z'cosuvwxz-]*[A-Z][A-Z'cosuvwxz-]*") ? word.toUpperCase(Locale.ROOT) : word;
    }

    private static Optional<MatchResult> first(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text.replaceAll("[\u2010-\u2015\u2212~_]", "-")).results().findFirst();
    }
}
