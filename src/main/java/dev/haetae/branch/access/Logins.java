package dev.haetae.branch.access;

import dev.haetae.audit.AuditLog;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.PasswordHash;
import dev.haetae.seal.Secret;
import dev.haetae.seal.StaffLine;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Who of the staff is in. Logins live in memory: a restart logs everybody out. Five wrong passwords in a row shut a
/// name for five minutes, in the browser and at a desk alike.
public final class Logins {
    private static final int FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(8);

    private final Map<String, Member> members;
    private final String nobody;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    private record Member(String hash, Set<Permission> permissions) {
        /// A line without roles is an agent's: that is what reading records was before there were roles.
        static Member of(StaffLine line) {
            var roles = line.roles().stream().map(word -> Role.of(word).orElseThrow(() -> new CustodyRefused(
                    KeyName.BRANCH_STAFF.file() + ": a role of " + line.name() + " is not known"))).toList();
            return new Member(line.hash(), Role.permissions(roles.isEmpty() ? List.of(Role.AGENT) : roles));
        }
    }

    private enum Check { RIGHT, WRONG, SHUT }

    /// @param token what the browser holds
    /// @param csrf what every form of this login carries
    public record Login(String token, String csrf, String name, Set<Permission> permissions, Instant since, Instant seen) {
        @Override public String toString() {
            return "Login[" + name + "]";
        }
    }

    private Logins(Map<String, Member> members, AuditLog audit, InstantSource clock) {
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.nobody = PasswordHash.of(drawn().toCharArray(), random);
    }

    public static Logins of(KeyCustody custody, AuditLog audit, InstantSource clock) {
        try (Secret lines = custody.secret(KeyName.BRANCH_STAFF)) {
            var members = StaffLine.parse(lines.bytes()).stream().collect(Collectors.toMap(StaffLine::name, Member::of));
            return new Logins(members, audit, clock);
        }
    }

    /// @param password overwritten
    /// @return empty when name or password is wrong, or the name is shut; which of them is not told
    public Optional<Login> enter(String name, char[] password) {
        if (check(name, password, "") != Check.RIGHT) {
            return Optional.empty();
        }
        var login = new Login(drawn(), drawn(), name, members.get(name).permissions(), clock.instant(), clock.instant());
        logins.put(login.token(), login);
        return Optional.of(login);
    }

    /// Somebody at a desk, under its kiosk's certificate: no browser, so nothing to hold.
    /// @return OperatorKnown or Refused; that a name is shut is told to staff at a registered kiosk
    public Message operator(Message.OperatorLogin asked, KioskRegistration kiosk) {
        return switch (check(asked.name(), asked.password(), kiosk.kioskId())) {
            case RIGHT -> known(asked.name(), kiosk.kioskId());
            case WRONG -> new Message.Refused(Refusal.LOGIN_WRONG);
            case SHUT -> new Message.Refused(Refusal.LOGIN_SHUT);
        };
    }

    /// Who may not work at a desk is told no more than who has a wrong password; the log knows.
    private Message known(String name, String kiosk) {
        Set<Permission> held = members.get(name).permissions();
        if (!held.contains(Permission.WORK_AT_DESK)) {
            note("staff:" + name, "ACCESS_REFUSED", kiosk);
            return new Message.Refused(Refusal.LOGIN_WRONG);
        }
        return new Message.OperatorKnown(name, held.contains(Permission.OVERRIDE) ? List.of(Message.OperatorKnown.OVERRIDE) : List.of());
    }

    /// @param password overwritten
    /// @param where the kiosk, or empty for a browser
    private synchronized Check check(String name, char[] password, String where) {
        Optional<Member> member = Optional.ofNullable(members.get(name));
        boolean right = PasswordHash.matches(password, member.map(Member::hash).orElse(nobody)) && member.isPresent();
        Arrays.fill(password, ' ');
        if (member.isEmpty()) {
            note("nobody", "LOGIN_FAILED", where); // not the name: people type passwords there
            return Check.WRONG;
        }
        if (shut(name)) {
            note("staff:" + name, "LOGIN_SHUT", where);
            return Check.SHUT;
        }
        if (!right) {
            failures.merge(name, new Failures(1, clock.instant()), (before, _) -> new Failures(before.count + 1, clock.instant()));
            note("staff:" + name, "LOGIN_FAILED", where);
            return Check.WRONG;
        }
        failures.remove(name);
        note("staff:" + name, "LOGIN", where);
        return Check.RIGHT;
    }

    public Optional<Login> of(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(logins.computeIfPresent(token, (_, login) ->
                login.seen().plus(IDLE).isBefore(now) || login.since().plus(LONGEST).isBefore(now) ? null
                        : new Login(login.token(), login.csrf(), login.name(), login.permissions(), login.since(), now)));
    }

    public void leave(Login login) {
        logins.remove(login.token());
        note("staff:" + login.name(), "LOGOUT", "");
    }

    /// 256 random bits.
    public String drawn() {
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

    private void note(String actor, String action, String where) {
        try {
            audit.append(actor, action, "", where);
        } catch (IOException e) {
            throw new UncheckedIOException("no login without a line in the log", e);
        }
    }
}
