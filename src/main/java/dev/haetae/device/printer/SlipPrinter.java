package dev.haetae.device.printer;

import java.util.Optional;

/// Where slips come out.
public sealed interface SlipPrinter permits FolderPrinter, QueuePrinter {
    /// Blocks while it prints.
    /// @return whether the slip came out, as far as can be told; why not is logged
    boolean print(Slip slip);

    /// Empty when it is ready; else what is missing, for whoever looks after the kiosk.
    Optional<String> fault();
}
