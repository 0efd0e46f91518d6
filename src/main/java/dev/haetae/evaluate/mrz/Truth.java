package dev.haetae.evaluate.mrz;

import dev.haetae.evaluate.Dataset;
import java.nio.file.Path;
import java.util.List;

/// A picture and what its machine-readable zone says.
record Truth(String name, Path file, List<String> lines) {

    /// The rows that can be relied on: lines joined by "|" in a column `mrz_lines...`, and a status (where there is one) that
    /// begins with "check-digits-all-valid".
    static List<Truth> of(Dataset data, int limit) {
        return data.rows().stream().filter(row -> !row.value("mrz_lines").isBlank())
                .filter(row -> row.value("status").isEmpty() || row.value("status").startsWith("check-digits-all-valid"))
                .map(row -> new Truth(row.name(), row.file(), List.of(row.value("mrz_lines").split("\\|"))))
                .limit(limit).toList();
    }

    @Override public String toString() {
        return "Truth[" + name + "]";
    }
}
