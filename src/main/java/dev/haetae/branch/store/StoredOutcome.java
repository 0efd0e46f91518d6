package dev.haetae.branch.store;

import java.time.Instant;

/// How a walk that its kiosk left pending ended without staff.
/// @param outcome APPROVED, DECLINED, or REFERRED: then staff judge
/// @param reason by the name of a `RejectReason`; empty when approved
/// @param tries how often the ministry was asked again
public record StoredOutcome(String recordId, String outcome, String reason, Instant at, int tries) {}
