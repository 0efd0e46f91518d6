package dev.haetae.document.authenticity;

import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.SideReading;
import dev.haetae.document.visual.Layout;
import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether there is a picture of the holder, large enough to compare with a face.
record PortraitCheck(AuthenticityLimits limits) {
    void of(SideReading side, Optional<Layout> layout, List<Check> checks, Set<RejectReason> warnings) {
        boolean due = layout.map(l -> l.portrait().isPresent()).orElse(side.side() == DocumentSide.FRONT);
        if (!due) {
            return;
        }
        Optional<Region> portrait = side.page().portrait();
        checks.add(new Check("portrait-present", portrait.isPresent() ? 1 : 0, ""));
        double width = portrait.map(Region::width).orElse(0.0);
        portrait.ifPresent(_ -> checks.add(new Check("portrait-size", Math.clamp(width / (2 * limits.portraitWidth()), 0, 1),
                String.format(Locale.ROOT, "%.0f px", width))));
        if (width < limits.portraitWidth()) {
            warnings.add(RejectReason.PORTRAIT_POOR);
        }
    }
}
