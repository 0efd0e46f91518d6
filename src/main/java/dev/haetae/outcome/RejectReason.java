package dev.haetae.outcome;

import static dev.haetae.outcome.Cause.AUTHORITY;
import static dev.haetae.outcome.Cause.DOCUMENT;
import static dev.haetae.outcome.Cause.KIOSK;
import static dev.haetae.outcome.Cause.PERSON;
import static dev.haetae.outcome.Cause.PLACE;
import static dev.haetae.outcome.Cause.SUSPICION;
import static dev.haetae.outcome.Cause.UNKNOWN;
import static dev.haetae.outcome.Remedy.FAULT;
import static dev.haetae.outcome.Remedy.OTHER;
import static dev.haetae.outcome.Remedy.REFER;
import static dev.haetae.outcome.Remedy.RETRY;
import static dev.haetae.outcome.Remedy.STOP;

/// Every reason for which the kiosk says "not yet" or "no". The codes are stable: records, statistics and translations
/// are keyed by them. Message keys are derived from the code: `reject.<code>.person` and `reject.<code>.staff`.
public enum RejectReason {
    IMAGE_UNREADABLE(KIOSK, RETRY),

    DOCUMENT_MISSING(PERSON, RETRY), DOCUMENT_BLURRED(PERSON, RETRY), DOCUMENT_LOW_RESOLUTION(PERSON, RETRY),
    DOCUMENT_GLARE(PLACE, RETRY), DOCUMENT_DARK(PLACE, RETRY), DOCUMENT_BRIGHT(PLACE, RETRY), DOCUMENT_CUT(PERSON, RETRY),
    DOCUMENT_SKEWED(PERSON, RETRY), DOCUMENT_COVERED(PERSON, RETRY), DOCUMENT_WRONG_SIDE(PERSON, RETRY),
    DOCUMENT_SEVERAL(PERSON, RETRY), DOCUMENT_DAMAGED(DOCUMENT, OTHER), DOCUMENT_UNSUPPORTED(DOCUMENT, OTHER),
    DOCUMENT_EXPIRED(DOCUMENT, OTHER), DOCUMENT_COPY(SUSPICION, RETRY, 1, REFER), DOCUMENT_SCREEN(SUSPICION, RETRY, 1, REFER),
    DOCUMENT_TAMPERED(SUSPICION, REFER, true), DOCUMENT_SPECIMEN(SUSPICION, REFER, true), FIELD_UNREADABLE(KIOSK, RETRY),
    MRZ_CHECK_DIGIT(KIOSK, RETRY, 2, REFER), FIELD_MISMATCH(DOCUMENT, REFER), NAME_VARIANT(DOCUMENT, RETRY, 2, REFER),
    CHIP_MOVED(PERSON, RETRY), CHIP_ACCESS(KIOSK, RETRY), CHIP_UNTRUSTED(SUSPICION, REFER, true),
    CHIP_ALTERED(SUSPICION, REFER, true),

    FACE_MISSING(PERSON, RETRY), FACE_FAR(PERSON, RETRY), FACE_CLOSE(PERSON, RETRY), FACE_OFF_CENTRE(PERSON, RETRY),
    FACE_SEVERAL(PERSON, RETRY), FACE_TURNED(PERSON, RETRY), EYES_CLOSED(PERSON, RETRY), FACE_COVERED(PERSON, RETRY),
    FACE_DARK(PLACE, RETRY), FACE_BRIGHT(PLACE, RETRY), FACE_BLURRED(PERSON, RETRY), LIVENESS_TIMEOUT(PERSON, RETRY),
    LIVENESS_WRONG_ACTION(PERSON, RETRY), LIVENESS_UNMOVED(UNKNOWN, REFER), FACE_CHANGED(PERSON, RETRY, 1, REFER),
    ATTACK_SUSPECTED(SUSPICION, REFER, true), INJECTION_SUSPECTED(SUSPICION, REFER, true),
    FACE_MISMATCH(UNKNOWN, OTHER, 1, REFER), PORTRAIT_POOR(DOCUMENT, OTHER),

    STAY_EXPIRED(AUTHORITY, STOP), STAY_CANCELLED(AUTHORITY, STOP), STAY_NOT_FOUND(AUTHORITY, REFER),
    STAY_UNAVAILABLE(AUTHORITY, REFER),

    CONSENT_REFUSED(PERSON, STOP), SESSION_TIMEOUT(PERSON, STOP), SESSION_LEFT(PERSON, STOP),
    DUPLICATE_PERSON(SUSPICION, REFER, true), TOO_MANY_TRIES(UNKNOWN, REFER, true),

    CAMERA_LOST(KIOSK, FAULT), SCANNER_LOST(KIOSK, FAULT), SCANNER_JAMMED(KIOSK, FAULT), PRINTER_LOST(KIOSK, FAULT),
    STORE_FULL(KIOSK, FAULT), KEY_MISSING(KIOSK, FAULT);

    private final Cause cause;
    private final Remedy first;
    private final int tries;
    private final Remedy then;
    private final boolean silent;

    RejectReason(Cause cause, Remedy remedy) {
        this(cause, remedy, Integer.MAX_VALUE, remedy, false);
    }

    RejectReason(Cause cause, Remedy remedy, boolean silent) {
        this(cause, remedy, Integer.MAX_VALUE, remedy, silent);
    }

    RejectReason(Cause cause, Remedy first, int tries, Remedy then) {
        this(cause, first, tries, then, false);
    }

    RejectReason(Cause cause, Remedy first, int tries, Remedy then, boolean silent) {
        this.cause = cause;
        this.first = first;
        this.tries = tries;
        this.then = then;
        this.silent = silent;
    }

    /// @param earlier how often this reason was met before in this session
    public Remedy remedy(int earlier) {
        return earlier < tries ? first : then;
    }

    public Cause cause() {
        return cause;
    }

    /// A suspicion: the person reads only that staff will help; the code goes to the record.
    public boolean silent() {
        return silent;
    }

    public String personKey() {
        return "reject." + name() + ".person";
    }

    public String staffKey() {
        return "reject." + name() + ".staff";
    }
}
