package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.access.AccessPolicy;
import dev.haetae.branch.access.OidcPolicy;
import dev.haetae.branch.access.Role;
import dev.haetae.branch.access.Staff;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.seal.StaffFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Logging in at a provider, which is a server of its own here: discovery, keys, codes and signed tokens over HTTP.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcLoginTest {
    private static final String CLIENT = "haetae-branch";

    private Keys keys;
    private Staff staff;
    private MockOAuth2Server provider;
    private AccessPolicy policy;
    private BranchServer branch;
    private Browsers browser;
    private final HttpClient outside = HttpClient.newHttpClient();

    @BeforeAll void start(@TempDir Path folder) throws Exception {
        keys = Keys.in(folder);
        keys.staff("root", "administrator");
        staff = new Staff(StaffFile.in(keys.branchFolder()), new SecureRandom());
        staff.addWithoutPassword("mina", List.of(Role.AGENT));
        staff.addWithoutPassword("ara", List.of(Role.AUDITOR));
        provider = new MockOAuth2Server();
        provider.start();
        int port = freePort();
        policy = new AccessPolicy(List.of("auditor"), 5, 5, 15, 480, Optional.of(new OidcPolicy(provider.issuerUrl("staff").toString(), CLIENT,
                "https://localhost:" + port, "preferred_username")));
        assertTrue(assertThrows(CustodyRefused.class, () -> Branches.start(keys, port, policy)).getMessage().contains("branch-oidc-secret"));
        Path secret = Files.createFile(keys.branchFolder().resolve(KeyName.BRANCH_OIDC_SECRET.file()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, "a secret of this test\n");
        branch = Branches.start(keys, port, policy);
        browser = new Browsers(branch.staffAddress(), keys);
    }

    @BeforeEach void anotherBrowser() {
        browser.forget();
    }

    @AfterAll void stop() {
        browser.close();
        outside.close();
        branch.close();
        provider.shutdown();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void vouchesFor(String name) {
        vouches(Map.of("preferred_username", name));
    }

    private void vouches(Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("staff", "someone", "JWT", List.of(CLIENT), claims, 300));
    }

    /// To the provider.
    /// @return where it leads the browser back to
    private URI there() throws Exception {
        URI where = URI.create(browser.get("/login/oidc").headers().firstValue("Location").orElseThrow());
        var answer = outside.send(HttpRequest.newBuilder(where).GET().build(), BodyHandlers.ofString());
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> back(URI where) throws Exception {
        return browser.get(where.getPath() + "?" + where.getRawQuery());
    }

    private boolean in() throws Exception {
        return browser.get("/").statusCode() == 200;
    }

    private String log() throws IOException {
        return Files.readString(keys.data("branch").resolve("audit.jsonl"));
    }

    @Test void whoTheProviderVouchesForIsInAndMayWhatTheStaffFileSays() throws Exception {
        assertTrue(browser.get("/login").body().contains("href=\"/login/oidc\""));
        vouchesFor("mina");
        URI way = there();
        var answer = back(way);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("http-equiv=\"refresh\""));
        assertTrue(in());
        assertEquals(403, browser.get("/audit").statusCode());
        assertTrue(log().contains("\"actor\":\"staff:mina\",\"action\":\"LOGIN\",\"subject\":\"\",\"detail\":\"oidc\""), log());
        browser.forget();
        assertEquals(403, back(way).statusCode(), "the way back counts once, and for its browser");
    }

    @Test void aRoleThatNeedsAnAuthenticatorNeedsItHereToo() throws Exception {
        vouchesFor("ara");
        assertEquals(403, back(there()).statusCode());
        var totp = staff.totp("ara");
        vouchesFor("ara");
        var form = back(there());
        assertTrue(form.body().contains("name=\"code\""), form.body());
        assertEquals(303, browser.post("/login/code", Map.of("csrf", Browsers.csrf(form.body()), "code", totp.codeAt(Instant.now()))).statusCode());
        assertTrue(in());
    }

    @Test void aStrangerAnotherClientsTokenAndAnOldOneAreRefused() throws Exception {
        vouchesFor("stranger-by-name");
        assertEquals(403, back(there()).statusCode());
        assertTrue(!log().contains("stranger-by-name"), "no name of a stranger in the log");
        Map<String, Object> wrong = Map.of("aud", "another-client", "iss", "https://elsewhere.example", "nonce", "another",
                "exp", Date.from(Instant.now().minusSeconds(3600)));
        for (var claim : wrong.entrySet()) {
            vouches(Map.of("preferred_username", "mina", claim.getKey(), claim.getValue()));
            assertEquals(403, back(there()).statusCode(), claim.getKey());
        }
        assertTrue(!in());
    }

    @Test void aCodeOfAnotherLoginIsWorthNothing() throws Exception {
        URI first = there();
        URI second = there(); // the cookie is the second's now
        vouchesFor("mina");
        assertEquals(403, back(first).statusCode());
        String mixed = first.getRawQuery().replaceAll("state=[^&]*", "state=" + second.getRawQuery().replaceAll(".*state=([^&]*).*", "$1"));
        browser.forget();
        URI third = there();
        mixed = mixed.replaceAll("state=[^&]*", "state=" + third.getRawQuery().replaceAll(".*state=([^&]*).*", "$1"));
        assertEquals(403, browser.get("/login/oidc/back?" + mixed).statusCode(), "another's code under one's own state");
        assertEquals(403, browser.get("/login/oidc/back?error=access_denied").statusCode());
        assertEquals(403, browser.get("/login/oidc/back").statusCode());
        assertTrue(!in());
    }

    @Test void nobodyWithoutAPasswordIsInByOne() throws Exception {
        for (String typed : List.of("", "$none", "none")) {
            assertEquals(403, browser.login("mina", typed).statusCode());
        }
    }
}
