package dev.haetae.session;

/// Port: a receipt on paper, for who asks for one. Any thread.
public interface ReceiptPrinter {
    /// Blocks while it prints.
    /// @param language BCP 47 tag
    /// @return whether it did, as far as the kiosk can tell
    boolean print(Receipt receipt, Erasure erasure, String language);
}
