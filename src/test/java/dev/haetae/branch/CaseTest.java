package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.outcome.RejectReason;
import dev.haetae.record.Walks;
import dev.haetae.seal.Keys;
import dev.haetae.vault.RecordKeeper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What staff judge, and when it takes two; over TLS, at one server.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseTest {
    private Keys keys;
    private BranchServer branch;
    private final Map<String, Browsers> staff = new HashMap<>();

    @BeforeAll void start(@TempDir Path folder) throws Exception {
        keys = Keys.in(folder);
        var passwords = new LinkedHashMap<String, String>();
        for (String name : List.of("agent-a", "agent-b", "supervisor-a", "supervisor-b")) {
            passwords.put(name, new String(keys.staff(name, name.substring(0, name.indexOf('-')))));
        }
        branch = Branches.start(keys);
        for (var member : passwords.entrySet()) {
            var browser = new Browsers(branch.staffAddress(), keys);
            assertEquals(303, browser.login(member.getKey(), member.getValue()).statusCode());
            browser.get("/language/en");
            staff.put(member.getKey(), browser);
        }
    }

    @AfterAll void stop() {
        staff.values().forEach(Browsers::close);
        branch.close();
    }

    private RecordKeeper.Kept referred(RejectReason... reasons) {
        return Arrivals.at(branch, keys, Walks.referred(reasons));
    }

    /// @return what the page says afterwards
    private String post(String who, RecordKeeper.Kept record, String what, Map<String, String> form) throws Exception {
        Browsers browser = staff.get(who);
        var all = new HashMap<>(form);
        all.put("csrf", Browsers.csrf(browser.get("/").body()));
        var answer = browser.post("/records/" + record.recordId() + "/" + what, all);
        assertTrue(answer.statusCode() == 303 || answer.statusCode() == 403, () -> "answered " + answer.statusCode());
        return answer.statusCode() == 403 ? "forbidden" : browser.get(answer.headers().firstValue("Location").orElseThrow()).body();
    }

    private String judge(String who, RecordKeeper.Kept record, String what, String reason) throws Exception {
        return post(who, record, what, Map.of("reason", reason));
    }

    private boolean waits(RecordKeeper.Kept record) throws Exception {
        return staff.get("agent-b").get("/queue").body().contains(record.receipt().text());
    }

    private long lines(RecordKeeper.Kept record, String... parts) throws Exception {
        return Files.readAllLines(keys.data("branch").resolve("audit.jsonl")).stream().filter(line -> line.contains(record.recordId())
                && List.of(parts).stream().allMatch(line::contains)).count();
    }

    @Test void aDoubtAboutTheFaceIsApprovedByTwoAndTheSecondIsASupervisorAndSomebodyElse() throws Exception {
        var record = referred(RejectReason.FACE_MISMATCH);
        assertTrue(waits(record));
        assertTrue(judge("supervisor-a", record, "ruling", "SEEN_IN_PERSON").contains("a second person has to approve"));
        assertTrue(waits(record), "half a judgement is none");
        assertEquals("forbidden", judge("agent-b", record, "second", "SEEN_IN_PERSON"));
        assertTrue(judge("agent-b", record, "ruling", "SEEN_IN_PERSON").contains("Nothing was changed"));
        assertTrue(judge("supervisor-a", record, "second", "SEEN_IN_PERSON").contains("it must be somebody else"));
        assertTrue(waits(record));
        String page = judge("supervisor-b", record, "second", "SEEN_IN_PERSON");
        assertTrue(page.contains("Done.") && page.contains("supervisor-a") && page.contains("supervisor-b"), page);
        assertFalse(waits(record));
        assertEquals(1, lines(record, "staff:supervisor-a", "RECORD_JUDGED", "APPROVE SEEN_IN_PERSON second-wanted"));
        assertEquals(1, lines(record, "staff:supervisor-b", "RECORD_SECONDED", "APPROVE SEEN_IN_PERSON first=supervisor-a"));
        assertEquals(1, lines(record, "SECOND_REFUSED"));
        assertTrue(judge("supervisor-b", record, "second", "NOT_THE_HOLDER").contains("Nothing was changed"), "what is closed stays");
    }

    @Test void theSecondPersonMayRefuse() throws Exception {
        var record = referred(RejectReason.LIVENESS_UNMOVED);
        judge("agent-a", record, "ruling", "SEEN_IN_PERSON");
        assertTrue(judge("supervisor-a", record, "second", "NOT_THE_HOLDER").contains("Not the holder"));
        assertFalse(waits(record));
        assertEquals(1, lines(record, "RECORD_SECONDED", "REFUSE NOT_THE_HOLDER"));
    }

    @Test void whereTheKioskFoundTheFaceAlikeOneIsEnoughAndToRefuseAlways() throws Exception {
        var stay = referred(RejectReason.STAY_NOT_FOUND);
        String page = judge("agent-a", stay, "ruling", "STAY_CONFIRMED");
        assertTrue(page.contains("Done.") && !page.contains("name=\"reason\""), page);
        assertFalse(waits(stay));
        var face = referred(RejectReason.FACE_MISMATCH);
        assertTrue(judge("agent-a", face, "ruling", "FACE_NOT_CLEAR").contains("Done."));
        assertFalse(waits(face));
        assertEquals(1, lines(face, "RECORD_JUDGED", "\"ASK_AGAIN FACE_NOT_CLEAR\""));
    }

    @Test void noReasonNoJudgementAndNoneOfWhatTheKioskDecided() throws Exception {
        var record = referred(RejectReason.STAY_NOT_FOUND);
        assertTrue(post("agent-a", record, "ruling", Map.of()).contains("say a reason"));
        assertTrue(judge("agent-a", record, "ruling", "BECAUSE").contains("say a reason"));
        assertTrue(waits(record));
        var approved = Arrivals.at(branch, keys, Walks.approved());
        assertFalse(waits(approved));
        assertTrue(judge("agent-a", approved, "ruling", "NOT_THE_HOLDER").contains("Nothing was changed"));
        assertEquals(0, lines(approved, "RECORD_JUDGED"));
        assertFalse(staff.get("agent-a").get("/records/" + approved.recordId() + "?said=%3Cb%3E").body().contains("<b>&lt;"));
    }

    @Test void aPictureIsSeenByWhoAskedOnceASupervisorWhoIsSomebodyElseHasLetThem() throws Exception {
        var record = Arrivals.at(branch, keys, Walks.approved());
        String picture = "/records/" + record.recordId() + "/pictures/FRONT";
        assertEquals(403, staff.get("supervisor-a").get(picture).statusCode());
        assertTrue(post("supervisor-a", record, "pictures", Map.of()).contains("A supervisor who is not you"));
        assertTrue(waits(record), "the other supervisor sees that somebody asks");
        assertEquals("forbidden", post("agent-a", record, "pictures/allow", Map.of("member", "supervisor-a")));
        assertTrue(post("supervisor-a", record, "pictures/allow", Map.of("member", "supervisor-a")).contains("it must be somebody else"));
        assertEquals(403, staff.get("supervisor-a").get(picture).statusCode());
        assertTrue(staff.get("supervisor-b").get("/records/" + record.recordId()).body().contains("Let them"));
        assertTrue(post("supervisor-b", record, "pictures/allow", Map.of("member", "supervisor-a")).contains("Done."));
        var seen = staff.get("supervisor-a").get(picture);
        assertEquals("image/jpeg", seen.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(seen.body().endsWith("\u0001\u0002\u0003"));
        assertEquals(403, staff.get("supervisor-a").get("/records/" + record.recordId() + "/pictures/BACK").statusCode());
        assertEquals(403, staff.get("supervisor-b").get(picture).statusCode(), "who lets somebody does not look");
        assertEquals(1, lines(record, "staff:supervisor-a", "PICTURE_VIEWED", "FRONT"));
        assertEquals(1, lines(record, "staff:supervisor-b", "PICTURE_ALLOWED", "to=supervisor-a"));
        post("supervisor-a", record, "pictures", Map.of());
        assertEquals(403, staff.get("supervisor-a").get(picture).statusCode(), "asking again takes it back");
    }

    @Test void aPageThatRefreshesItselfIsSentToTheLogin() throws Exception {
        try (var nobody = new Browsers(branch.staffAddress(), keys)) {
            var answer = nobody.refresh("/queue");
            assertEquals(401, answer.statusCode());
            assertEquals("/login", answer.headers().firstValue("HX-Redirect").orElseThrow());
        }
    }
}
