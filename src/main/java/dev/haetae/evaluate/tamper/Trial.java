package dev.haetae.evaluate.tamper;

import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.Inspection;
import dev.haetae.document.SideReading;
import dev.haetae.demo.forgery.Forgery;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Set;

/// What the reader said of one picture.
/// @param sample null for a picture that was not drawn here
/// @param read whether a document was made out at all
/// @param refused the first fault: the person was asked again or sent elsewhere
/// @param checks of the side, where it was read
record Trial(Sample sample, String name, boolean read, RejectReason refused, List<RejectReason> warnings, List<Check> checks) {
    static final Set<RejectReason> SUSPICIONS = Set.of(RejectReason.DOCUMENT_TAMPERED, RejectReason.DOCUMENT_COPY,
            RejectReason.DOCUMENT_SCREEN);

    static Trial of(Sample sample, String name, Inspection seen) {
        return new Trial(sample, name, seen.reading().isPresent(),
                seen.faults().isEmpty() ? null : seen.faults().getFirst().reason(),
                seen.reading().map(SideReading::warnings).orElse(List.of()), seen.reading().map(SideReading::checks).orElse(List.of()));
    }

    boolean doubted() {
        return warnings.stream().anyMatch(SUSPICIONS::contains);
    }

    /// Doubted for the reason that fits. A copy taken for a screen, or a screen for a copy, is asked for again and then
    /// goes to staff all the same.
    boolean found() {
        return sample.forgery().alters() ? warnings.contains(RejectReason.DOCUMENT_TAMPERED)
                : sample.forgery() != Forgery.NONE
                && (warnings.contains(RejectReason.DOCUMENT_COPY) || warnings.contains(RejectReason.DOCUMENT_SCREEN));
    }

    /// Neither doubted nor refused: it would go on.
    boolean passed() {
        return read && refused == null && !doubted();
    }
}
