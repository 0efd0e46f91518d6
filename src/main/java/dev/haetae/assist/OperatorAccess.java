package dev.haetae.assist;

import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LoginFault;
import dev.haetae.session.OperatorDesk;
import dev.haetae.sync.OperatorLogins;
import dev.haetae.vault.DeskLog;
import java.util.UUID;

/// The branch says who an operator is, the kiosk's audit log notes what the operator did.
public final class OperatorAccess implements OperatorDesk {
    private final OperatorLogins logins;
    private final DeskLog log;

    public OperatorAccess(OperatorLogins logins, DeskLog log) {
        this.logins = logins;
        this.log = log;
    }

    @Override public Answer enter(String name, char[] password) {
        return switch (logins.ask(name, password)) {
            case OperatorLogins.Answer.Known(var operator, var mayOverride) -> {
                log.entered(operator);
                yield new Answer.Entered(operator, mayOverride);
            }
            case OperatorLogins.Answer.No no -> new Answer.Refused(LoginFault.valueOf(no.name()));
        };
    }

    @Override public void left(String operator) {
        log.left(operator);
    }

    @Override public void overridden(UUID session, String operator, RejectReason reason, String why) {
        log.overridden(session.toString(), operator, reason.name(), why);
    }
}
