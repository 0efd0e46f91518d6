package dev.haetae.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/// A kiosk's keys, made at the kiosk: private halves never leave this folder. One caller at a time.
public final class KioskKeys {
    /// Key and certificate of a renewal in one file, whole or not at all, until both are in their places.
    private static final String RENEWED = "kiosk-client-renewed.pem";

    private final Path path;
    private final KeyFolder folder;
    private final SecureRandom random;

    /// @param request PKCS #10, DER
    /// @param signingKey Ed25519 public key, hexadecimal
    /// @param proof by that key over the request
    public record Asked(byte[] request, String signingKey, byte[] proof) {}

    private KeyPair fresh;

    public KioskKeys(Path folder, SecureRandom random) {
        this.path = folder;
        this.folder = new KeyFolder(folder);
        this.random = random;
    }

    /// Whether this folder holds a kiosk already.
    public boolean enrolled() {
        return KeyName.OF_KIOSK.stream().allMatch(folder::has);
    }

    /// Makes what is missing; the vault's and the templates' keys stay what they are.
    public Asked ask() {
        for (KeyName name : new KeyName[] {KeyName.KIOSK_VAULT_KEY, KeyName.KIOSK_TEMPLATE_KEY, KeyName.KIOSK_SIGNING_KEY}) {
            if (!folder.has(name)) {
                byte[] drawn = new byte[32];
                random.nextBytes(drawn);
                folder.write(name, HexKey.write(drawn));
                Arrays.fill(drawn, (byte) 0);
            }
        }
        fresh = Authority.keyPair(random);
        byte[] request = SigningRequest.of(fresh);
        try (Secret seed = seed()) {
            String verifying = HexFormat.of().formatHex(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed.bytes()).getPublicKey());
            return new Asked(request, verifying, SigningRequest.signed(request, seed));
        } catch (GeneralSecurityException e) {
            throw new CustodyRefused("not a key: " + KeyName.KIOSK_SIGNING_KEY.file());
        }
    }

    /// @param certificate for the key of [#ask], RFC 7468
    /// @param authority of the branch, RFC 7468; already compared with the code
    /// @param sealPublic hexadecimal; @param policyPublic likewise
    /// @throws CustodyRefused when the answer does not fit the question
    public void enrol(byte[] certificate, byte[] authority, String sealPublic, String policyPublic) {
        demandMine(certificate);
        byte[] seal = key(sealPublic, KeyName.BRANCH_SEAL_PUBLIC);
        byte[] policy = key(policyPublic, KeyName.BRANCH_POLICY_PUBLIC);
        folder.write(KeyName.BRANCH_AUTHORITY, authority.clone());
        folder.write(KeyName.BRANCH_SEAL_PUBLIC, HexKey.write(seal));
        folder.write(KeyName.BRANCH_POLICY_PUBLIC, HexKey.write(policy));
        folder.write(KeyName.KIOSK_CLIENT_KEY, Pem.of("PRIVATE KEY", fresh.getPrivate().getEncoded()));
        folder.write(KeyName.KIOSK_CLIENT_CERTIFICATE, certificate.clone());
    }

    /// Puts the next certificate with its key in the place of the present ones; a kill in between is mended by [#mend].
    public void renew(byte[] certificate) {
        demandMine(certificate);
        byte[] key = Pem.of("PRIVATE KEY", fresh.getPrivate().getEncoded());
        byte[] both = Arrays.copyOf(key, key.length + certificate.length);
        System.arraycopy(certificate, 0, both, key.length, certificate.length);
        folder.write(RENEWED, both);
        Arrays.fill(key, (byte) 0);
        mend();
    }

    /// Ends a renewal that was cut off. Before the keys are read.
    public void mend() {
        Path renewed = path.resolve(RENEWED);
        if (!Files.isRegularFile(renewed)) {
            return;
        }
        byte[] both = folder.read(RENEWED);
        int cut = new String(both, StandardCharsets.US_ASCII).indexOf("-----BEGIN CERTIFICATE");
        folder.write(KeyName.KIOSK_CLIENT_KEY, Arrays.copyOf(both, cut));
        folder.write(KeyName.KIOSK_CLIENT_CERTIFICATE, Arrays.copyOfRange(both, cut, both.length));
        Arrays.fill(both, (byte) 0);
        folder.remove(RENEWED);
    }

    /// From two thirds of its life on.
    public static boolean due(KeyCustody custody, Instant now) {
        X509Certificate certificate = Pem.certificate(custody, KeyName.KIOSK_CLIENT_CERTIFICATE);
        Instant from = certificate.getNotBefore().toInstant();
        return !now.isBefore(from.plus(Duration.between(from, certificate.getNotAfter().toInstant()).multipliedBy(2).dividedBy(3)));
    }

    public static Instant until(KeyCustody custody) {
        return Pem.certificate(custody, KeyName.KIOSK_CLIENT_CERTIFICATE).getNotAfter().toInstant();
    }

    /// @throws CustodyRefused when these bytes are no certificate
    public static X509Certificate certificate(byte[] pem) {
        try {
            return Pem.certificate(pem);
        } catch (CertificateException e) {
            throw new CustodyRefused("not a certificate");
        }
    }

    private static byte[] key(String hex, KeyName name) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new CustodyRefused("not a key: " + name.file());
        }
        return HexFormat.of().parseHex(hex);
    }

    private void demandMine(byte[] pem) {
        if (fresh == null || !certificate(pem).getPublicKey().equals(fresh.getPublic())) {
            throw new CustodyRefused("the branch's certificate is for another key");
        }
    }

    private Secret seed() {
        return new Secret(HexKey.decode(folder.read(KeyName.KIOSK_SIGNING_KEY), 0, KeyName.KIOSK_SIGNING_KEY));
    }
}
