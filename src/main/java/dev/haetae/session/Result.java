package dev.haetae.session;

import dev.haetae.decision.Decision;
import dev.haetae.decision.Evidence;
import dev.haetae.face.Template;
import dev.haetae.frame.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What one session leaves behind, before sealing. Lives only for the call to [Keeper#keep].
/// @param session the same for the same session
/// @param pages the straightened pictures of the document; what is kept of them is the policy's matter
/// @param templates of the live face; kept only where the policy asks
/// @param timings how long each step took
public record Result(UUID session, String language, Evidence evidence, Decision decision,
        List<Frame> pages, List<Template> templates, Map<String, Duration> timings) {
    public Result {
        pages = List.copyOf(pages);
        templates = List.copyOf(templates);
        timings = Map.copyOf(timings);
    }

    @Override public String toString() {
        return "Result[" + decision.code() + "]";
    }
}
