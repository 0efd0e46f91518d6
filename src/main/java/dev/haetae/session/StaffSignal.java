package dev.haetae.session;

import java.util.Optional;

/// Port: tells staff that somebody waits at this kiosk.
public interface StaffSignal {
    /// @param reference the receipt's number where there is one; nothing personal
    void call(boolean wanted, Optional<String> reference);
}
