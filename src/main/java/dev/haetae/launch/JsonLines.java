package dev.haetae.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Map;

/// Answers of the command line: one JSON object a line, each flushed, so that a reader at the other end may go along.
final class JsonLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PrintStream out;

    JsonLines(PrintStream out) {
        this.out = out;
    }

    /// @param fields in the order of the line
    void print(Map<String, ?> fields) {
        try {
            out.println(MAPPER.writeValueAsString(fields));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that is no JSON", e);
        }
    }

    /// Enough digits to sort by, few enough to read.
    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
