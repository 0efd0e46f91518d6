package dev.haetae.session;

import dev.haetae.outcome.RejectReason;
import java.util.UUID;

/// Port: who may work at this desk, and the log of what they did. Called from one thread at a time; throws where
/// the log cannot be written.
public interface OperatorDesk {

    sealed interface Answer {
        /// @param mayOverride has the role
        record Entered(String operator, boolean mayOverride) implements Answer {}

        record Refused(LoginFault why) implements Answer {}
    }

    /// @param password the caller overwrites it
    Answer enter(String name, char[] password);

    void left(String operator);

    /// @param why the code that the operator gave
    void overridden(UUID session, String operator, RejectReason reason, String why);
}
