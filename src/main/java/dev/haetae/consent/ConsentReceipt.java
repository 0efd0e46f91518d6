package dev.haetae.consent;

import java.time.Instant;
import java.util.List;

/// Proof of what was agreed to, in which wording and language.
/// @param language BCP 47 tag
/// @param digest SHA-256 (hex) of the wording shown
public record ConsentReceipt(String version, String language, String digest, List<ConsentText.Item> agreed, Instant at) {
    public ConsentReceipt {
        agreed = List.copyOf(agreed);
    }
}
