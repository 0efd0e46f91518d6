package dev.haetae.branch.ruling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Why. The codes are stable: they stand in the database and in the log.
public enum RulingReason {
    /// The person stood before staff, who compared them with their document.
    SEEN_IN_PERSON(Judgement.APPROVE),
    /// Staff held the document and examined it.
    DOCUMENT_EXAMINED(Judgement.APPROVE),
    /// What was asked of the ministry is known from elsewhere, on paper or by telephone.
    STAY_CONFIRMED(Judgement.APPROVE),
    /// What the kiosk doubted has an explanation in the record itself.
    DOUBT_EXPLAINED(Judgement.APPROVE),

    NOT_THE_HOLDER(Judgement.REFUSE), DOCUMENT_FALSE(Judgement.REFUSE), STAY_NOT_VALID(Judgement.REFUSE),
    PERSON_WITHDREW(Judgement.REFUSE),

    NOT_READABLE(Judgement.ASK_AGAIN), FACE_NOT_CLEAR(Judgement.ASK_AGAIN), OTHER_DOCUMENT(Judgement.ASK_AGAIN),
    STAY_UNANSWERED(Judgement.ASK_AGAIN);

    private final Judgement judgement;

    RulingReason(Judgement judgement) {
        this.judgement = judgement;
    }

    public Judgement judgement() {
        return judgement;
    }

    public static List<RulingReason> of(Judgement judgement) {
        return Arrays.stream(values()).filter(it -> it.judgement == judgement).toList();
    }

    /// @return empty for a code that is none
    public static Optional<RulingReason> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.name().equals(code)).findFirst();
    }
}
