package dev.haetae.document;

import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The sides of one document as one reading. The back of the residence card and of the overseas card look alike, so the
/// front tells the type.
final class SideJoin {
    private SideJoin() {}

    /// @param lastDay a card whose stay ended before this day gets a warning: who is asked about stays decides what it means
    static Outcome<DocumentReading> join(List<SideReading> sides, LocalDate lastDay) {
        if (sides.isEmpty()) {
            return Outcome.rejected(RejectReason.DOCUMENT_MISSING);
        }
        if (sides.stream().map(SideReading::side).distinct().count() < sides.size()) {
            return Outcome.rejected(RejectReason.DOCUMENT_WRONG_SIDE);
        }
        SideReading lead = sides.stream().filter(side -> side.side() == DocumentSide.FRONT).findFirst()
                .orElse(sides.getFirst());
        if (lead.type().isKoreanCard() && lead.side() == DocumentSide.BACK) {
            return Outcome.rejected(RejectReason.DOCUMENT_WRONG_SIDE); // who it belongs to stands on the front
        }
        if (sides.stream().anyMatch(side -> !together(lead.type(), side.type()))) {
            return Outcome.rejected(RejectReason.DOCUMENT_SEVERAL);
        }
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        List<String> mrz = new ArrayList<>();
        List<DocumentReading.Check> checks = new ArrayList<>();
        var warnings = new TreeSet<RejectReason>();
        for (SideReading side : sides) {
            for (var field : side.fields().entrySet()) {
                FieldValue other = fields.get(field.getKey());
                if (other != null && !other.value().equals(field.getValue().value())) {
                    return new Outcome.Rejected<>(RejectReason.FIELD_MISMATCH, field.getKey().name());
                }
                fields.merge(field.getKey(), field.getValue(), (a, b) -> a.confidence() >= b.confidence() ? a : b);
            }
            mrz.addAll(side.mrz());
            checks.addAll(side.checks());
            warnings.addAll(side.warnings());
        }
        if (ended(fields.get(FieldName.STAY_UNTIL), lastDay)) {
            warnings.add(RejectReason.DOCUMENT_EXPIRED);
        }
        stayBeginsFirst(fields).ifPresent(check -> {
            checks.add(check);
            if (check.score() == 0) {
                warnings.add(RejectReason.FIELD_MISMATCH);
            }
        });
        boolean valid = sides.stream().anyMatch(SideReading::mrzValid);
        return Outcome.passed(new DocumentReading(lead.type(), mrz, valid, fields, checks, List.copyOf(warnings)));
    }

    private static boolean ended(FieldValue until, LocalDate lastDay) {
        return until != null && LocalDate.parse(until.value()).isBefore(lastDay);
    }

    /// The stay on the back ends after the front was issued, or they are two cards' sides.
    private static Optional<DocumentReading.Check> stayBeginsFirst(Map<FieldName, FieldValue> fields) {
        FieldValue issued = fields.get(FieldName.ISSUE_DATE);
        FieldValue until = fields.get(FieldName.STAY_UNTIL);
        return issued == null || until == null ? Optional.empty() : Optional.of(new DocumentReading.Check("sides-agree",
                LocalDate.parse(until.value()).isBefore(LocalDate.parse(issued.value())) ? 0 : 1, "stay ends after the issue date"));
    }

    private static boolean together(DocumentType front, DocumentType other) {
        return front == other || front.isKoreanCard() && other.isKoreanCard()
                && front != DocumentType.PERMANENT_RESIDENT_CARD && other != DocumentType.PERMANENT_RESIDENT_CARD;
    }
}
