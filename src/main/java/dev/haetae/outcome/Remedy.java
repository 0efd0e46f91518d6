package dev.haetae.outcome;

/// What follows a rejection.
public enum Remedy {
    /// A hint, and another try; counts as an attempt.
    RETRY,
    /// Another document or another road.
    OTHER,
    /// Staff take over.
    REFER,
    /// The walk ends here.
    STOP,
    /// The kiosk's own fault; never counts against the person.
    FAULT
}
