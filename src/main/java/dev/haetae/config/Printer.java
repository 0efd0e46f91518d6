package dev.haetae.config;

import java.nio.file.Path;

/// What puts a receipt on paper, for who asks for it.
public sealed interface Printer {

    /// Nobody is offered paper.
    record None() implements Printer {}

    /// A printer that is not there: what would be on paper becomes a PDF in a folder.
    record Folder(Path folder) implements Printer {}

    /// @param name of a queue, as `lpstat -e` lists it
    record Queue(String name) implements Printer {}

    enum Kind { NONE, FOLDER, SYSTEM }

    static Printer read(Section in, Path home) {
        return switch (in.choice("kind", Kind.class)) {
            case null -> null;
            case NONE -> in.build(None::new);
            case FOLDER -> {
                Path folder = in.file("folder", home);
                yield in.build(() -> new Folder(folder));
            }
            case SYSTEM -> {
                String name = in.text("name");
                yield in.build(() -> new Queue(name));
            }
        };
    }

    default boolean prints() {
        return !(this instanceof None);
    }
}
