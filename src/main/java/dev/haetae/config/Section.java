package dev.haetae.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// One block of the file. Every reading notes what is wrong and goes on, so that all problems are reported at once;
/// what it answers after a problem is never used, because [#build] then builds nothing.
final class Section {
    private final String path;
    private final JsonNode node;
    private final List<String> problems;
    private final Set<String> known = new HashSet<>();
    private final int problemsBefore;

    private Section(String path, JsonNode node, List<String> problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
        this.problemsBefore = problems.size();
    }

    static Section root(JsonNode node, List<String> problems) {
        return new Section("", node, problems);
    }

    /// Closes the block: names what stands in it but is not known, then builds its value if all is well.
    <T> T build(Supplier<T> maker) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problems.add(name(key) + " is not known here; known are " + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
        if (problems.size() > problemsBefore) {
            return null;
        }
        try {
            return maker.get();
        } catch (IllegalArgumentException e) { // what a record demands beyond ranges
            problems.add((path.isEmpty() ? "" : path + ": ") + e.getMessage());
            return null;
        }
    }

    Section section(String key) {
        JsonNode inner = take(key);
        if (!inner.isMissingNode() && !inner.isObject()) {
            wrong(key, "must be a block of values", inner);
            inner = MissingNode.getInstance();
        }
        return new Section(name(key), inner, problems);
    }

    String text(String key) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && (!value.isTextual() || value.textValue().isBlank())) {
            wrong(key, "must be a text", value);
        }
        return value.asText("");
    }

    /// A text that may be empty, but must be written.
    String textOrEmpty(String key) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && !value.isTextual()) {
            wrong(key, "must be a text (\"\" for none)", value);
        }
        return value.asText("");
    }

    double number(String key, double least, double most) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most))) {
            wrong(key, "must be a number from " + plain(least) + " to " + plain(most), value);
        }
        return value.asDouble();
    }

    /// Two numbers that differ, `[a, b]`.
    /// @param unit told to whoever wrote a wrong one
    /// @return empty after a problem
    double[] pair(String key, double least, double most, String unit) {
        JsonNode value = take(key);
        boolean good = value.isArray() && value.size() == 2;
        for (JsonNode one : value) {
            good &= one.isNumber() && one.doubleValue() >= least && one.doubleValue() <= most;
        }
        if (good && value.get(0).doubleValue() != value.get(1).doubleValue()) {
            return new double[] {value.get(0).doubleValue(), value.get(1).doubleValue()};
        }
        if (!value.isMissingNode()) {
            wrong(key, "must be two different numbers from " + plain(least) + " to " + plain(most) + " (" + unit + ")", value);
        }
        return new double[0];
    }

    int whole(String key, int least, int most) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && (!value.canConvertToInt() || !value.isIntegralNumber()
                || value.intValue() < least || value.intValue() > most)) {
            wrong(key, "must be a whole number from " + least + " to " + most, value);
        }
        return value.asInt();
    }

    boolean flag(String key) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrong(key, "must be true or false", value);
        }
        return value.asBoolean();
    }

    /// Written in seconds.
    Duration seconds(String key, double least, double most) {
        return Duration.ofMillis(Math.round(1000 * number(key, least, most)));
    }

    URI address(String key, String... schemes) {
        String text = text(key);
        try {
            URI address = URI.create(text);
            if (text.isEmpty() || address.getHost() != null && List.of(schemes).contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        problems.add(name(key) + " must be an address that begins with " + String.join(":// or ", schemes) + "://");
        return URI.create("");
    }

    /// @param home what a relative path is relative to
    Path file(String key, Path home) {
        return home.resolve(text(key)).normalize();
    }

    Optional<Path> fileOrNone(String key, Path home) {
        return Optional.of(textOrEmpty(key)).filter(text -> !text.isBlank()).map(text -> home.resolve(text).normalize());
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = text(key);
        return text.isEmpty() ? null : parse(key, text, type);
    }

    /// At least one, each once, in the order written.
    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        List<E> chosen = new ArrayList<>();
        texts(key).forEach(text -> chosen.add(parse(key, text, type)));
        return chosen.contains(null) ? List.of() : chosen;
    }

    /// The same, but there may be none (`[]`).
    <E extends Enum<E>> List<E> choicesOrNone(String key, Class<E> type) {
        JsonNode value = node.path(key);
        if (value.isArray() && value.isEmpty()) {
            known.add(key);
            return List.of();
        }
        return choices(key, type);
    }

    List<String> texts(String key) {
        JsonNode value = take(key);
        if (value.isMissingNode()) {
            return List.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        value.forEach(item -> texts.add(item.isTextual() ? item.textValue() : ""));
        if (!value.isArray() || value.isEmpty() || texts.size() < value.size() || texts.contains("")) {
            wrong(key, "must be a list of different texts, at least one", value);
            return List.of();
        }
        return List.copyOf(texts);
    }

    /// A block of names and texts that may be empty ({}), in the order written.
    Map<String, String> textByName(String key) {
        JsonNode value = take(key);
        Map<String, String> texts = new LinkedHashMap<>();
        if (!value.isMissingNode() && !value.isObject()) {
            wrong(key, "must be a block of names and texts ({} for none)", value);
        }
        value.properties().forEach(entry -> {
            if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                wrong(key + "." + entry.getKey(), "must be a text", entry.getValue());
            }
            texts.put(entry.getKey(), entry.getValue().asText());
        });
        return Collections.unmodifiableMap(texts);
    }

    /// Notes a problem that only the caller can see.
    void refuse(String key, String why) {
        problems.add(name(key) + " " + why);
    }

    private <E extends Enum<E>> E parse(String key, String text, Class<E> type) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(text)) {
                return one;
            }
        }
        problems.add(name(key) + " must be one of " + Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase())
                .collect(Collectors.joining(", ")) + ", not " + text);
        return null;
    }

    private JsonNode take(String key) {
        known.add(key);
        JsonNode value = node.path(key);
        // A block that is missing itself is one problem, not one a value.
        if ((value.isMissingNode() || value.isNull()) && !node.isMissingNode()) {
            problems.add(name(key) + " is missing");
        }
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private void wrong(String key, String demand, JsonNode value) {
        problems.add(name(key) + " " + demand + (value.isValueNode() ? ", not " + value.asText() : ""));
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
