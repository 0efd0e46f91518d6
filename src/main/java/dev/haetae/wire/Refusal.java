package dev.haetae.wire;

/// Why a branch does not take a message.
public enum Refusal {
    /// Not a message, or of a version this side does not speak.
    MALFORMED(400, true),
    /// No certificate of a registered kiosk, or not the kiosk it says it is. May be mended at the branch.
    NOT_REGISTERED(403, false),
    TOO_LARGE(413, true),
    /// Another record with this id is stored.
    CONFLICT(409, true),
    /// Not signed by the kiosk's registered key, or changed on the way.
    SIGNATURE(422, true),
    /// Sealed to another branch's key, or no record inside.
    UNOPENABLE(422, true),
    /// An operator's name or password is wrong; which of them is not told.
    LOGIN_WRONG(403, true),
    /// Too many wrong passwords in a row for this name.
    LOGIN_SHUT(429, false),
    /// An enrolment code that is wrong, used, over or out of tries; which of them is not told.
    CODE_WRONG(403, true),
    /// A policy that is not newer than the one there is.
    NOT_NEWER(409, true),
    /// There is none of what was asked for.
    NONE(404, true),
    /// More than this kiosk's share; come back when Retry-After says.
    SLOWER(429, false),
    /// The message did not arrive in time.
    TOO_SLOW(408, false),
    /// The branch cannot store at the moment, or has its hands full.
    BUSY(503, false);

    private final int status;
    private final boolean forGood;

    Refusal(int status, boolean forGood) {
        this.status = status;
        this.forGood = forGood;
    }

    /// HTTP status code.
    public int status() {
        return status;
    }

    /// Sending the same again will never help.
    public boolean forGood() {
        return forGood;
    }
}
