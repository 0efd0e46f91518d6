package dev.haetae.branch.review;

import dev.haetae.branch.intake.Calls;
import dev.haetae.branch.store.RecordLine;
import java.util.List;
import java.util.Set;

/// What waits for staff: people at kiosks, cases, and of these the ones that want a second person.
record Queue(List<Calls.Call> calls, List<RecordLine> cases, Set<String> halfJudged, Set<String> picturesAsked) {}
