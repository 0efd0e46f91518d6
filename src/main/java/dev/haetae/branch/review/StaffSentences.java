package dev.haetae.branch.review;

import java.util.Optional;

/// The product's texts by key (`reject.FACE_MISMATCH.staff`), where there are any; without them the page shows codes.
public interface StaffSentences {
    StaffSentences NONE = (_, _) -> Optional.empty();

    /// @param language "ko" or "en"
    Optional<String> text(String language, String key);
}
