package dev.haetae.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;

/// One entry of models/manifest.json.
/// @param name how the code asks for it
/// @param licenceClass `clean`: licence and origin are known; `review`: a deployer's counsel should look first
/// @param from `npm`, `debian` (fetched by installer/setup.sh) or `repository` (committed in models/)
/// @param origin the package and its version; for a committed file, how it was made
/// @param path inside the package, or inside models/ for a committed file
record ModelFile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String sha256,
        @JsonProperty(required = true) long bytes,
        @JsonProperty(required = true) String licence,
        @JsonProperty(required = true) String licenceClass,
        @JsonProperty(required = true) String purpose,
        @JsonProperty(required = true) String from,
        @JsonProperty(value = "package", required = true) String origin,
        @JsonProperty(required = true) String path,
        String note) {

    Path under(Path root) {
        return from.equals("repository") ? root.resolve(path) : root.resolve("fetched").resolve(name);
    }

    /// What stands in a record: which package, and which bytes.
    String version() {
        return origin + " " + sha256.substring(0, 12);
    }
}
