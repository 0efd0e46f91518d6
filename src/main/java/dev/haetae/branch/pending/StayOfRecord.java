package dev.haetae.branch.pending;

import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.outcome.RejectReason;
import dev.haetae.record.SessionRecord;
import dev.haetae.residence.StayQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A record -> what the ministry is asked about it: the question that its kiosk asked, from what was kept.
final class StayOfRecord {
    private StayOfRecord() {}

    /// @return empty when the stay is not all that is missing, or a field that the question needs was not read
    static Optional<StayQuery> question(SessionRecord record) {
        boolean ours = record.decision().code().equals("PENDING")
                && record.decision().reasons().equals(List.of(RejectReason.STAY_UNAVAILABLE.name()));
        return ours ? record.document().flatMap(StayOfRecord::about) : Optional.empty();
    }

    private static Optional<StayQuery> about(SessionRecord.Document document) {
        boolean card = Arrays.stream(DocumentType.values()).anyMatch(type -> type.isKoreanCard() && type.name().equals(document.type()));
        return card ? byCard(document) : byPassport(document);
    }

    private static Optional<StayQuery> byCard(SessionRecord.Document document) {
        String serial = value(document, FieldName.SERIAL_NUMBER).orElse("");
        return value(document, FieldName.REGISTRATION_NUMBER).flatMap(number ->
                date(document, FieldName.ISSUE_DATE).map(issued -> new StayQuery.ByCard(number, issued, serial)));
    }

    private static Optional<StayQuery> byPassport(SessionRecord.Document document) {
        return value(document, FieldName.DOCUMENT_NUMBER).flatMap(number ->
                value(document, FieldName.NATIONALITY).flatMap(nationality ->
                        date(document, FieldName.BIRTH_DATE).map(born -> new StayQuery.ByPassport(number, nationality, born))));
    }

    private static Optional<String> value(SessionRecord.Document document, FieldName name) {
        return Optional.ofNullable(document.fields().get(name.name())).map(SessionRecord.Field::value).filter(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> date(SessionRecord.Document document, FieldName name) {
        try {
            return value(document, name).map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
