package dev.haetae.config;

import java.nio.file.Path;

/// Where sealed records and keys lie on this kiosk.
/// @param data the encrypted vault and the audit log
/// @param custody where keys come from
/// @param keepYears how long the branch keeps a record; stands in the consent text
public record Keeping(Path data, Custody custody, int keepYears) {

    public sealed interface Custody {

        /// systemd's LoadCredentialEncrypted; the service manager hands the keys over in memory.
        record SystemdCredentials() implements Custody {}

        /// @param folder of files that only their owner may read, apart from the data
        /// @param provision makes keys where there are none (the demo)
        record KeyFolder(Path folder, boolean provision) implements Custody {}
    }

    enum Kind { SYSTEMD_CREDENTIALS, FILE }

    static Keeping read(Section in, Path home) {
        Path data = in.file("data", home);
        Custody custody = custody(in.section("keys"), home);
        int keepYears = in.whole("keepYears", 1, 10);
        if (custody instanceof Custody.KeyFolder(Path folder, boolean _) && (folder.startsWith(data) || data.startsWith(folder))) {
            in.refuse("keys.folder", "and keeping.data must lie apart: who copies the data must not have the keys");
        }
        return in.build(() -> new Keeping(data, custody, keepYears));
    }

    private static Custody custody(Section in, Path home) {
        return switch (in.choice("custody", Kind.class)) {
            case null -> null;
            case SYSTEMD_CREDENTIALS -> in.build(Custody.SystemdCredentials::new);
            case FILE -> {
                Path folder = in.file("folder", home);
                boolean provision = in.flag("provision");
                yield in.build(() -> new Custody.KeyFolder(folder, provision));
            }
        };
    }
}
