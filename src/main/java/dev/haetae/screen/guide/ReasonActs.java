package dev.haetae.screen.guide;

import dev.haetae.outcome.RejectReason;

/// Which play belongs to which reason. Whatever might help an attacker looks exactly like a friendly call to staff.
final class ReasonActs {
    private ReasonActs() {}

    static Act of(RejectReason reason) {
        return switch (reason) {
            case IMAGE_UNREADABLE -> GlassActs.takeAgain();
            case DOCUMENT_MISSING -> GlassActs.layDown();
            case DOCUMENT_WRONG_SIDE -> GlassActs.flip();
            case DOCUMENT_SEVERAL -> GlassActs.onlyOne();
            case DOCUMENT_GLARE -> GlassActs.tilt();
            case DOCUMENT_BLURRED -> GlassActs.comeToRest();
            case DOCUMENT_LOW_RESOLUTION -> GlassActs.comeNearer();
            case DOCUMENT_DARK, DOCUMENT_BRIGHT -> GlassActs.closeLid();
            case DOCUMENT_CUT -> GlassActs.moveInside();
            case DOCUMENT_SKEWED -> GlassActs.straighten();
            case DOCUMENT_COVERED -> GlassActs.liftFinger();

            case DOCUMENT_DAMAGED, DOCUMENT_UNSUPPORTED -> CardActs.fanOut();
            case DOCUMENT_EXPIRED -> CardActs.leafTurns();
            case DOCUMENT_COPY -> CardActs.notPaper();
            case DOCUMENT_SCREEN -> CardActs.notPhone();
            case FIELD_UNREADABLE -> CardActs.magnify();
            case MRZ_CHECK_DIGIT -> CardActs.magnifyCode();
            case NAME_VARIANT -> CardActs.chooseName();
            case CHIP_MOVED -> CardActs.stayOnReader();
            case CHIP_ACCESS -> GlassActs.layPhotoPage();

            case FACE_MISSING -> PlaceActs.stepIn();
            case FACE_FAR -> PlaceActs.closer();
            case FACE_CLOSE -> PlaceActs.back();
            case FACE_OFF_CENTRE -> PlaceActs.sideways();
            case FACE_SEVERAL -> PlaceActs.alone();
            case FACE_TURNED -> FaceActs.faceForward();
            case EYES_CLOSED -> FaceActs.openEyes();
            case FACE_COVERED -> FaceActs.uncover();
            case FACE_DARK -> FaceActs.light();
            case FACE_BRIGHT -> FaceActs.dim();
            case FACE_BLURRED -> FaceActs.comeToRest();
            case LIVENESS_TIMEOUT, LIVENESS_WRONG_ACTION, FACE_CHANGED -> FaceActs.another();

            case STAY_EXPIRED, STAY_CANCELLED -> HelpActs.stayOffice();
            case STAY_UNAVAILABLE, CAMERA_LOST, SCANNER_LOST, SCANNER_JAMMED, PRINTER_LOST, STORE_FULL, KEY_MISSING ->
                    HelpActs.nextKiosk();
            case CONSENT_REFUSED, SESSION_TIMEOUT, SESSION_LEFT -> HelpActs.erased();
            case FACE_MISMATCH, PORTRAIT_POOR -> CardActs.passportInstead();
            case FIELD_MISMATCH, LIVENESS_UNMOVED, STAY_NOT_FOUND,
                    DOCUMENT_TAMPERED, DOCUMENT_SPECIMEN, CHIP_UNTRUSTED, CHIP_ALTERED, ATTACK_SUSPECTED,
                    INJECTION_SUSPECTED, DUPLICATE_PERSON, TOO_MANY_TRIES -> HelpActs.staff();
        };
    }
}
