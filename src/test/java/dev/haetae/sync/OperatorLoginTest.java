package dev.haetae.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.assist.OperatorAccess;
import dev.haetae.audit.AuditLog;
import dev.haetae.branch.BranchServer;
import dev.haetae.branch.Branches;
import dev.haetae.branch.LogLines;
import dev.haetae.outcome.RejectReason;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Provisioner;
import dev.haetae.session.LoginFault;
import dev.haetae.session.OperatorDesk.Answer;
import dev.haetae.vault.DeskLog;
import dev.haetae.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who may work at a desk, asked of a real branch over mutual TLS.
@Timeout(60)
class OperatorLoginTest {
    @TempDir Path folder;
    private Keys keys;
    private char[] password;
    private Vault vault;
    private BranchServer branch;
    private BranchLink link;
    private OperatorAccess desk;

    @BeforeEach void open() {
        keys = Keys.in(folder);
        password = keys.operator("mina");
        branch = Branches.start(keys);
        var custody = keys.kiosk("kiosk-1");
        vault = Vault.open(keys.data("kiosk-1"), custody, InstantSource.system());
        link = new BranchLink(branch.kioskAddress(), custody, Duration.ofSeconds(30));
        desk = new OperatorAccess(new OperatorLogins(link), new DeskLog(vault.audit()));
    }

    @AfterEach void close() {
        link.close();
        vault.close();
        branch.close();
    }

    private Answer enter(String typed) {
        return desk.enter("mina", typed.toCharArray());
    }

    private List<String> log(String of) throws IOException {
        return Files.readAllLines(keys.data(of).resolve("audit.jsonl"));
    }

    private static boolean has(List<String> log, String... parts) {
        return log.stream().anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
    }

    @Test void theRightPasswordOpensTheDeskAndBothSidesNoteIt() throws IOException {
        assertEquals(new Answer.Entered("mina", true), enter(new String(password)));
        assertTrue(has(log("kiosk-1"), "staff:mina", "OPERATOR_IN"));
        assertTrue(has(log("branch"), "staff:mina", "LOGIN", "kiosk-1"));
    }

    @Test void whoHasNoRoleMayWorkButNotOverride() {
        String plain = new String(keys.staff("mina"));
        int port = branch.kioskAddress().getPort();
        branch.close();
        branch = Branches.start(keys, port, _ -> null);
        assertEquals(new Answer.Entered("mina", false), enter(plain));
    }

    @Test void aWrongPasswordAndANameNobodyHasAreTheSame() throws IOException {
        assertEquals(new Answer.Refused(LoginFault.WRONG), enter("wrong"));
        assertEquals(new Answer.Refused(LoginFault.WRONG), desk.enter("nobody-by-this-name", "wrong".toCharArray()));
        assertFalse(has(log("branch"), "nobody-by-this-name"));
        assertFalse(has(log("kiosk-1"), "OPERATOR_IN"));
    }

    @Test void afterFiveWrongPasswordsTheNameIsShutAndSaysSo() {
        for (int i = 0; i < 5; i++) {
            assertEquals(new Answer.Refused(LoginFault.WRONG), enter("wrong"));
        }
        assertEquals(new Answer.Refused(LoginFault.SHUT), enter(new String(password)));
    }

    @Test void aBranchThatIsNotThereOrDoesNotKnowTheKioskIsNotReached() throws IOException {
        Files.delete(Provisioner.registrations(keys.branchFolder()).resolve("kiosk-1.json"));
        assertEquals(new Answer.Refused(LoginFault.UNREACHED), enter(new String(password)));
        branch.close();
        assertEquals(new Answer.Refused(LoginFault.UNREACHED), enter(new String(password)));
    }

    @Test void everyOverrideAndLogOutIsALineAndNoPasswordIsAnywhere() throws IOException {
        try (var lines = new LogLines()) {
            enter("a wrong password");
            enter(new String(password));
            desk.overridden(new UUID(1, 2), "mina", RejectReason.FACE_MISMATCH, "SEEN_BY_EYE");
            desk.left("mina");
            String all = String.join("\n", lines.lines()) + log("kiosk-1") + log("branch");
            assertFalse(all.contains("a wrong password") || all.contains(new String(password)));
        }
        assertTrue(has(log("kiosk-1"), "staff:mina", "REASON_OVERRIDDEN", new UUID(1, 2).toString(), "FACE_MISMATCH SEEN_BY_EYE"));
        assertTrue(has(log("kiosk-1"), "staff:mina", "OPERATOR_OUT"));
        assertEquals(Optional.empty(), AuditLog.verify(keys.data("kiosk-1").resolve("audit.jsonl")));
    }
}
