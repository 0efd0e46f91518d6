package dev.haetae.branch.review;

import dev.haetae.branch.ruling.CaseState;
import dev.haetae.branch.store.PictureRequest;
import dev.haetae.branch.store.StayHistory;
import java.util.List;

/// What the case page shows beside the record.
/// @param later what became of it without staff
/// @param asking who waits to see the pictures
/// @param mayLook whether who is logged in may see them now
/// @param said what became of the form that was just sent, by a heading `said.CODE`, or empty
record CaseView(CaseState state, StayHistory later, List<PictureRequest> asking, boolean mayLook, String said) {
    CaseView {
        asking = List.copyOf(asking);
    }
}
