package dev.haetae.branch.access;

/// What a role can be allowed.
public enum Permission {
    /// The list of records and of calls, which shows nothing of the person.
    LIST_RECORDS,
    /// A record with all that is in it: each opening is a line in the log.
    OPEN_RECORDS,
    /// Log in at a kiosk that is a desk.
    WORK_AT_DESK,
    /// Override reasons there, where the kiosk's policy lets anybody.
    OVERRIDE,
    /// Approve, refuse or ask again, where the kiosk left it to staff.
    JUDGE,
    /// Be the second person: of an approval, and of who wants to see a document's picture.
    SECOND,
    /// The log of who did what.
    READ_AUDIT,
    /// See how kiosks are, and turn one away.
    RUN_KIOSKS
}
