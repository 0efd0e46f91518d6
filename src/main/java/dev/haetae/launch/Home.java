package dev.haetae.launch;

import java.nio.file.Path;

/// Where the folders of an installation lie; the home folder is the root of the repository.
public record Home(Path root) {

    /// What installer/haetae says (`-Dhaetae.home`), else the working folder.
    public static Home find() {
        return new Home(Path.of(System.getProperty("haetae.home", "")).toAbsolutePath().normalize());
    }

    public Path models() {
        return root.resolve("models");
    }

    public Path config() {
        return root.resolve("kiosk-config");
    }

    /// How a branch treats its kiosks.
    public Path kioskRules() {
        return root.resolve("branch-config/kiosks.json");
    }

    /// When pending walks are asked about again.
    public Path pendingRules() {
        return root.resolve("branch-config/pending.json");
    }

    public Path messages() {
        return root.resolve("i18n");
    }
}
