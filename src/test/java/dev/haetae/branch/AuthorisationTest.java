package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.access.Role;
import dev.haetae.branch.access.Route;
import dev.haetae.branch.access.Rule;
import dev.haetae.branch.access.Rule.Verdict;
import dev.haetae.seal.Keys;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Role by route, generated from the table that the running server has, each tried over TLS.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {
    /// What a form that is not ours is answered.
    private static final String STALE = "오래된 페이지";
    private Keys keys;
    private final Map<Role, String> passwords = new LinkedHashMap<>();
    private final Map<Optional<Role>, Browsers> browsers = new HashMap<>();
    private BranchServer branch;

    @BeforeAll void start(@TempDir Path folder) {
        keys = Keys.in(folder);
        for (Role role : Role.values()) {
            passwords.put(role, new String(keys.staff(role.word(), role.word())));
        }
        branch = Branches.start(keys);
    }

    @AfterAll void stop() {
        browsers.values().forEach(Browsers::close);
        branch.close();
    }

    @Test void everyRoleMayExactlyWhatTheTableSays() throws Exception {
        var who = new ArrayList<Optional<Role>>(List.of(Optional.empty()));
        for (Role role : Role.values()) {
            who.add(Optional.of(role));
        }
        var told = new StringBuilder("| route | rule | nobody | " + String.join(" | ", passwords.keySet().stream().map(Role::word).toList())
                + " |\n|---|---|---|---|---|---|---|\n");
        for (Route route : branch.staffTable()) {
            told.append("| `").append(route.method().text()).append(' ').append(route.path()).append("` | ").append(route.rule());
            for (Optional<Role> role : who) {
                Verdict wanted = route.rule().judge(role.map(it -> Role.permissions(List.of(it))));
                assertEquals(wanted, tried(route, role), route.path() + " by " + role);
                told.append(" | ").append(wanted);
            }
            told.append(" |\n");
        }
        Path out = Files.createDirectories(Path.of("target/console")).resolve("authorisation.md");
        Files.writeString(out, told);
    }

    /// What the table must not lose: written by hand, so that a row with too wide a rule shows.
    @Test void onlyAgentsAndSupervisorsOpenAndJudgeRecordsAndEveryPathThatShowsSomethingNeedsALogin() throws Exception {
        for (Role role : Role.values()) {
            Browsers browser = in(Optional.of(role));
            boolean opens = role == Role.AGENT || role == Role.SUPERVISOR;
            assertEquals(opens ? 404 : 403, browser.get("/records/none").statusCode(), role.word());
            assertEquals(role == Role.AUDITOR ? 200 : 403, browser.get("/audit").statusCode(), role.word());
            String csrf = Browsers.csrf(browser.get("/").body());
            assertEquals(opens ? 404 : 403, browser.post("/records/none/ruling", Map.of("csrf", csrf)).statusCode(), role.word());
            for (String second : List.of("second", "pictures/allow")) {
                assertEquals(role == Role.SUPERVISOR ? 404 : 403, browser.post("/records/none/" + second, Map.of("csrf", csrf)).statusCode(), role.word());
            }
            assertEquals(role == Role.ADMINISTRATOR ? 200 : 403, browser.get("/kiosks").statusCode(), role.word());
            assertEquals(role == Role.ADMINISTRATOR ? 303 : 403, browser.post("/kiosks/none/revoke", Map.of("csrf", csrf)).statusCode(), role.word());
            assertEquals(200, browser.get("/").statusCode());
        }
        assertEquals(List.of("/staff.css", "/icon.svg", "/htmx.js", "/language/{tag}", "/login", "/login", "/login/code"),
                branch.staffTable().stream().filter(route -> route.rule() instanceof Rule.Open).map(Route::path).toList());
        String log = Files.readString(keys.data("branch").resolve("audit.jsonl"));
        assertTrue(log.contains("staff:auditor") && log.contains("ACCESS_REFUSED") && log.contains("GET /records/{id}"), log);
    }

    @Test void whatNoRowKnowsIsMissingAndARowWithoutARuleIsNone() throws Exception {
        Browsers browser = in(Optional.of(Role.ADMINISTRATOR));
        assertEquals(404, browser.get("/none").statusCode());
        assertEquals(404, browser.get("/records").statusCode());
        assertEquals(404, browser.post("/", Map.of()).statusCode());
        assertThrows(NullPointerException.class, () -> Route.get("/open-by-mistake", null, _ -> {}));
    }

    @Test void everyPostWithoutItsTokenIsRefused() throws Exception {
        for (Route route : branch.staffTable().stream().filter(it -> it.method().text().equals("POST")).toList()) {
            Browsers browser = in(Optional.of(Role.SUPERVISOR));
            assertEquals(403, browser.post(path(route), Map.of("csrf", "guessed")).statusCode(), route.path());
            assertEquals(403, browser.post(path(route), Map.of()).statusCode(), route.path());
        }
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[^}]+}", "none");
    }

    /// One login a role is enough for all that only reads.
    private Browsers in(Optional<Role> role) throws Exception {
        if (!browsers.containsKey(role)) {
            var browser = new Browsers(branch.staffAddress(), keys);
            if (role.isPresent()) {
                assertEquals(303, browser.login(role.get().word(), passwords.get(role.get())).statusCode());
            }
            browsers.put(role, browser);
        }
        return browsers.get(role);
    }

    /// A POST carries the token that a page of this login has, so that only the rule decides.
    private Verdict tried(Route route, Optional<Role> role) throws Exception {
        String path = path(route);
        Browsers browser = in(role);
        if (route.method().text().equals("GET")) {
            return verdict(browser.get(path));
        }
        boolean open = route.rule() instanceof Rule.Open;
        if (open || path.equals("/logout")) {
            browsers.remove(role); // is in as somebody else, or out, afterwards
        }
        String csrf = Browsers.csrf(browser.get(open || role.isEmpty() ? "/login" : "/").body());
        assertFalse(csrf.isEmpty());
        Role as = role.orElse(Role.AGENT);
        var answer = browser.post(path, Map.of("csrf", csrf, "name", as.word(), "password", passwords.get(as)));
        if (open) {
            browser.close();
            return answer.body().contains(STALE) ? Verdict.FORBIDDEN : Verdict.ALLOWED;
        }
        return role.isEmpty() && answer.statusCode() == 403 ? Verdict.LOGIN_FIRST : verdict(answer);
    }

    private static Verdict verdict(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200, 404 -> Verdict.ALLOWED;
            case 303 -> answer.request().method().equals("GET") && answer.headers().firstValue("Location").orElse("").equals("/login")
                    ? Verdict.LOGIN_FIRST : Verdict.ALLOWED;
            case 403 -> Verdict.FORBIDDEN;
            default -> throw new AssertionError("answered " + answer.statusCode());
        };
    }
}
