package dev.haetae.evaluate;

import dev.haetae.config.KioskConfig;
import dev.haetae.document.DocumentReader;
import dev.haetae.engine.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/// What a part measures with. One thread at a time, as the reader.
/// @param reader the very reader that the kiosk uses
/// @param config the folder of kiosk-config
/// @param dataset as named on the command line; null where a part draws its own pictures
/// @param out folder of the report; a part may write pictures of test data below it
/// @param today the day that counts for expiry
/// @param seed of everything drawn by chance
/// @param limit at most so many pictures a part; Integer.MAX_VALUE for all
/// @param options `--set NAME=VALUE`, a part's own settings
public record Job(DocumentReader reader, Models models, Path config, Path dataset, Path out, LocalDate today, long seed,
        int limit, Map<String, String> options, Progress progress) {

    public Job {
        options = Map.copyOf(options);
    }

    /// The dataset opened, for parts that cannot do without.
    /// @throws IOException where none was named, or it cannot be read
    public Dataset data(String kind) throws IOException {
        if (dataset == null) {
            throw new IOException("this part needs a DATASET");
        }
        return Dataset.open(dataset, kind);
    }

    /// The kiosk's whose judgement is measured: of the setting `profile`.
    public KioskConfig kiosk() {
        return KioskConfig.load(config, option("profile", "demo"));
    }

    public int option(String name, int otherwise) {
        return options.containsKey(name) ? Integer.parseInt(options.get(name)) : otherwise;
    }

    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
