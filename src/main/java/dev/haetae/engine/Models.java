package dev.haetae.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The weights on this machine, named in models/manifest.json with their digests. Safe for many threads.
public final class Models {
    /// Digests computed by this process; a file is read again when its size or time has changed.
    private static final Map<Path, Seen> SEEN = new ConcurrentHashMap<>();

    private final Path root;
    private final Map<String, ModelFile> files;
    private final Optional<Set<String>> acceptedLicences;

    private Models(Path root, Map<String, ModelFile> files, Optional<Set<String>> acceptedLicences) {
        this.root = root;
        this.files = files;
        this.acceptedLicences = acceptedLicences;
    }

    /// @param root the project's `models` folder
    /// @throws ModelMissing without a readable manifest.json
    public static Models at(Path root) {
        try {
            Manifest manifest = new ObjectMapper().readValue(root.resolve("manifest.json").toFile(), Manifest.class);
            return new Models(root, manifest.files.stream().collect(Collectors.toMap(ModelFile::name, f -> f,
                    (a, b) -> { throw new ModelMissing(a.name() + " stands twice in models/manifest.json"); },
                    LinkedHashMap::new)), Optional.empty());
        } catch (IOException e) {
            throw new ModelMissing("models/manifest.json cannot be read: " + e.getMessage());
        }
    }

    /// The same files, but refusing those whose licence class the deployment has not accepted.
    public Models accepting(Set<String> licenceClasses) {
        return new Models(root, files, Optional.of(Set.copyOf(licenceClasses)));
    }

    /// @param name as in the manifest, e.g. "fr_detect.onnx" or "tessdata/eng.traineddata"
    /// @return the file, its digest checked
    /// @throws ModelMissing when it is absent or its digest differs; the message says what to do
    public Path file(String name) {
        fault(name).ifPresent(reason -> {
            throw new ModelMissing(name + " " + reason);
        });
        return files.get(name).under(root);
    }

    /// Why this file may not be used, or empty.
    public Optional<String> fault(String name) {
        ModelFile file = files.get(name);
        if (file == null) {
            return Optional.of("is not named in models/manifest.json");
        }
        if (acceptedLicences.isPresent() && !acceptedLicences.get().contains(file.licenceClass())) {
            return Optional.of("has licence class '" + file.licenceClass() + "' (" + file.licence()
                    + "), which modelLicences of the configuration does not accept");
        }
        Path path = file.under(root);
        if (!Files.isRegularFile(path)) {
            return Optional.of("is missing: run installer/setup.sh");
        }
        try {
            return digest(path).equals(file.sha256()) ? Optional.empty()
                    : Optional.of("has another digest than models/manifest.json says: delete it and run installer/setup.sh");
        } catch (IOException e) {
            return Optional.of("cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /// Every name in the manifest, in its order.
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /// Origin and digest, for the record.
    public String version(String name) {
        return files.get(name).version();
    }

    public String licence(String name) {
        return files.get(name).licenceClass() + ": " + files.get(name).licence();
    }

    public String purpose(String name) {
        return files.get(name).purpose();
    }

    private static String digest(Path path) throws IOException {
        Path key = path.toRealPath();
        var now = Files.readAttributes(key, BasicFileAttributes.class);
        Seen seen = SEEN.get(key);
        if (seen == null || seen.bytes != now.size() || !seen.modified.equals(now.lastModifiedTime())) {
            seen = new Seen(now.size(), now.lastModifiedTime(), sha256(key));
            SEEN.put(key, seen);
        }
        return seen.sha256;
    }

    private static String sha256(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 20];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                sha.update(part, 0, n);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private record Manifest(@JsonProperty(required = true) List<ModelFile> files) {}

    private record Seen(long bytes, FileTime modified, String sha256) {}

    /// Weights that may not be used: which, why, and what to do about it.
    public static final class ModelMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ModelMissing(String message) {
            super(message);
        }
    }
}
