package dev.haetae.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What lets one kiosk in, once: 44 letters in groups of four. The first 4 name the code, 16 are its secret (80 bits), 20
/// begin the SHA-256 of the branch's authority (100 bits), so that the kiosk knows whom it speaks to before it says
/// anything, and 4 find a slip of the pen. Letters are Crockford's base 32, read in any case, O as 0 and I, L as 1.
/// @param handle names the code; no secret
/// @param secret what only the branch's administrator and the kiosk's installer know
/// @param pin beginning of the authority's fingerprint
public record EnrolmentCode(String handle, String secret, String pin) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HANDLE = 4;
    private static final int SECRET = 16;
    private static final int PIN = 20;
    private static final int CHECK = 4;

    public static EnrolmentCode draw(X509Certificate authority, SecureRandom random) {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        String drawn = letters(bytes, HANDLE + SECRET);
        return new EnrolmentCode(drawn.substring(0, HANDLE), drawn.substring(HANDLE), pin(authority));
    }

    /// As it is shown and typed.
    public String text() {
        String all = handle + secret + pin;
        return (all + check(all)).replaceAll("(.{4})(?=.)", "$1-");
    }

    /// @return empty for a slip of the pen
    public static Optional<EnrolmentCode> parse(String typed) {
        String text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        if (!text.matches("[" + LETTERS + "]{" + (HANDLE + SECRET + PIN + CHECK) + "}")) {
            return Optional.empty();
        }
        String all = text.substring(0, HANDLE + SECRET + PIN);
        return text.endsWith(check(all)) ? Optional.of(new EnrolmentCode(all.substring(0, HANDLE),
                all.substring(HANDLE, HANDLE + SECRET), all.substring(HANDLE + SECRET))) : Optional.empty();
    }

    /// Whether this is the authority the code speaks of.
    public boolean pins(X509Certificate authority) {
        return pin(authority).equals(pin);
    }

    /// What the branch keeps of the secret: HMAC-SHA256, in hexadecimal, under a key that is itself derived from the
    /// issuer's, so that a copy of the table cannot be searched for secrets, and whoever can search it needs none.
    static String kept(KeyCustody custody, String handle, String secret) {
        try (Secret issuer = custody.secret(KeyName.BRANCH_ISSUER_KEY)) {
            byte[] key = mac(issuer.bytes(), "haetae enrolment codes 1");
            String kept = HexFormat.of().formatHex(mac(key, handle + secret));
            Arrays.fill(key, (byte) 0);
            return kept;
        }
    }

    /// Takes as long for any wrong one.
    public static boolean same(String kept, String other) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static String pin(X509Certificate authority) {
        try {
            return letters(Fingerprint.sha256(authority.getEncoded()), PIN);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    private static String check(String text) {
        return letters(Fingerprint.sha256(text.getBytes(StandardCharsets.US_ASCII)), CHECK);
    }

    /// Five bits a letter, from the front.
    private static String letters(byte[] bytes, int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int five = 0;
            for (int bit = 5 * i; bit < 5 * i + 5; bit++) {
                five = five << 1 | bytes[bit / 8] >> 7 - bit % 8 & 1;
            }
            out.append(LETTERS.charAt(five));
        }
        return out.toString();
    }

    /// Without the secret.
    @Override public String toString() {
        return "EnrolmentCode[" + handle + "]";
    }
}
