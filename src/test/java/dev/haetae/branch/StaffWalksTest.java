package dev.haetae.branch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.haetae.outcome.RejectReason;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.Walks;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Sealer;
import dev.haetae.seal.TlsContext;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Members of staff at their browser: Debian's chromium, on a tablet's screen, over TLS. Pictures lie in target/console.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffWalksTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/console");
    private static final int TABLET_WIDTH = 1024;

    private Keys keys;
    private BranchServer branch;
    private Playwright playwright;
    private Browser chromium;
    private final Map<String, String> passwords = new HashMap<>();
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll void start(@TempDir Path folder) {
        assertTrue(Files.isExecutable(CHROMIUM), "no chromium: installer/setup.sh installs it");
        keys = Keys.in(folder);
        for (String role : List.of("agent", "supervisor", "auditor", "administrator")) {
            passwords.put(role, new String(keys.staff(role, role)));
        }
        branch = Branches.worded(keys);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // the list refreshes itself every five seconds
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox",
                "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll void stop() {
        playwright.close();
        branch.close();
    }

    @AfterEach void leave() {
        open.forEach(BrowserContext::close);
        open.clear();
        var said = List.copyOf(complaints);
        complaints.clear();
        assertEquals(List.of(), said, "what the browser complains of, such as a policy that was not kept");
    }

    /// Logged in without a mouse.
    private Page in(String role) {
        var context = chromium.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setViewportSize(TABLET_WIDTH, 768));
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(branch.staffAddress() + "/language/en");
        page.keyboard().type(role);
        page.keyboard().press("Tab");
        page.keyboard().type(passwords.get(role));
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Records"))).isVisible();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        assertEquals(TABLET_WIDTH, page.evaluate("document.documentElement.scrollWidth"), "wider than the tablet: " + name);
    }

    private static Locator waiting(Page page, String recordId) {
        return page.locator("#waiting-" + recordId);
    }

    private static void judge(Page page, String judgement, String reason) {
        Locator form = page.locator("form").filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(judgement).setExact(true))));
        form.locator("select").selectOption(reason);
        form.getByRole(AriaRole.BUTTON).press("Enter");
    }

    @Test void anAgentSeesAWalkArriveAndApprovesItWithoutAMouse() {
        Page page = in("agent");
        var kept = Arrivals.at(branch, keys, Walks.referred(RejectReason.STAY_NOT_FOUND));
        assertThat(waiting(page, kept.recordId())).isVisible(); // the page was not touched
        picture(page, "agent-1-queue");
        waiting(page, kept.recordId()).press("Enter");
        assertThat(page.getByText(Walks.NAME).first()).isVisible();
        picture(page, "agent-2-case");
        judge(page, "Approve", "STAY_CONFIRMED");
        assertThat(page.getByText("Done.")).isVisible();
        picture(page, "agent-3-approved");
        page.navigate(branch.staffAddress().toString());
        assertThat(waiting(page, kept.recordId())).hasCount(0);
    }

    @Test void aSupervisorIsTheSecondPersonOfAnApprovalAndOfAPicture() {
        var kept = Arrivals.at(branch, keys, Walks.referred(RejectReason.FACE_MISMATCH));
        Page agent = in("agent");
        waiting(agent, kept.recordId()).click();
        judge(agent, "Approve", "SEEN_IN_PERSON");
        assertThat(agent.getByRole(AriaRole.STATUS)).containsText("a second person has to approve");
        agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask to see them")).click();
        picture(agent, "four-eyes-1-agent");
        Page supervisor = in("supervisor");
        Locator row = supervisor.locator("#queue tr").filter(new Locator.FilterOptions().setHas(waiting(supervisor, kept.recordId())));
        assertThat(row).containsText("A second person is wanted");
        picture(supervisor, "four-eyes-2-queue");
        waiting(supervisor, kept.recordId()).click();
        supervisor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let them")).click();
        judge(supervisor, "Approve", "SEEN_IN_PERSON");
        assertThat(supervisor.getByRole(AriaRole.STATUS)).containsText("Done.");
        picture(supervisor, "four-eyes-3-closed");
        agent.reload();
        assertThat(agent.locator("img[alt=Front]")).isVisible();
    }

    @Test void anAuditorFollowsARecordsWholeHistory() {
        var kept = Arrivals.at(branch, keys, Walks.referred(RejectReason.STAY_NOT_FOUND));
        Page agent = in("agent");
        waiting(agent, kept.recordId()).click();
        judge(agent, "Refuse", "STAY_NOT_VALID");
        Page auditor = in("auditor");
        auditor.getByLabel("Receipt number").fill(kept.receipt().text());
        auditor.keyboard().press("Enter");
        auditor.locator("#record-" + kept.recordId()).click();
        var lines = auditor.locator("tbody tr td:nth-child(4) code").allTextContents();
        assertEquals(List.of("RECORD_VIEWED", "RECORD_JUDGED", "RECORD_VIEWED", "RECORD_RECEIVED"), lines);
        assertThat(auditor.locator("tbody")).containsText("REFUSE STAY_NOT_VALID");
        picture(auditor, "auditor-1-history");
        auditor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log")).click();
        assertThat(auditor.locator("tbody")).containsText("Staff as known");
        picture(auditor, "auditor-2-log");
    }

    @Test void anAdministratorRevokesAKioskWhichThenCannotSend() throws Exception {
        var custody = keys.kiosk("kiosk-9");
        try (var kiosk = HttpClient.newBuilder().sslContext(TlsContext.ofKiosk(custody)).build()) {
            assertEquals(200, sends(kiosk, custody, 1));
            Page page = in("administrator");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiosks")).click();
            Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("kiosk-9"));
            picture(page, "administrator-1-kiosks");
            row.locator("summary").press("Enter");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke this kiosk")).press("Enter");
            assertThat(row).containsText("revoked");
            picture(page, "administrator-2-revoked");
            assertEquals(403, sends(kiosk, custody, 2), "on the connection that it has");
        }
    }

    private int sends(HttpClient kiosk, KeyCustody custody, long sequence) throws IOException, InterruptedException {
        var identity = RecordIdentity.draw("kiosk-9", sequence, Walks.NOW, new Random(sequence));
        byte[] plain = RecordJson.write(Walks.composer(Walks.policy(true, false)).compose(Walks.approved(), identity));
        var sealed = Sealer.of(custody).seal(identity.recordId(), sequence, Walks.NOW, plain);
        return kiosk.send(HttpRequest.newBuilder(branch.kioskAddress().resolve(Wire.RECORDS)).header("Content-Type", Wire.JSON)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(new Message.Submit(sealed.toBytes(), "")))).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
