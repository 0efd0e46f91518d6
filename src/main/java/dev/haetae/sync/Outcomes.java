package dev.haetae.sync;

import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import java.io.IOException;

/// Asks the branch how the walk behind a receipt's number stands.
public final class Outcomes {
    private final BranchLink link;

    public Outcomes(BranchLink link) {
        this.link = link;
    }

    public sealed interface Answer {
        /// @param code as [Message.OutcomeSaid] says
        record Known(boolean open, String code) implements Answer {}

        /// NONE: no such number at this branch, or its record is erased or has not arrived. SLOWER: this kiosk asked too often.
        enum No implements Answer { NONE, SLOWER, UNREACHED }
    }

    /// @param receipt the number as it stands on the receipt
    public Answer ask(String receipt) {
        if (!receipt.matches("[\\w-]{1,16}")) {
            return Answer.No.NONE; // it becomes part of an address
        }
        try {
            return switch (link.get(Wire.OUTCOMES + "/" + receipt, Message.OutcomeSaid.class)) {
                case BranchLink.Answer.Said<Message.OutcomeSaid>(var said) -> new Answer.Known(said.open(), said.code());
                case BranchLink.Answer.No<Message.OutcomeSaid>(var why, var _) when why == Refusal.NONE || why == Refusal.MALFORMED -> Answer.No.NONE;
                case BranchLink.Answer.No<Message.OutcomeSaid>(var why, var _) when why == Refusal.SLOWER -> Answer.No.SLOWER;
                case BranchLink.Answer.No<Message.OutcomeSaid> _ -> Answer.No.UNREACHED;
            };
        } catch (IOException e) {
            return Answer.No.UNREACHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.No.UNREACHED;
        }
    }
}
