package dev.haetae.seal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106), written as `$argon2id$v=19$m=..,t=..,p=..$salt$hash`. 19 MiB and 2 passes: OWASP's first choice
/// where a login must not take a server down.
public final class PasswordHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final String HEAD = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    private PasswordHash() {}

    public static String of(char[] password, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        var text = Base64.getEncoder().withoutPadding();
        return HEAD + text.encodeToString(salt) + "$" + text.encodeToString(hash(password, salt));
    }

    /// Takes the same time for every password. A hash with other parameters than ours never matches.
    public static boolean matches(char[] password, String hash) {
        String[] parts = hash.startsWith(HEAD) ? hash.substring(HEAD.length()).split("\\$") : new String[0];
        byte[] salt = parts.length == 2 ? Base64.getDecoder().decode(parts[0]) : new byte[16];
        byte[] wanted = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
        return MessageDigest.isEqual(wanted, hash(password, salt));
    }

    private static byte[] hash(char[] password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES).withParallelism(LANES).withSalt(salt).build());
        byte[] out = new byte[BYTES];
        char[] copy = password.clone();
        generator.generateBytes(copy, out);
        Arrays.fill(copy, ' ');
        return out;
    }
}
