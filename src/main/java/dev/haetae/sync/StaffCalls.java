package dev.haetae.sync;

import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.util.OptionalInt;

/// Calls staff through the branch.
public final class StaffCalls {
    private final BranchLink link;

    public StaffCalls(BranchLink link) {
        this.link = link;
    }

    /// @param reference the receipt's number, or empty
    /// @return the place in the queue; empty when the branch was not reached, so that the kiosk's lamp must do
    public OptionalInt call(boolean wanted, String reference) {
        try {
            return switch (link.post(Wire.CALLS, new Message.StaffCall(wanted, reference), Message.CallNoted.class)) {
                case BranchLink.Answer.Said<Message.CallNoted>(var noted) -> OptionalInt.of(noted.place());
                case BranchLink.Answer.No<Message.CallNoted> _ -> OptionalInt.empty();
            };
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
