package dev.haetae.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.X25519;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Makes keys, once: a branch's, then a kiosk's for that branch. Each folder gets only what its machine needs: the kiosk
/// the public half of the seal key, the branch the public half of the signing key, and the authority's private key
/// stays in a third folder that goes offline. What is there already is left as it is.
public final class Provisioner {
    private static final int PASSWORD_LENGTH = 16;
    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final KeyFolder authority;
    private final KeyFolder branch;
    private final Path branchPath;
    private final InstantSource clock;
    private final SecureRandom random;

    /// @param authority folder of the authority's private key
    /// @param branch folder of the branch server's keys
    public Provisioner(Path authority, Path branch, InstantSource clock, SecureRandom random) {
        this.authority = new KeyFolder(authority);
        this.branchPath = branch;
        this.branch = new KeyFolder(branch);
        this.clock = clock;
        this.random = random;
    }

    /// Where the registrations of kiosks lie, below the branch's key folder.
    public static Path registrations(Path branchKeys) {
        return branchKeys.resolve("kiosks");
    }

    /// All of a branch's keys but the staff's logins.
    /// @param names host names and addresses of the server besides localhost
    public void branch(List<String> names) {
        if (!authority.has(KeyName.AUTHORITY_KEY)) {
            KeyPair pair = Authority.keyPair(random);
            var made = Authority.create("haetae-branch-authority", pair, clock.instant(), random);
            authority.write(KeyName.BRANCH_AUTHORITY, pem(made.certificate()));
            authority.write(KeyName.AUTHORITY_KEY, Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
        }
        branch.write(KeyName.BRANCH_AUTHORITY, authority.read(KeyName.BRANCH_AUTHORITY));
        if (!branch.has(KeyName.BRANCH_SERVER_KEY)) {
            KeyPair pair = Authority.keyPair(random);
            var all = new ArrayList<>(List.of("localhost", "127.0.0.1"));
            all.addAll(names);
            branch.write(KeyName.BRANCH_SERVER_CERTIFICATE, pem(authority().server(pair, all, clock.instant())));
            branch.write(KeyName.BRANCH_SERVER_KEY, Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
        }
        if (!branch.has(KeyName.BRANCH_SEAL_KEY)) {
            byte[] key = X25519.generatePrivateKey();
            branch.write(KeyName.BRANCH_SEAL_PUBLIC, HexKey.write(sealPublic(key)));
            branch.write(KeyName.BRANCH_SEAL_KEY, HexKey.write(key));
            Arrays.fill(key, (byte) 0);
        }
        if (!branch.has(KeyName.BRANCH_ISSUER_KEY)) {
            KeyPair pair = Authority.keyPair(random);
            branch.write(KeyName.BRANCH_ISSUER, pem(Authority.create("haetae-kiosk-issuer", pair, clock.instant(), random).certificate()));
            branch.write(KeyName.BRANCH_ISSUER_KEY, Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
        }
        if (!branch.has(KeyName.BRANCH_POLICY_PUBLIC)) {
            byte[] seed = drawn();
            branch.write(KeyName.BRANCH_POLICY_KEY, HexKey.write(seed));
            branch.write(KeyName.BRANCH_POLICY_PUBLIC, HexKey.write(verifying(seed)));
            Arrays.fill(seed, (byte) 0);
        }
        if (!branch.has(KeyName.BRANCH_STORE_KEY)) {
            branch.write(KeyName.BRANCH_STORE_KEY, HexKey.write(drawn()));
        }
        for (KeyName name : List.of(KeyName.BRANCH_ENVELOPE_KEYS, KeyName.BRANCH_SEARCH_KEY)) {
            if (!branch.has(name)) {
                branch.write(name, HexKey.write(drawn()));
            }
        }
        if (!branch.has(KeyName.BRANCH_AUDIT_KEY)) {
            byte[] seed = drawn();
            branch.write(KeyName.BRANCH_AUDIT_PUBLIC, HexKey.write(verifying(seed)));
            branch.write(KeyName.BRANCH_AUDIT_KEY, HexKey.write(seed));
            Arrays.fill(seed, (byte) 0);
        }
        new KeyFolder(registrations(branchPath));
    }

    /// All of a kiosk's keys, and its registration at the branch. Keys made for another branch are replaced, all but the
    /// vault's: what waits in the vault must stay readable.
    public void kiosk(String kioskId, Path folder) {
        var kiosk = new KeyFolder(folder);
        if (!kiosk.has(KeyName.KIOSK_TEMPLATE_KEY)) { // kept like the vault's: replacing it renews every template
            kiosk.write(KeyName.KIOSK_TEMPLATE_KEY, HexKey.write(drawn()));
        }
        if (branch.has(KeyName.BRANCH_POLICY_PUBLIC)) {
            kiosk.write(KeyName.BRANCH_POLICY_PUBLIC, branch.read(KeyName.BRANCH_POLICY_PUBLIC));
        }
        if (fits(kioskId, kiosk)) {
            return;
        }
        byte[] seed = drawn();
        byte[] verifying = verifying(seed);
        KeyPair pair = Authority.keyPair(random);
        X509Certificate certificate = authority().kiosk(pair.getPublic(), kioskId, clock.instant(), Authority.LEAF_LIFE);
        var registration = new KioskRegistration(kioskId, HexFormat.of().formatHex(verifying), Fingerprint.of(certificate));
        kiosk.write(KeyName.KIOSK_SIGNING_KEY, HexKey.write(seed));
        kiosk.write(KeyName.KIOSK_CLIENT_KEY, Pem.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
        kiosk.write(KeyName.KIOSK_CLIENT_CERTIFICATE, pem(certificate));
        if (!kiosk.has(KeyName.KIOSK_VAULT_KEY)) {
            kiosk.write(KeyName.KIOSK_VAULT_KEY, HexKey.write(drawn()));
        }
        kiosk.write(KeyName.BRANCH_SEAL_PUBLIC, branch.read(KeyName.BRANCH_SEAL_PUBLIC));
        kiosk.write(KeyName.BRANCH_AUTHORITY, branch.read(KeyName.BRANCH_AUTHORITY));
        new KeyFolder(registrations(branchPath)).write(kioskId + ".json", registration.toJson());
        Arrays.fill(seed, (byte) 0);
    }

    private boolean fits(String kioskId, KeyFolder kiosk) {
        return KeyName.OF_KIOSK.stream().allMatch(kiosk::has)
                && Files.exists(registrations(branchPath).resolve(kioskId + ".json"))
                && Arrays.equals(kiosk.read(KeyName.BRANCH_AUTHORITY), branch.read(KeyName.BRANCH_AUTHORITY))
                && Arrays.equals(kiosk.read(KeyName.BRANCH_SEAL_PUBLIC), branch.read(KeyName.BRANCH_SEAL_PUBLIC));
    }

    /// Makes a login of the branch's staff; one that has the name already gets a new password and these roles.
    /// @param roles words of the branch's roles
    /// @return the password, to be told once and overwritten; only its hash is kept
    public char[] staff(String name, List<String> roles) {
        char[] password = new char[PASSWORD_LENGTH];
        for (int i = 0; i < password.length; i++) {
            password[i] = PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length()));
        }
        String hash = PasswordHash.of(password, random);
        StaffFile.in(branchPath).change(before -> {
            var lines = new ArrayList<>(before);
            lines.removeIf(line -> line.name().equals(name));
            lines.add(new StaffLine(name, hash, roles));
            return lines;
        });
        return password;
    }

    private Authority authority() {
        var keys = new KeyCustody() {
            @Override public boolean has(KeyName name) {
                return authority.has(name);
            }

            @Override public Secret secret(KeyName name) {
                return new Secret(authority.read(name));
            }

            @Override public void destroy(KeyName name) {
                throw new CustodyRefused("provisioning destroys nothing");
            }
        };
        return new Authority(Pem.privateKey(keys, KeyName.AUTHORITY_KEY, "EC"),
                Pem.certificate(keys, KeyName.BRANCH_AUTHORITY), random);
    }

    private byte[] drawn() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealPublic(byte[] key) {
        try {
            return X25519.publicFromPrivate(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a fresh key is no key", e);
        }
    }

    private static byte[] verifying(byte[] seed) {
        try {
            return Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a fresh seed is no seed", e);
        }
    }

    private static byte[] pem(X509Certificate certificate) {
        try {
            return Pem.of("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }
}
