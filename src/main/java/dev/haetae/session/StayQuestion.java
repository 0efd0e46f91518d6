package dev.haetae.session;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.FieldName;
import dev.haetae.residence.StayQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// What the ministry is asked about a document; empty when a field it needs was not read.
final class StayQuestion {
    private StayQuestion() {}

    static Optional<StayQuery> about(DocumentReading reading) {
        return reading.type().isKoreanCard() ? byCard(reading) : byPassport(reading);
    }

    private static Optional<StayQuery> byCard(DocumentReading reading) {
        String serial = reading.value(FieldName.SERIAL_NUMBER).orElse("");
        return reading.value(FieldName.REGISTRATION_NUMBER).flatMap(number ->
                date(reading, FieldName.ISSUE_DATE).map(issued -> new StayQuery.ByCard(number, issued, serial)));
    }

    private static Optional<StayQuery> byPassport(DocumentReading reading) {
        return reading.value(FieldName.DOCUMENT_NUMBER).flatMap(number ->
                reading.value(FieldName.NATIONALITY).flatMap(nationality ->
                        date(reading, FieldName.BIRTH_DATE).map(born -> new StayQuery.ByPassport(number, nationality, born))));
    }

    private static Optional<LocalDate> date(DocumentReading reading, FieldName name) {
        try {
            return reading.value(name).map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
