package dev.haetae.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every text a person may read, in every language that has a file `messages_<tag>.properties`.
/// A language is added by adding a file; one that lacks a line refuses to load and names the line.
public final class Messages {
    private static final String PREFIX = "messages_";
    private static final String SUFFIX = ".properties";
    /// Format characters: CLDR's Khmer names hold U+200B, for which a typeface may draw a box.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final Map<String, Map<String, String>> texts;
    private final List<String> languages;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Map<String, Map<String, String>> texts, List<String> languages) {
        this.texts = texts;
        this.languages = languages;
    }

    /// @param folder holds `messages_<BCP 47 tag>.properties`, in UTF-8
    public static Messages load(Path folder) {
        var texts = new TreeMap<String, Map<String, String>>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                    texts.put(name.substring(PREFIX.length(), name.length() - SUFFIX.length()), read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("texts cannot be read from " + folder, e);
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException("no " + PREFIX + "*" + SUFFIX + " in " + folder);
        }
        List<String> missing = missing(texts);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("texts are missing:\n" + String.join("\n", missing));
        }
        return new Messages(texts, texts.keySet().stream()
                .sorted(Comparator.comparingInt(tag -> Integer.parseInt(texts.get(tag).get("language.order")))).toList());
    }

    private static Map<String, String> read(Path file) throws IOException {
        var lines = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            lines.load(in);
        }
        var map = new TreeMap<String, String>();
        lines.forEach((key, text) -> map.put((String) key, (String) text));
        return map;
    }

    /// "tag: key" for every key that one language has and another lacks.
    static List<String> missing(Map<String, Map<String, String>> texts) {
        var all = new TreeSet<String>();
        texts.values().forEach(map -> all.addAll(map.keySet()));
        var missing = new ArrayList<String>();
        texts.forEach((tag, map) -> all.stream().filter(key -> map.getOrDefault(key, "").isBlank())
                .forEach(key -> missing.add(tag + ": " + key)));
        return missing;
    }

    /// Only these languages, in this order: what an installation offers.
    /// @throws IllegalStateException when one has no texts; names it
    public Messages offering(List<String> tags) {
        List<String> unwritten = tags.stream().filter(tag -> !texts.containsKey(tag)).toList();
        if (tags.isEmpty() || !unwritten.isEmpty()) {
            throw new IllegalStateException("languages without a file " + PREFIX + "<tag>" + SUFFIX + ": " + unwritten);
        }
        return new Messages(texts, List.copyOf(tags));
    }

    /// BCP 47 tags, in the order in which they are offered.
    public List<String> languages() {
        return languages;
    }

    /// The offered language that people of a country most likely read, by CLDR's likely languages and by which
    /// language stands in for which (a Kyrgyz reads Russian sooner than English). A suggestion: the person decides.
    /// @param nationality ICAO 9303-3 part 5 code
    public Optional<String> suggested(String nationality) {
        var readers = LocaleMatcher.builder().setNoDefaultLocale().setSupportedULocales(languages.stream().map(ULocale::forLanguageTag).toList()).build();
        return twoLetters(nationality).map(two -> ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + two)))
                .map(readers::getBestMatch).map(ULocale::toLanguageTag);
    }

    /// How a language calls itself.
    public String name(String tag) {
        return text(tag, "language.name");
    }

    public Set<String> keys() {
        return texts.get(languages.getFirst()).keySet();
    }

    public boolean has(String key) {
        return keys().contains(key);
    }

    /// Every key whose text, without arguments, is this one.
    public List<String> keysOf(String tag, String text) {
        return texts.getOrDefault(tag, Map.of()).entrySet().stream().filter(line -> line.getValue().equals(text)).map(Map.Entry::getKey).toList();
    }

    /// @param arguments as ICU MessageFormat counts them: {0}, {1}
    public String text(String tag, String key, Object... arguments) {
        String pattern = texts.getOrDefault(tag, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in language " + tag);
        }
        if (arguments.length == 0) {
            return pattern;
        }
        var format = formats.computeIfAbsent(tag + " " + key, _ -> new MessageFormat(pattern, latinDigits(tag)));
        synchronized (format) { // a MessageFormat keeps state while it formats
            return format.format(arguments);
        }
    }

    /// One kind of digits on a screen: documents, receipts and pages have these in every language.
    private static ULocale latinDigits(String tag) {
        return ULocale.forLanguageTag(tag).setKeywordValue("numbers", "latn");
    }

    /// The name of a country in a language.
    /// @param code ICAO 9303-3 part 5: ISO 3166-1 alpha-3, or D for Germany
    public String country(String tag, String code) {
        return twoLetters(code).map(two -> ULocale.forLanguageTag("und-" + two).getDisplayCountry(ULocale.forLanguageTag(tag)))
                .map(name -> UNSEEN.matcher(name).replaceAll("")).orElse(code);
    }

    private static Optional<String> twoLetters(String code) {
        String three = code.equals("D") ? "DEU" : code;
        return Stream.of(Locale.getISOCountries()).filter(two -> Locale.of("", two).getISO3Country().equals(three)).findFirst();
    }

    /// The whole consent wording as it is shown, for the digest in the consent receipt.
    /// @param items names of the items asked for
    /// @param years how long a record is kept
    public String consentWording(String tag, Collection<String> items, int years) {
        var lines = new ArrayList<String>();
        lines.add(text(tag, "consent.title"));
        for (String item : items) {
            for (String part : List.of("title", "what", "why", "keep")) {
                lines.add(text(tag, "consent." + item + "." + part, years));
            }
        }
        lines.add(text(tag, "consent.refuse"));
        return String.join("\n", lines);
    }
}
