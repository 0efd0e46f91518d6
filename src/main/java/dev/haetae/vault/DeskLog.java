package dev.haetae.vault;

import dev.haetae.audit.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The lines that operators of a desk leave in the kiosk's audit log. Nothing is overridden without its line.
public final class DeskLog {
    private final AuditLog audit;

    public DeskLog(AuditLog audit) {
        this.audit = audit;
    }

    public void entered(String operator) {
        note(operator, "OPERATOR_IN", "", "");
    }

    public void left(String operator) {
        note(operator, "OPERATOR_OUT", "", "");
    }

    /// @param session the id under which the walk is erased later
    /// @param reason a code
    /// @param why a code
    public void overridden(String session, String operator, String reason, String why) {
        note(operator, "REASON_OVERRIDDEN", session, reason + " " + why);
    }

    private void note(String operator, String action, String subject, String detail) {
        try {
            audit.append("staff:" + operator, action, subject, detail);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log cannot be written", e);
        }
    }
}
