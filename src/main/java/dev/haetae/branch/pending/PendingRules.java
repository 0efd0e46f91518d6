package dev.haetae.branch.pending;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// When pending walks are asked about again: a JSON file, read at start. Every value must be said, and nothing else.
/// @param everyMillis how often is looked whether one is due
/// @param atOnce how many are asked about each time, one after the other
/// @param firstPauseMinutes until the first question; the pause then doubles up to `longestPauseMinutes`
/// @param giveUpDays after the branch received it a walk is left to staff
/// @param leaseSeconds a server that asks about a walk holds it so long; longer than the ministry may take
/// @param lookUpsAMinute how many receipt numbers a kiosk may ask about, in the long run and at once
public record PendingRules(int everyMillis, int atOnce, int firstPauseMinutes, int longestPauseMinutes, int giveUpDays,
        int leaseSeconds, int lookUpsAMinute) {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /// @throws PendingRefused naming the values that are wrong
    public static PendingRules read(Path file) {
        PendingRules rules;
        try {
            rules = MAPPER.readValue(Files.readAllBytes(file), PendingRules.class);
        } catch (JacksonException e) {
            throw new PendingRefused(e.getOriginalMessage());
        } catch (IOException e) {
            throw new PendingRefused(file.getFileName() + " cannot be read");
        }
        String problems = rules.problems();
        if (!problems.isEmpty()) {
            throw new PendingRefused(problems);
        }
        return rules;
    }

    private String problems() {
        var values = new LinkedHashMap<String, Integer>();
        values.put("everyMillis", everyMillis);
        values.put("atOnce", atOnce);
        values.put("firstPauseMinutes", firstPauseMinutes);
        values.put("longestPauseMinutes", longestPauseMinutes);
        values.put("giveUpDays", giveUpDays);
        values.put("leaseSeconds", leaseSeconds);
        values.put("lookUpsAMinute", lookUpsAMinute);
        String low = values.entrySet().stream().filter(it -> it.getValue() < 1).map(Map.Entry::getKey).collect(Collectors.joining(", "));
        return !low.isEmpty() ? "at least 1: " + low : longestPauseMinutes < firstPauseMinutes ? "longestPauseMinutes: at least firstPauseMinutes" : "";
    }

    /// @param tries how often the ministry was asked again
    Duration pause(int tries) {
        long minutes = (long) firstPauseMinutes << Math.clamp(tries, 0, 20);
        return Duration.ofMinutes(Math.min(longestPauseMinutes, minutes));
    }

    Duration giveUp() {
        return Duration.ofDays(giveUpDays);
    }

    Duration lease() {
        return Duration.ofSeconds(leaseSeconds);
    }
}
