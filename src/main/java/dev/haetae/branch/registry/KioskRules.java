package dev.haetae.branch.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a branch treats its kiosks: a JSON file, read at start. Every value must be said, and nothing else.
/// @param certificateDays of an enrolled kiosk; it renews by itself from two thirds on
/// @param codeMinutes life of an enrolment code
/// @param codeTries of one code
/// @param enrolmentsAMinute tries at the enrolment port, of everybody together
/// @param recordsAMinute each kiosk's share in the long run; `recordsAtOnce` what it may send in a burst, after an outage
/// @param megabytesAtOnce of messages being read and worked on, of all kiosks together; above it they come again later
/// @param messageSeconds the whole of a message must be there by then
/// @param skewSeconds a kiosk's clock may be off so far before staff are told
/// @param silentMinutes without a word before staff are told
public record KioskRules(int certificateDays, int codeMinutes, int codeTries, int enrolmentsAMinute, int recordsAMinute,
        int recordsAtOnce, int megabytesAtOnce, int messageSeconds, int skewSeconds, int silentMinutes) {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int LARGEST_MESSAGE_MEGABYTES = 16;

    /// @throws RulesRefused naming the values that are wrong
    public static KioskRules read(Path file) {
        KioskRules rules;
        try {
            rules = MAPPER.readValue(Files.readAllBytes(file), KioskRules.class);
        } catch (JacksonException e) {
            throw new RulesRefused(e.getOriginalMessage());
        } catch (IOException e) {
            throw new RulesRefused("the file cannot be read");
        }
        List<String> problems = rules.problems();
        if (!problems.isEmpty()) {
            throw new RulesRefused(String.join("; ", problems));
        }
        return rules;
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        Map.of("certificateDays", certificateDays, "codeMinutes", codeMinutes, "codeTries", codeTries, "enrolmentsAMinute", enrolmentsAMinute,
                "recordsAMinute", recordsAMinute, "recordsAtOnce", recordsAtOnce, "messageSeconds", messageSeconds, "skewSeconds", skewSeconds,
                "silentMinutes", silentMinutes).forEach((name, value) -> {
                    if (value < 1) {
                        problems.add(name + ": at least 1");
                    }
                });
        if (megabytesAtOnce < LARGEST_MESSAGE_MEGABYTES) {
            problems.add("megabytesAtOnce: at least " + LARGEST_MESSAGE_MEGABYTES + ", or the largest message never passes");
        }
        if (codeTries > 20) {
            problems.add("codeTries: at most 20");
        }
        return problems;
    }

    public Duration certificateLife() {
        return Duration.ofDays(certificateDays);
    }

    public Duration codeLife() {
        return Duration.ofMinutes(codeMinutes);
    }
}
