package dev.haetae.outcome;

/// With whom a reason lies, as far as a kiosk can tell. For the record and for whoever mends what keeps people from
/// finishing; the screen blames nobody.
public enum Cause {
    /// How they stand, hold or move, or what they decided.
    PERSON,
    /// The card or passport that was shown.
    DOCUMENT,
    /// Light, and what mirrors in the glass: whoever set the kiosk up.
    PLACE,
    /// A device, a key, or that it could not read.
    KIOSK,
    /// What the ministry answered, or that it did not.
    AUTHORITY,
    SUSPICION,
    UNKNOWN
}
