package dev.haetae.branch.ruling;

import dev.haetae.outcome.Cause;
import dev.haetae.outcome.RejectReason;
import dev.haetae.record.SessionRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// When one person's approval is not enough: unless the kiosk itself found a living person alike the photo, and met no
/// reason that speaks against that. A reason that is not known here speaks against it.
final class FourEyes {
    private static final Set<RejectReason> DOUBTS = EnumSet.of(RejectReason.LIVENESS_TIMEOUT, RejectReason.LIVENESS_WRONG_ACTION,
            RejectReason.LIVENESS_UNMOVED, RejectReason.FACE_CHANGED, RejectReason.FACE_MISMATCH, RejectReason.PORTRAIT_POOR,
            RejectReason.TOO_MANY_TRIES);
    private static final Set<String> KNOWN = Set.copyOf(List.of(RejectReason.values()).stream().map(Enum::name).toList());

    private FourEyes() {}

    static boolean needed(SessionRecord record) {
        boolean alive = record.liveness().filter(it -> it.verdict().equals("LIVE")).isPresent();
        boolean alike = record.faces().filter(SessionRecord.Faces::match).isPresent();
        return !alive || !alike || record.decision().reasons().stream().anyMatch(FourEyes::doubt);
    }

    private static boolean doubt(String code) {
        return !KNOWN.contains(code) || DOUBTS.contains(RejectReason.valueOf(code)) || RejectReason.valueOf(code).cause() == Cause.SUSPICION;
    }
}
