package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.record.RecordIdentity;
import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import dev.haetae.sync.BranchLink;
import dev.haetae.vault.RecordKeeper;
import dev.haetae.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPageTest {
    private Keys keys;
    private String password;
    private BranchServer branch;
    private Browsers browser;

    @BeforeAll void start(@TempDir Path folder) throws Exception {
        keys = Keys.in(folder);
        password = new String(keys.staff("mina"));
        branch = Branches.start(keys);
        browser = new Browsers(branch.staffAddress(), keys);
    }

    @BeforeEach void anotherBrowser() {
        browser.forget();
    }

    @AfterAll void stop() {
        browser.close();
        branch.close();
    }

    private RecordKeeper.Kept arrived() {
        return Arrivals.at(branch, keys, Walks.approved());
    }

    @Test void anOverrideAndItsOperatorStandOnThePage() throws Exception {
        var kept = Arrivals.at(branch, keys, Walks.overridden());
        browser.login("mina", password);
        browser.get("/language/en");
        String page = browser.get("/records/" + kept.recordId()).body();
        assertTrue(page.contains("Operator at the desk") && page.contains("<p>mina</p>"), page);
        assertTrue(page.contains("<code>FACE_MISMATCH</code>") && page.contains("<code>SEEN_BY_EYE</code>"), page);
    }

    /// Sealed before records knew of desks.
    @Test void aRecordOfTheSchemaBeforeIsTakenAndOpened() throws Exception {
        var custody = keys.kiosk("kiosk-2");
        var identity = RecordIdentity.draw("kiosk-2", 1, Walks.NOW, new Random(1));
        byte[] old = Walks.before(Walks.composer(Walks.policy(true, false)).compose(Walks.approved(), identity));
        try (var vault = Vault.open(keys.data("kiosk-2"), custody, InstantSource.system());
                var link = new BranchLink(branch.kioskAddress(), custody, Duration.ofSeconds(5))) {
            vault.put(Sealer.of(custody).seal(identity.recordId(), identity.sequence(), Walks.NOW, old));
            Arrivals.send(vault, link);
            assertEquals(0, vault.refused());
        }
        browser.login("mina", password);
        assertTrue(browser.get("/records/" + identity.recordId()).body().contains(Walks.NAME));
    }

    @Test void nothingIsShownWithoutALogin() throws Exception {
        var kept = arrived();
        for (String path : new String[] {"/", "/?q=" + kept.receipt(), "/records/" + kept.recordId()}) {
            var answer = browser.get(path);
            assertEquals(303, answer.statusCode());
            assertEquals("/login", answer.headers().firstValue("Location").orElseThrow());
            assertFalse(answer.body().contains(kept.receipt().text()));
        }
    }

    @Test void staffFindARecordByItsReceiptAndReadIt() throws Exception {
        var kept = arrived();
        assertEquals(303, browser.login("mina", password).statusCode());
        String list = browser.get("/?q=" + kept.receipt().text().toLowerCase().replace("-", "")).body();
        assertTrue(list.contains(kept.receipt().text()));
        assertFalse(list.contains("MINSU"), "the list shows nobody's name");
        String page = browser.get("/records/" + kept.recordId()).body();
        assertTrue(page.contains(Walks.NAME));
        assertTrue(page.contains("신분증에 빛이 반사됩니다."), "a reason in Korean");
        assertFalse(page.contains("<img"), "no picture without a second person");
        browser.get("/language/en");
        assertTrue(browser.get("/records/" + kept.recordId()).body().contains("Light on the document."));
        String log = Files.readString(keys.data("branch").resolve("audit.jsonl"));
        assertEquals(2, log.lines().filter(l -> l.contains("RECORD_VIEWED") && l.contains("staff:mina") && l.contains(kept.recordId())).count());
    }

    @Test void anAuditorFollowsARecordsWholeHistoryAndOpensNothing() throws Exception {
        String auditor = new String(keys.staff("ara", "auditor"));
        var kept = arrived();
        browser.login("mina", password);
        browser.get("/records/" + kept.recordId());
        assertEquals(403, browser.get("/audit").statusCode());
        browser.forget();
        browser.login("ara", auditor);
        browser.get("/language/en");
        String list = browser.get("/?q=" + kept.receipt().text()).body();
        assertTrue(list.contains("href=\"/audit?subject=" + kept.recordId() + "\""), list);
        String page = browser.get("/audit?subject=" + kept.recordId()).body();
        assertTrue(page.indexOf("staff:mina") < page.indexOf("Record opened") && page.indexOf("Record opened") < page.indexOf("Record received")
                && page.indexOf("Record received") < page.indexOf("kiosk-log="), page);
        assertFalse(page.contains("Logged in"), "other lines");
        assertTrue(browser.get("/audit?actor=mina").body().contains("Logged in"));
        assertTrue(browser.get("/audit?subject=%3Cscript%3E&before=x").body().contains("&lt;script&gt;"));
        assertFalse(browser.get("/audit?subject=" + kept.recordId()).body().contains("MINSU"));
        String log = Files.readString(keys.data("branch").resolve("audit.jsonl"));
        assertTrue(log.contains("\"actor\":\"staff:ara\",\"action\":\"AUDIT_VIEWED\",\"subject\":\"" + kept.recordId()), log);
        assertFalse(log.contains("script"), "what was typed is not written down");
    }

    @Test void everyPageForbidsWhatItDoesNotNeed() throws Exception {
        var headers = browser.get("/login").headers();
        assertTrue(headers.firstValue("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        String cookie = browser.login("mina", password).headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("__Host-haetae=") && cookie.endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict"), cookie);
        assertEquals(200, browser.get("/staff.css").statusCode());
    }

    @Test void afterFiveWrongPasswordsEvenTheRightOneIsRefused() throws Exception {
        String right = new String(keys.staff("jiho"));
        for (int i = 0; i < 5; i++) {
            assertEquals(403, browser.login("jiho", "wrong").statusCode());
        }
        assertEquals(403, browser.login("jiho", right).statusCode());
        assertTrue(Files.readString(keys.data("branch").resolve("audit.jsonl")).contains("LOGIN_SHUT"));
    }

    @Test void aNameNobodyHasIsNotWrittenDown() throws Exception {
        assertEquals(403, browser.login("my-password-by-mistake", "x").statusCode());
        assertFalse(Files.readString(keys.data("branch").resolve("audit.jsonl")).contains("my-password"));
    }

    @Test void formsFromElsewhereAreRefused() throws Exception {
        browser.get("/login");
        assertEquals(403, browser.post("/login", Map.of("csrf", "guessed", "name", "mina", "password", password)).statusCode());
        browser.login("mina", password);
        assertEquals(403, browser.post("/logout", Map.of("csrf", "guessed")).statusCode());
        assertEquals(200, browser.get("/").statusCode());
    }

    @Test void afterLoggingOutTheCookieIsWorthNothing() throws Exception {
        browser.login("mina", password);
        browser.post("/logout", Map.of("csrf", Browsers.csrf(browser.get("/").body())));
        assertEquals(303, browser.get("/").statusCode());
    }

    @Test void whatIsTypedIsNeverMarkup() throws Exception {
        browser.login("mina", password);
        String page = browser.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
        assertFalse(page.contains("<script>"));
        assertTrue(page.contains("&quot;&gt;&lt;script&gt;"));
    }

    @Test void anUnknownRecordIsMissingAndALargeFormRefused() throws Exception {
        browser.login("mina", password);
        assertEquals(404, browser.get("/records/none").statusCode());
        assertEquals(413, browser.post("/login", Map.of("name", "a".repeat(20_000))).statusCode());
    }
}
