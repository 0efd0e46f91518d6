package dev.haetae.decision;

import dev.haetae.document.DocumentType;
import dev.haetae.face.Comparison;
import dev.haetae.outcome.RejectReason;
import java.util.Set;

/// What a deployment accepts; comes whole from kiosk-config, has no defaults: a missing value refuses to start.
/// @param version stands in every record
/// @param accepted documents offered
/// @param faceFmr target false match rate of the comparison of faces, such as 0.001; the threshold follows from the calibration
/// @param faceSame similarity 0..1 under which a frame's face is no longer the bound one
/// @param padLive passive and motion score at and above which a face counts as live
/// @param tries attempts per step before staff
/// @param expiryGraceDays days after the expiry date on which a document still passes; 0 as a rule
/// @param askStay whether the ministry is asked at all
/// @param acceptSpecimens true only in the demo profile
/// @param keepDocumentPicture whether the document's picture is kept in the record
/// @param keepTemplate whether a face template is kept in the record
/// @param overridable reasons that an operator at a desk may override; none at a kiosk
public record Policy(
        String version, Set<DocumentType> accepted,
        double faceFmr, double faceSame, double padLive,
        int tries, int expiryGraceDays, boolean askStay, boolean acceptSpecimens,
        boolean keepDocumentPicture, boolean keepTemplate, Set<RejectReason> overridable) {
    public Policy {
        accepted = Set.copyOf(accepted);
        overridable = Set.copyOf(overridable);
    }

    /// One that was judged at a laxer operating point than this policy's does not count.
    public boolean matches(Comparison faces) {
        return faces.match() && faces.fmr() <= faceFmr;
    }
}
