package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.access.AccessPolicy;
import dev.haetae.branch.access.AccessPolicyRefused;
import dev.haetae.branch.access.Role;
import dev.haetae.branch.access.Staff;
import dev.haetae.seal.Keys;
import dev.haetae.seal.StaffFile;
import dev.haetae.seal.Totp;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Logging in with an authenticator, and what a change of the staff's file does to who is in; over TLS.
@Timeout(60)
class StaffLoginTest {
    @TempDir Path folder;
    private Keys keys;
    private Staff staff;
    private String password;
    private BranchServer branch;
    private Browsers browser;

    @BeforeEach void start() throws Exception {
        keys = Keys.in(folder);
        password = new String(keys.staff("mina", "auditor"));
        staff = new Staff(StaffFile.in(keys.branchFolder()), new SecureRandom());
        branch = Branches.start(keys, new AccessPolicy(List.of("auditor"), 3, 5, 15, 480));
        browser = new Browsers(branch.staffAddress(), keys);
    }

    @AfterEach void stop() {
        browser.close();
        branch.close();
    }

    private HttpResponse<String> code(String typed) throws Exception {
        var form = browser.login("mina", password);
        assertEquals(200, form.statusCode(), form.body());
        assertTrue(form.body().contains("name=\"code\""));
        assertEquals(303, browser.get("/").statusCode(), "a password alone lets nobody in");
        return browser.post("/login/code", Map.of("csrf", Browsers.csrf(form.body()), "code", typed));
    }

    private boolean in() throws Exception {
        return browser.get("/").statusCode() == 200;
    }

    private String log() throws Exception {
        return Files.readString(keys.data("branch").resolve("audit.jsonl"));
    }

    @Test void aCodeIsAskedForAndTakenOnce() throws Exception {
        Totp totp = staff.totp("mina");
        Instant now = Instant.now();
        String one = totp.codeAt(now);
        assertEquals(303, code(one).statusCode());
        assertTrue(in());
        browser.forget();
        assertEquals(403, code(one).statusCode(), "the same code again");
        assertFalse(in());
        assertEquals(303, code(totp.codeAt(now.plusSeconds(30))).statusCode(), "the next one");
        browser.forget();
        assertEquals(403, code(one).statusCode(), "one before the last that was taken");
        assertFalse(log().contains(one));
    }

    @Test void wrongCodesShutTheName() throws Exception {
        Totp totp = staff.totp("mina");
        String right = totp.codeAt(Instant.now());
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 3; i++) {
            assertEquals(403, code(wrong).statusCode());
        }
        assertEquals(403, browser.login("mina", password).statusCode());
        assertTrue(log().contains("LOGIN_SHUT"));
    }

    @Test void aCodeWithoutItsPasswordIsWorthNothing() throws Exception {
        Totp totp = staff.totp("mina");
        String csrf = Browsers.csrf(browser.get("/login").body());
        assertEquals(403, browser.post("/login/code", Map.of("csrf", csrf, "code", totp.codeAt(Instant.now()))).statusCode());
        assertFalse(in());
    }

    @Test void whoseRoleNeedsAnAuthenticatorIsNotInWithoutOne() throws Exception {
        assertEquals(403, browser.login("mina", password).statusCode());
        assertFalse(in());
        assertTrue(log().contains("LOGIN_WITHOUT_TOTP"));
        staff.roles("mina", List.of(Role.AGENT));
        assertEquals(303, browser.login("mina", password).statusCode());
    }

    @Test void whoIsRemovedOrGetsAnotherPasswordOrRoleFeelsItAtOnce() throws Exception {
        keys.staff("root", "administrator");
        staff.roles("mina", List.of(Role.AGENT));
        browser.login("mina", password);
        assertEquals(404, browser.get("/records/none").statusCode());
        staff.roles("mina", List.of(Role.ADMINISTRATOR));
        assertEquals(403, browser.get("/records/none").statusCode());
        staff.password("mina", "a new long password".toCharArray());
        assertFalse(in());
        assertEquals(303, browser.login("mina", "a new long password").statusCode());
        staff.remove("mina");
        assertFalse(in());
        assertEquals(403, browser.login("mina", "a new long password").statusCode());
        assertTrue(log().contains("\"STAFF_KNOWN\",\"subject\":\"\",\"detail\":\"mina=administrator root=administrator\""), log());
    }

    @Test void aPolicyThatIsMissingOrWrongIsNamed() throws Exception {
        AccessPolicy.read(Path.of("branch-config/access.json"));
        Path file = folder.resolve("access.json");
        assertTrue(refused(file).contains("access.json"));
        Files.writeString(file, "{\"totpRoles\":[\"king\"],\"failuresToShut\":0,\"shutMinutes\":5,\"idleMinutes\":15,\"longestMinutes\":480,\"oidc\":null}");
        String said = refused(file);
        assertTrue(said.contains("failuresToShut") && said.contains("totpRoles"), said);
        Files.writeString(file, "{\"totpRoles\":[],\"failuresToShut\":5,\"shutMinutes\":5,\"idleMinutes\":15,\"oidc\":null}");
        assertTrue(refused(file).contains("longestMinutes"));
        Files.writeString(file, "{\"totpRoles\":[],\"failuresToShut\":5,\"shutMinutes\":5,\"idleMinutes\":15,\"longestMinutes\":480,\"oidc\":null,\"more\":1}");
        assertTrue(refused(file).contains("more"));
    }

    @Test void aProviderInTheClearOrHalfSaidIsNamed() throws Exception {
        Path file = folder.resolve("access.json");
        String rest = "{\"totpRoles\":[],\"failuresToShut\":5,\"shutMinutes\":5,\"idleMinutes\":15,\"longestMinutes\":480";
        Files.writeString(file, rest + "}");
        assertTrue(refused(file).contains("oidc"));
        Files.writeString(file, rest + ",\"oidc\":{\"issuer\":\"http://provider.example\",\"clientId\":\"c\",\"address\":\"http://b\",\"claim\":\"\"}}");
        String said = refused(file);
        assertTrue(said.contains("oidc.issuer") && said.contains("oidc.address") && said.contains("oidc.claim"), said);
        Files.writeString(file, rest + ",\"oidc\":{\"issuer\":\"https://provider.example\",\"clientId\":\"c\",\"address\":\"https://b\"}}");
        assertTrue(refused(file).contains("claim"));
    }

    private static String refused(Path file) {
        return assertThrows(AccessPolicyRefused.class, () -> AccessPolicy.read(file)).getMessage();
    }
}
