package dev.haetae.evaluate.cards;

import dev.haetae.demo.wear.CardCase;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.Inspection;
import dev.haetae.outcome.RejectReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One card, and what was read of it. No field of a drawn card is illegible to a person (see [dev.haetae.demo.wear.Wear]), so
/// every refusal and every field that is missing counts as not read.
/// @param workMillis processor time of reading: what counts where other work slows the machine
/// @param fields what was read, also where the card was refused because of other fields
record CardTrial(CardCase card, Optional<DocumentType> type, Optional<DocumentSide> side, Map<FieldName, FieldValue> fields,
        List<RejectReason> reasons, long millis, long workMillis) {

    /// Of one field. Reading what does not stand on the card is wrong as well.
    enum Result { RIGHT, NOT_READ, WRONG }

    static CardTrial of(CardCase card, Inspection seen, long millis, long workMillis) {
        return new CardTrial(card, seen.reading().map(r -> r.type()), seen.reading().map(r -> r.side()),
                seen.reading().map(r -> Map.copyOf(r.fields())).orElse(Map.of()),
                seen.faults().stream().map(fault -> fault.reason()).toList(), millis, workMillis);
    }

    /// @return empty where the field neither stands on the card nor was read
    Optional<Result> result(FieldName name) {
        String truth = card.truth().get(name);
        FieldValue read = fields.get(name);
        if (truth == null && read == null) {
            return Optional.empty();
        }
        return Optional.of(read == null ? Result.NOT_READ : read.value().equals(truth) ? Result.RIGHT : Result.WRONG);
    }

    /// The backs of the residence card and of the overseas Korean card are alike.
    boolean typeRight() {
        boolean alike = card.side() == DocumentSide.BACK && card.type() == DocumentType.OVERSEAS_KOREAN_CARD
                && type.filter(t -> t == DocumentType.RESIDENCE_CARD).isPresent();
        return side.filter(s -> s == card.side()).isPresent() && (alike || type.filter(t -> t == card.type()).isPresent());
    }

    /// Read wrongly and given out as sure.
    boolean wrongNumberSure() {
        return result(FieldName.REGISTRATION_NUMBER).filter(r -> r == Result.WRONG).isPresent()
                && fields.get(FieldName.REGISTRATION_NUMBER).sure();
    }

    boolean allRight() {
        return typeRight() && card.truth().keySet().stream().allMatch(name -> result(name).filter(r -> r == Result.RIGHT).isPresent())
                && !any(Result.WRONG);
    }

    boolean any(Result wanted) {
        return List.of(FieldName.values()).stream().anyMatch(name -> result(name).filter(r -> r == wanted).isPresent());
    }

    @Override public String toString() {
        return "CardTrial[" + card + "]";
    }
}
