package dev.haetae.outcome;

import static dev.haetae.outcome.Remedy.FAULT;
import static dev.haetae.outcome.Remedy.OTHER;
import static dev.haetae.outcome.Remedy.REFER;
import static dev.haetae.outcome.Remedy.RETRY;
import static dev.haetae.outcome.Remedy.STOP;

/// Every reason for which the kiosk says "not yet" or "no". The codes are stable: records, statistics and translations
/// are keyed by them. Message keys are derived from the code: `reject.<code>.person` and `reject.<code>.staff`.
public enum RejectReason {
    IMAGE_UNREADABLE(RETRY),

    DOCUMENT_MISSING(RETRY), DOCUMENT_BLURRED(RETRY), DOCUMENT_LOW_RESOLUTION(RETRY), DOCUMENT_GLARE(RETRY),
    DOCUMENT_DARK(RETRY), DOCUMENT_BRIGHT(RETRY), DOCUMENT_CUT(RETRY), DOCUMENT_SKEWED(RETRY), DOCUMENT_COVERED(RETRY),
    DOCUMENT_WRONG_SIDE(RETRY), DOCUMENT_SEVERAL(RETRY), DOCUMENT_DAMAGED(OTHER), DOCUMENT_UNSUPPORTED(OTHER),
    DOCUMENT_EXPIRED(OTHER), DOCUMENT_COPY(RETRY, 1, REFER), DOCUMENT_SCREEN(RETRY, 1, REFER),
    DOCUMENT_TAMPERED(REFER, true), DOCUMENT_SPECIMEN(REFER, true),
    FIELD_UNREADABLE(RETRY), MRZ_CHECK_DIGIT(RETRY, 2, REFER), FIELD_MISMATCH(REFER), NAME_VARIANT(RETRY, 2, REFER),
    CHIP_MOVED(RETRY), CHIP_ACCESS(RETRY), CHIP_UNTRUSTED(REFER, true), CHIP_ALTERED(REFER, true),

    FACE_MISSING(RETRY), FACE_FAR(RETRY), FACE_CLOSE(RETRY), FACE_OFF_CENTRE(RETRY), FACE_SEVERAL(RETRY),
    FACE_TURNED(RETRY), EYES_CLOSED(RETRY), FACE_COVERED(RETRY), FACE_DARK(RETRY), FACE_BRIGHT(RETRY),
    FACE_BLURRED(RETRY), LIVENESS_TIMEOUT(RETRY), LIVENESS_WRONG_ACTION(RETRY), LIVENESS_UNMOVED(REFER), FACE_CHANGED(RETRY, 1, REFER),
    ATTACK_SUSPECTED(REFER, true), INJECTION_SUSPECTED(REFER, true), FACE_MISMATCH(OTHER, 1, REFER),
    PORTRAIT_POOR(OTHER),

    STAY_EXPIRED(STOP), STAY_CANCELLED(STOP), STAY_NOT_FOUND(REFER), STAY_UNAVAILABLE(REFER),

    CONSENT_REFUSED(STOP), SESSION_TIMEOUT(STOP), SESSION_LEFT(STOP),
    DUPLICATE_PERSON(REFER, true), TOO_MANY_TRIES(REFER, true),

    CAMERA_LOST(FAULT), SCANNER_LOST(FAULT), SCANNER_JAMMED(FAULT), PRINTER_LOST(FAULT), STORE_FULL(FAULT),
    KEY_MISSING(FAULT);

    private final Remedy first;
    private final int tries;
    private final Remedy then;
    private final boolean silent;

    RejectReason(Remedy remedy) {
        this(remedy, Integer.MAX_VALUE, remedy, false);
    }

    RejectReason(Remedy remedy, boolean silent) {
        this(remedy, Integer.MAX_VALUE, remedy, silent);
    }

    RejectReason(Remedy first, int tries, Remedy then) {
        this(first, tries, then, false);
    }

    RejectReason(Remedy first, int tries, Remedy then, boolean silent) {
        this.first = first;
        this.tries = tries;
        this.then = then;
        this.silent = silent;
    }

    /// @param earlier how often this reason was met before in this session
    public Remedy remedy(int earlier) {
        return earlier < tries ? first : then;
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
