package dev.haetae.branch.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.seal.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a login ends by itself.
class LoginsTest {
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private AuditLog audit;
    private Logins logins;
    private String password;

    @BeforeEach void open() throws IOException {
        var keys = Keys.in(folder);
        password = new String(keys.staff("mina"));
        audit = AuditLog.open(folder.resolve("audit.jsonl"), () -> now);
        logins = Logins.of(keys.branch(), new AccessPolicy(List.of(), 3, 5, 15, 60), (_, _) -> true, audit, () -> now);
    }

    @AfterEach void close() throws IOException {
        audit.close();
    }

    private String in() {
        return assertInstanceOf(Entry.In.class, logins.enter("mina", password.toCharArray())).login().token();
    }

    private boolean after(int minutes, String token, boolean touched) {
        now = now.plus(Duration.ofMinutes(minutes));
        return logins.of(token, touched).isPresent();
    }

    @Test void whoTouchesNothingIsOutHoweverOftenThePageRefreshesItself() {
        String token = in();
        assertTrue(after(10, token, false));
        assertFalse(after(6, token, false));
        assertFalse(logins.of(token, true).isPresent(), "out is out");
    }

    @Test void whoTouchesStaysInUntilTheLongestTimeIsOver() {
        String token = in();
        for (int i = 0; i < 5; i++) {
            assertTrue(after(12, token, true));
        }
        assertFalse(after(1, token, true));
    }

    @Test void aShutNameOpensAgainAfterAWhile() {
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(Entry.Wrong.class, logins.enter("mina", "wrong".toCharArray()));
        }
        assertInstanceOf(Entry.Wrong.class, logins.enter("mina", password.toCharArray()));
        now = now.plus(Duration.ofMinutes(6));
        in();
    }

    @Test void aRightPasswordBeginsTheCountAnew() {
        for (int i = 0; i < 3; i++) {
            logins.enter("mina", "wrong".toCharArray());
            logins.enter("mina", "wrong".toCharArray());
            in();
        }
    }
}
