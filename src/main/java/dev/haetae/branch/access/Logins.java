package dev.haetae.branch.access;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.access.Roster.Member;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.PasswordHash;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who of the staff is in. Logins live in memory: a restart logs everybody out. The staff's file is read at every
/// request: who is removed or gets another password is out at once, another role counts at once. Too many wrong passwords
/// or codes in a row shut a name for a while, in the browser and at a desk alike.
public final class Logins {
    private static final Duration CODE_PATIENCE = Duration.ofMinutes(3);

    private final KeyCustody custody;
    private final AccessPolicy policy;
    private final UsedCodes used;
    private final AuditLog audit;
    private final InstantSource clock;
    private final String nobody;
    private final Tries tries;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> logins = new ConcurrentHashMap<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private String told = "";

    private enum Check { RIGHT, WRONG, SHUT }

    /// @param token what the browser holds
    /// @param csrf what every form of this login carries
    public record Login(String token, String csrf, String name, Set<Permission> permissions, Instant since, Instant seen) {
        @Override public String toString() {
            return "Login[" + name + "]";
        }
    }

    /// @param hash of the password that let them in
    private record Held(Login login, String hash) {}

    private record Waiting(String name, String hash, Instant since) {}

    private Logins(KeyCustody custody, AccessPolicy policy, UsedCodes used, AuditLog audit, InstantSource clock) {
        this.custody = custody;
        this.policy = policy;
        this.used = used;
        this.audit = audit;
        this.clock = clock;
        this.tries = new Tries(policy, clock);
        this.nobody = PasswordHash.of(drawn().toCharArray(), random);
    }

    /// @throws dev.haetae.seal.CustodyRefused when the staff's file is missing, is none, or has a role that is not known
    public static Logins of(KeyCustody custody, AccessPolicy policy, UsedCodes used, AuditLog audit, InstantSource clock) {
        var logins = new Logins(custody, policy, used, audit, clock);
        logins.roster();
        return logins;
    }

    /// @param password overwritten
    public Entry enter(String name, char[] password) {
        if (check(name, password, "") != Check.RIGHT) {
            return new Entry.Wrong();
        }
        return next(name, roster().of(name).orElseThrow(), "");
    }

    /// Somebody whom a provider vouches for: that stands for the password, and for nothing else.
    public synchronized Entry identified(String name) {
        Optional<Member> member = roster().of(name);
        if (member.isEmpty()) {
            note("nobody", "LOGIN_FAILED", "oidc");
            return new Entry.Wrong();
        }
        if (tries.shut(name)) {
            note("staff:" + name, "LOGIN_SHUT", "oidc");
            return new Entry.Wrong();
        }
        return next(name, member.get(), "oidc");
    }

    private Entry next(String name, Member member, String how) {
        if (member.totp().isPresent()) {
            String form = drawn();
            waiting.values().removeIf(it -> it.since.plus(CODE_PATIENCE).isBefore(clock.instant()));
            waiting.put(form, new Waiting(name, member.hash(), clock.instant()));
            return new Entry.CodeNext(form);
        }
        if (policy.wantsTotp(member.roles())) {
            note("staff:" + name, "LOGIN_WITHOUT_TOTP", how);
            return new Entry.NoAuthenticator();
        }
        return new Entry.In(in(name, member, how));
    }

    /// @param form of [Entry.CodeNext]; of no use afterwards
    public synchronized Entry code(String form, String typed) {
        Waiting one = waiting.remove(form);
        if (one == null || one.since.plus(CODE_PATIENCE).isBefore(clock.instant())) {
            return new Entry.Wrong();
        }
        Optional<Member> member = roster().of(one.name).filter(it -> it.hash().equals(one.hash) && it.totp().isPresent());
        if (member.isEmpty()) {
            return new Entry.Wrong();
        }
        if (tries.shut(one.name)) {
            note("staff:" + one.name, "LOGIN_SHUT", "");
            return new Entry.Wrong();
        }
        OptionalLong step = member.get().totp().orElseThrow().step(typed, clock.instant());
        if (step.isEmpty() || !used.take(one.name, step.getAsLong())) {
            tries.failed(one.name);
            note("staff:" + one.name, "LOGIN_FAILED", "totp");
            return new Entry.Wrong();
        }
        return new Entry.In(in(one.name, member.get(), "totp"));
    }

    /// Somebody at a desk, under its kiosk's certificate, which stands for the authenticator there: no browser, so nothing
    /// to hold.
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
        Set<Permission> held = roster().of(name).map(Member::permissions).orElse(Set.of());
        if (!held.contains(Permission.WORK_AT_DESK)) {
            note("staff:" + name, "ACCESS_REFUSED", kiosk);
            return new Message.Refused(Refusal.LOGIN_WRONG);
        }
        tries.right(name);
        note("staff:" + name, "LOGIN", kiosk);
        return new Message.OperatorKnown(name, held.contains(Permission.OVERRIDE) ? List.of(Message.OperatorKnown.OVERRIDE) : List.of());
    }

    private Login in(String name, Member member, String how) {
        tries.right(name);
        note("staff:" + name, "LOGIN", how);
        var login = new Login(drawn(), drawn(), name, member.permissions(), clock.instant(), clock.instant());
        logins.values().removeIf(it -> over(it.login, clock.instant()));
        logins.put(login.token(), new Held(login, member.hash()));
        return login;
    }

    /// @param password overwritten
    /// @param where the kiosk, or empty for a browser
    private synchronized Check check(String name, char[] password, String where) {
        Optional<Member> member = roster().of(name);
        boolean right = PasswordHash.matches(password, member.map(Member::hash).orElse(nobody)) && member.isPresent();
        Arrays.fill(password, ' ');
        if (member.isEmpty()) {
            note("nobody", "LOGIN_FAILED", where); // not the name: people type passwords there
            return Check.WRONG;
        }
        if (tries.shut(name)) {
            note("staff:" + name, "LOGIN_SHUT", where);
            return Check.SHUT;
        }
        if (!right) {
            tries.failed(name);
            note("staff:" + name, "LOGIN_FAILED", where);
            return Check.WRONG;
        }
        return Check.RIGHT;
    }

    /// @param touched whether a person asked, not a page that refreshes itself: that keeps nobody in
    public Optional<Login> of(String token, boolean touched) {
        Roster roster = roster();
        Instant now = clock.instant();
        return Optional.ofNullable(logins.computeIfPresent(token, (_, held) -> kept(held, roster, now, touched))).map(Held::login);
    }

    /// @return null, so that it is forgotten, when it is over or its member is not the same any more
    private Held kept(Held held, Roster roster, Instant now, boolean touched) {
        Login it = held.login;
        Optional<Member> member = roster.of(it.name()).filter(one -> one.hash().equals(held.hash));
        return over(it, now) || member.isEmpty() ? null
                : new Held(new Login(it.token(), it.csrf(), it.name(), member.get().permissions(), it.since(), touched ? now : it.seen()),
                        held.hash);
    }

    private boolean over(Login it, Instant now) {
        return it.seen().plus(policy.idle()).isBefore(now) || it.since().plus(policy.longest()).isBefore(now);
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

    /// At the start and at each change the log says who is staff.
    private synchronized Roster roster() {
        Roster roster = Roster.read(custody);
        if (!roster.told().equals(told)) {
            note("branch", "STAFF_KNOWN", roster.told());
            told = roster.told();
        }
        return roster;
    }

    private void note(String actor, String action, String where) {
        try {
            audit.append(actor, action, "", where);
        } catch (IOException e) {
            throw new UncheckedIOException("no login without a line in the log", e);
        }
    }
}
