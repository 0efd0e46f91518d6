package dev.haetae.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyTest {
    @TempDir Path folder;

    @Test void eachSideGetsOnlyWhatItNeeds() throws IOException {
        var keys = Keys.in(folder);
        keys.kiosk("kiosk-1");
        keys.staff("mina");
        var wanted = new HashSet<>(KeyName.ofKiosk(true));
        wanted.add(KeyName.BRANCH_POLICY_PUBLIC);
        assertEquals(wanted.stream().map(KeyName::file).collect(Collectors.toSet()), files(keys.kioskFolder("kiosk-1")));
        assertTrue(keys.branch().missing(KeyName.OF_BRANCH).isEmpty());
        Set<String> branch = files(keys.branchFolder());
        assertFalse(branch.contains(KeyName.KIOSK_SIGNING_KEY.file()));
        assertFalse(branch.contains(KeyName.AUTHORITY_KEY.file()));
    }

    @Test void keysBesideTheDataAreRefused() {
        var keys = Keys.in(folder);
        assertThrows(CustodyRefused.class, () -> FileCustody.at(keys.branchFolder(), keys.branchFolder()));
        assertThrows(CustodyRefused.class, () -> FileCustody.at(keys.branchFolder(), folder));
        assertThrows(CustodyRefused.class, () -> FileCustody.at(keys.branchFolder(), keys.branchFolder().resolve("data/new")));
    }

    @Test void keysBesideTheDataThroughALinkAreRefused() throws IOException {
        var keys = Keys.in(folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("keys"));
        assertThrows(CustodyRefused.class, () -> FileCustody.at(keys.branchFolder(), link));
    }

    @Test void keysThatOthersMayReadAreRefused() throws IOException {
        var keys = Keys.in(folder);
        var custody = keys.branch();
        Path file = keys.branchFolder().resolve(KeyName.BRANCH_SEAL_KEY.file());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var refused = assertThrows(CustodyRefused.class, () -> custody.secret(KeyName.BRANCH_SEAL_KEY));
        assertTrue(refused.getMessage().contains("branch-seal-key"));
        Files.setPosixFilePermissions(keys.branchFolder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThrows(CustodyRefused.class, keys::branch);
    }

    @Test void missingKeysAreNamed() throws IOException {
        var keys = Keys.in(folder);
        Files.delete(keys.branchFolder().resolve(KeyName.BRANCH_SERVER_KEY.file()));
        var refused = assertThrows(CustodyRefused.class, () -> keys.branch().demand(KeyName.OF_BRANCH));
        assertTrue(refused.getMessage().contains("branch-server-key"), refused.getMessage());
        assertTrue(refused.getMessage().contains("branch-staff"), refused.getMessage());
        assertFalse(refused.getMessage().contains("branch-seal-key"), refused.getMessage());
    }

    @Test void withoutSystemdThereAreNoCredentials() {
        var refused = assertThrows(CustodyRefused.class, () -> CredentialsCustody.from(Map.of()));
        assertTrue(refused.getMessage().contains("CREDENTIALS_DIRECTORY"));
    }

    @Test void systemdCredentialsServeAsKeys() {
        var keys = Keys.in(folder);
        keys.kiosk("kiosk-1");
        var custody = CredentialsCustody.from(Map.of("CREDENTIALS_DIRECTORY", keys.kioskFolder("kiosk-1").toString()));
        assertEquals("kiosk-1", Sealer.of(custody).kioskId());
    }

    @Test void provisioningAgainChangesNothing() throws IOException {
        var keys = Keys.in(folder);
        keys.kiosk("kiosk-1");
        byte[] before = Files.readAllBytes(keys.kioskFolder("kiosk-1").resolve(KeyName.KIOSK_VAULT_KEY.file()));
        Keys.in(folder).kiosk("kiosk-1");
        assertEquals(-1, Arrays.mismatch(before,
                Files.readAllBytes(keys.kioskFolder("kiosk-1").resolve(KeyName.KIOSK_VAULT_KEY.file()))));
    }

    @Test void aKioskOfAnotherBranchGetsNewKeysButKeepsItsVault() throws IOException {
        var keys = Keys.in(folder);
        keys.kiosk("kiosk-1");
        var before = keys.registration("kiosk-1");
        Path vault = keys.kioskFolder("kiosk-1").resolve(KeyName.KIOSK_VAULT_KEY.file());
        byte[] vaultKey = Files.readAllBytes(vault);
        Files.delete(keys.branchFolder().resolve(KeyName.BRANCH_SEAL_KEY.file()));
        var custody = Keys.in(folder).kiosk("kiosk-1");
        assertFalse(before.equals(keys.registration("kiosk-1")));
        assertEquals(-1, Arrays.mismatch(vaultKey, Files.readAllBytes(vault)));
        var sealed = Sealer.of(custody).seal("a", 1, Instant.EPOCH, new byte[1]);
        assertTrue(Opener.of(keys.branch()).open(sealed, keys.registration("kiosk-1")) instanceof Opening.Opened);
    }

    @Test void aSecretIsOverwrittenWhenClosed() {
        var secret = new Secret(new byte[] {1, 2, 3});
        secret.close();
        assertEquals(0, secret.bytes()[1]);
        assertEquals("Secret", secret.toString());
    }

    @Test void onlyTheRightPasswordMatches() {
        String hash = PasswordHash.of("right".toCharArray(), new SecureRandom());
        assertTrue(PasswordHash.matches("right".toCharArray(), hash));
        assertFalse(PasswordHash.matches("wrong".toCharArray(), hash));
        assertFalse(PasswordHash.matches("right".toCharArray(), "right"));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
