package dev.haetae.seal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;

/// Codes that change with time (RFC 6238), with what every authenticator takes: HMAC-SHA-1, 30 seconds, 6 digits.
/// @param secret Base32, 160 bits or more
public record Totp(String secret) {
    public static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    /// RFC 4226 R6
    private static final int BYTES = 20;
    private static final int MODULUS = 1_000_000;

    public Totp {
        if (decoded(secret).filter(it -> it.length >= BYTES).isEmpty()) {
            throw new IllegalArgumentException("not a secret of 160 bits in Base32");
        }
    }

    static Optional<Totp> parse(String secret) {
        return decoded(secret).filter(it -> it.length >= BYTES).map(_ -> new Totp(secret));
    }

    public static Totp draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Totp(Base32.toBase32String(bytes));
    }

    /// The step that a code belongs to, one step of drift to either side (RFC 6238 5.2). Who takes the code keeps the
    /// step, and takes none of it or before it again.
    /// @param typed blanks are left out
    public OptionalLong step(String typed, Instant now) {
        byte[] given = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long middle = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = middle - 1; step <= middle + 1; step++) {
            if (MessageDigest.isEqual(code(step).getBytes(StandardCharsets.US_ASCII), given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    public String codeAt(Instant now) {
        return code(stepAt(now));
    }

    /// What authenticators read (Key Uri Format of Google Authenticator).
    public URI address(String name) {
        String label = "Haetae:" + name;
        return URI.create("otpauth://totp/" + URLEncoder.encode(label, StandardCharsets.UTF_8).replace("%3A", ":")
                + "?secret=" + secret.replace("=", "") + "&issuer=Haetae&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS);
    }

    private static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /// RFC 4226 5.3
    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret).orElseThrow(), "RAW"));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int offset = hash.get(hash.limit() - 1) & 0xf;
            return String.format(Locale.ROOT, "%06d", (hash.getInt(offset) & Integer.MAX_VALUE) % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a runtime without HMAC-SHA-1", e);
        }
    }

    private static Optional<byte[]> decoded(String secret) {
        try {
            return Optional.of(Base32.decode(secret));
        } catch (DecoderException e) {
            return Optional.empty();
        }
    }

    @Override public String toString() {
        return "Totp";
    }
}
