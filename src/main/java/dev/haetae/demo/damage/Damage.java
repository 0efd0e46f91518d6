package dev.haetae.demo.damage;

import dev.haetae.outcome.RejectReason;
import java.util.EnumSet;
import java.util.Set;

/// What can be wrong with a picture of a document, and what the kiosk may then answer. Reading it right is a right answer
/// to all but two at once and to nothing; where no reason stands, it is the only one.
public enum Damage {
    NONE, TURNED_90, TURNED_180, TURNED_270, TILTED, EXIF,
    BLUR(RejectReason.DOCUMENT_BLURRED),
    MOTION(RejectReason.DOCUMENT_BLURRED),
    LOW_RESOLUTION(RejectReason.DOCUMENT_LOW_RESOLUTION, RejectReason.DOCUMENT_BLURRED),
    JPEG(RejectReason.DOCUMENT_LOW_RESOLUTION, RejectReason.DOCUMENT_BLURRED),
    DARK(RejectReason.DOCUMENT_DARK),
    BRIGHT(RejectReason.DOCUMENT_BRIGHT, RejectReason.DOCUMENT_GLARE),
    GLARE(RejectReason.DOCUMENT_GLARE),
    PERSPECTIVE(RejectReason.DOCUMENT_SKEWED),
    CUT_LEFT(RejectReason.DOCUMENT_CUT), CUT_RIGHT(RejectReason.DOCUMENT_CUT), CUT_TOP(RejectReason.DOCUMENT_CUT),
    CUT_BOTTOM(RejectReason.DOCUMENT_CUT),
    /// The lines for machines cut off, whole.
    MRZ_CUT(RejectReason.DOCUMENT_CUT),
    FINGER(RejectReason.DOCUMENT_COVERED), STICKER(RejectReason.DOCUMENT_COVERED),
    TORN(RejectReason.DOCUMENT_DAMAGED), PUNCHED(RejectReason.DOCUMENT_DAMAGED),
    TWO(RejectReason.DOCUMENT_SEVERAL), NOTHING(RejectReason.DOCUMENT_MISSING),
    TRUNCATED(RejectReason.IMAGE_UNREADABLE);

    private final Set<RejectReason> accepted = EnumSet.noneOf(RejectReason.class);

    Damage(RejectReason... accepted) {
        this.accepted.addAll(Set.of(accepted));
    }

    /// Reasons that are right where the document was not read.
    public Set<RejectReason> accepted() {
        return accepted.isEmpty() ? EnumSet.noneOf(RejectReason.class) : EnumSet.copyOf(accepted);
    }

    /// Whether reading the document right is a right answer: not of two at once, nor of nothing.
    public boolean mayBeRead() {
        return this != TWO && this != NOTHING;
    }
}
