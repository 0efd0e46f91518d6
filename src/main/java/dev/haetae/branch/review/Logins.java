package dev.haetae.branch.review;

import dev.haetae.audit.AuditLog;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.PasswordHash;
import dev.haetae.seal.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Who of the staff is in. Logins live in memory: a restart logs everybody out. Five wrong passwords in a row shut a
/// name for five minutes.
public final class Logins {
    private static final int FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(8);

    private final Map<String, String> hashes;
    private final String nobody;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    /// @param token what the browser holds
    /// @param csrf what every form of this login carries
    public record Login(String token, String csrf, String name, Instant since, Instant seen) {
        @Override public String toString() {
            return "Login[" + name + "]";
        }
    }

    private Logins(Map<String, String> hashes, AuditLog audit, InstantSource clock) {
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
        this.nobody = PasswordHash.of(drawn().toCharArray(), random);
    }

    public static Logins of(KeyCustody custody, AuditLog audit, InstantSource clock) {
        try (Secret lines = custody.secret(KeyName.BRANCH_STAFF)) {
            var hashes = new String(lines.bytes(), StandardCharsets.US_ASCII).lines().map(line -> line.split(" "))
                    .filter(parts -> parts.length == 2).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
            return new Logins(hashes, audit, clock);
        }
    }

    /// @param password overwritten
    /// @return empty when name or password is wrong, or the name is shut; which of them is not told
    synchronized Optional<Login> enter(String name, char[] password) {
        boolean known = hashes.containsKey(name);
        boolean right = PasswordHash.matches(password, hashes.getOrDefault(name, nobody)) && known;
        Arrays.fill(password, ' ');
        if (!known) {
            note("nobody", "LOGIN_FAILED"); // not the name: people type passwords there
            return Optional.empty();
        }
        if (shut(name)) {
            note("staff:" + name, "LOGIN_SHUT");
            return Optional.empty();
        }
        if (!right) {
            failures.merge(name, new Failures(1, clock.instant()), (before, _) -> new Failures(before.count + 1, clock.instant()));
            note("staff:" + name, "LOGIN_FAILED");
            return Optional.empty();
        }
        failures.remove(name);
        note("staff:" + name, "LOGIN");
        var login = new Login(drawn(), drawn(), name, clock.instant(), clock.instant());
        logins.put(login.token(), login);
        return Optional.of(login);
    }

    Optional<Login> of(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(logins.computeIfPresent(token, (_, login) ->
                login.seen().plus(IDLE).isBefore(now) || login.since().plus(LONGEST).isBefore(now) ? null
                        : new Login(login.token(), login.csrf(), login.name(), login.since(), now)));
    }

    void leave(Login login) {
        logins.remove(login.token());
        note("staff:" + login.name(), "LOGOUT");
    }

    /// 256 random bits.
    String drawn() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private boolean shut(String name) {
        var failed = failures.get(name);
        if (failed != null && failed.last.plus(LOCKED).isBefore(clock.instant())) {
            failures.remove(name);
            return false;
        }
        return failed != null && failed.count >= FAILURES;
    }

    private void note(String actor, String action) {
        try {
            audit.append(actor, action, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException("no login without a line in the log", e);
        }
    }
}
