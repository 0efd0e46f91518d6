package dev.haetae.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Keys as systemd credentials: `LoadCredentialEncrypted=kiosk-vault-key:...` in the unit; systemd decrypts them with
/// the machine's TPM and lays them into a folder in memory that only the service sees (systemd.exec(5), CREDENTIALS).
public final class CredentialsCustody implements KeyCustody {
    private final Path folder;

    private CredentialsCustody(Path folder) {
        this.folder = folder;
    }

    /// @param environment of the process; systemd sets CREDENTIALS_DIRECTORY
    public static CredentialsCustody from(Map<String, String> environment) {
        String folder = environment.get("CREDENTIALS_DIRECTORY");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new CustodyRefused("CREDENTIALS_DIRECTORY is not set: keys come from systemd credentials in production");
        }
        return new CredentialsCustody(Path.of(folder));
    }

    @Override public boolean has(KeyName name) {
        return Files.isRegularFile(folder.resolve(name.file()));
    }

    @Override public Secret secret(KeyName name) {
        try {
            return new Secret(Files.readAllBytes(folder.resolve(name.file())));
        } catch (IOException e) {
            throw new CustodyRefused("missing credential: " + name.file());
        }
    }

    @Override public void destroy(KeyName name) {
        throw new CustodyRefused("systemd keeps " + name.file() + ": remove the credential from the unit's store");
    }
}
