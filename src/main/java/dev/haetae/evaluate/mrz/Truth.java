package dev.haetae.evaluate.mrz;

import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A picture and what its machine-readable zone says.
/// @param place among those of its set, from 0
record Truth(String name, Path file, List<String> lines, int place) {
    private static final long SPLIT_SEED = 3;

    /// The rows that can be relied on: lines joined by "|" in a column `mrz_lines...`, and a status (where there is one) that
    /// begins with "check-digits-all-valid".
    static List<Truth> of(Dataset data, int limit) {
        List<Truth> truths = new ArrayList<>();
        for (Dataset.Row row : data.rows()) {
            boolean sure = row.value("status").isEmpty() || row.value("status").startsWith("check-digits-all-valid");
            if (sure && !row.value("mrz_lines").isBlank() && truths.size() < limit) {
                truths.add(new Truth(row.name(), row.file(), List.of(row.value("mrz_lines").split("\\|")), truths.size()));
            }
        }
        return truths;
    }

    /// All pictures of one document stand in one half.
    Split half() {
        return Split.of(lines.toString(), SPLIT_SEED);
    }

    @Override public String toString() {
        return "Truth[" + name + "]";
    }
}
