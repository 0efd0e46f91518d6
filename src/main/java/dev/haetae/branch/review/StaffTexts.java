package dev.haetae.branch.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// The wording of the staff pages, Korean and English: headings from the files beside this class, reasons and fields
/// from the product's texts, and a code where there is no text.
public final class StaffTexts {
    static final List<String> LANGUAGES = List.of("ko", "en");

    private final Map<String, Properties> headings = LANGUAGES.stream().collect(Collectors.toMap(l -> l, StaffTexts::read));
    private final StaffSentences sentences;

    public StaffTexts(StaffSentences sentences) {
        this.sentences = sentences;
    }

    String heading(String language, String key) {
        String text = headings.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("staff_" + language + ".properties lacks " + key);
        }
        return text;
    }

    /// A heading of these pages where there is one for the code, else the code itself.
    String coded(String language, String prefix, String code) {
        return headings.get(language).getProperty(prefix + "." + code, code);
    }

    String reason(String language, String code) {
        return sentences.text(language, "reject." + code + ".staff").orElse(code);
    }

    String override(String language, String code) {
        return sentences.text(language, "override." + code).orElse(code);
    }

    String field(String language, String name) {
        return sentences.text(language, "field." + name).orElse(name);
    }

    String document(String language, String type) {
        return sentences.text(language, "document." + type).orElseGet(() -> coded(language, "document", type));
    }

    private static Properties read(String language) {
        var texts = new Properties();
        try (var in = StaffTexts.class.getResourceAsStream("staff_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
