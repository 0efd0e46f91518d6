package dev.haetae.record;

import dev.haetae.decision.Decision;
import dev.haetae.decision.Evidence;
import dev.haetae.document.DocumentSide;
import dev.haetae.face.ProtectedTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One walk as the session hands it over, before the policy decides what of it is kept.
/// @param timings time spent, by step, in the order of the walk
/// @param pictures the straightened document as JPEG, by side; may be empty, see [DocumentPicture]
/// @param template of the living face, protected; never the vector
public record SessionFacts(
        Evidence evidence, Decision decision, Instant startedAt, Instant finishedAt,
        Map<String, Duration> timings, Map<DocumentSide, byte[]> pictures, Optional<ProtectedTemplate> template) {
    public SessionFacts {
        timings = new LinkedHashMap<>(timings);
        pictures = Map.copyOf(pictures);
    }

    @Override public String toString() {
        return "SessionFacts[" + decision.code() + "]";
    }
}
