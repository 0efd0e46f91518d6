package dev.haetae.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Real keys of a branch and its kiosks, made by the product's own provisioning in a test's folder.
public final class Keys {
    private final Path folder;
    private final Provisioner provisioner;

    private Keys(Path folder) {
        this.folder = folder;
        this.provisioner = new Provisioner(folder.resolve("keys/authority"), branchFolder(), InstantSource.system(), new SecureRandom());
    }

    public static Keys in(Path folder) {
        var keys = new Keys(folder);
        keys.provisioner.branch(List.of());
        return keys;
    }

    public Path branchFolder() {
        return folder.resolve("keys/branch");
    }

    public Path kioskFolder(String id) {
        return folder.resolve("keys").resolve(id);
    }

    public Path data(String of) {
        return folder.resolve("data").resolve(of);
    }

    public FileCustody branch() {
        return FileCustody.at(branchFolder(), data("branch"));
    }

    public FileCustody kiosk(String id) {
        provisioner.kiosk(id, kioskFolder(id));
        return FileCustody.at(kioskFolder(id), data(id));
    }

    public char[] staff(String name) {
        return staff(name, "agent");
    }

    /// @param role a word of `branch.access.Role`
    public char[] staff(String name, String role) {
        return provisioner.staff(name, List.of(role));
    }

    /// Who may override at a desk.
    public char[] operator(String name) {
        return staff(name, "supervisor");
    }

    public KioskRegistration registration(String id) throws IOException {
        return KioskRegistration.fromJson(Files.readAllBytes(Provisioner.registrations(branchFolder()).resolve(id + ".json")));
    }
}
