package dev.haetae.sync;

import dev.haetae.wire.Message;
import dev.haetae.wire.Message.OperatorKnown;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import java.io.IOException;

/// Asks the branch who may work at this desk: names and hashes are there, and so is the count of wrong passwords.
public final class OperatorLogins {
    private final BranchLink link;

    public OperatorLogins(BranchLink link) {
        this.link = link;
    }

    public sealed interface Answer {
        record Known(String operator, boolean mayOverride) implements Answer {}

        enum No implements Answer { WRONG, SHUT, UNREACHED }
    }

    /// @param password left as it is; the caller overwrites it
    public Answer ask(String name, char[] password) {
        try {
            return switch (link.post(Wire.OPERATORS, new Message.OperatorLogin(name, password), OperatorKnown.class)) {
                case BranchLink.Answer.Said<OperatorKnown>(var known) ->
                        new Answer.Known(known.operator(), known.roles().contains(OperatorKnown.OVERRIDE));
                case BranchLink.Answer.No<OperatorKnown>(var why, var _) when why == Refusal.LOGIN_WRONG -> Answer.No.WRONG;
                case BranchLink.Answer.No<OperatorKnown>(var why, var _) when why == Refusal.LOGIN_SHUT -> Answer.No.SHUT;
                case BranchLink.Answer.No<OperatorKnown> _ -> Answer.No.UNREACHED;
            };
        } catch (IOException e) {
            return Answer.No.UNREACHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.No.UNREACHED;
        }
    }
}
