package dev.haetae.branch.ruling;

/// What staff can say of a walk that the kiosk referred or left pending.
public enum Judgement {
    APPROVE, REFUSE,
    /// The person walks again, with what was missing.
    ASK_AGAIN
}
