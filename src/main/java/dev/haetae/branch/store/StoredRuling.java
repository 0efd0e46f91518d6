package dev.haetae.branch.store;

import java.time.Instant;

/// One person's judgement of a record.
/// @param step 1 for the first person, 2 for the second
/// @param judgement and reason by the names that `branch.ruling` knows
/// @param last whether nobody need judge after this
public record StoredRuling(String recordId, int step, String judgement, String reason, String member, Instant at, boolean last) {}
