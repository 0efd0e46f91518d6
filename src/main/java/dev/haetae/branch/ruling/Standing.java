package dev.haetae.branch.ruling;

import dev.haetae.branch.store.StoredRuling;
import java.util.List;
import java.util.Optional;

/// Where a walk stands when all have spoken: its kiosk, the ministry's late answer, staff. Staff's last word counts.
/// @param open somebody has still to say something
/// @param code open: PENDING (the ministry is asked) or REFERRED (staff judge); else APPROVED, DECLINED or ASK_AGAIN (the
///        person walks again)
public record Standing(boolean open, String code) {
    /// @param decision the kiosk's: APPROVED, REFERRED, DECLINED or PENDING
    /// @param later what a pending walk came to without staff
    public static Standing of(String decision, Optional<String> later, List<StoredRuling> rulings) {
        if (!rulings.isEmpty()) {
            return rulings.getLast().last() ? new Standing(false, said(rulings.getLast())) : new Standing(true, "REFERRED");
        }
        String code = later.orElse(decision);
        return new Standing(code.equals("PENDING") || code.equals("REFERRED"), code);
    }

    private static String said(StoredRuling ruling) {
        return switch (Judgement.valueOf(ruling.judgement())) {
            case APPROVE -> "APPROVED";
            case REFUSE -> "DECLINED";
            case ASK_AGAIN -> "ASK_AGAIN";
        };
    }
}
