package dev.haetae.document.chip;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.mrz.Mrz;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What a chip adds to a reading. A chip that is trusted and unaltered proves its fields; where it says otherwise than the print,
/// the print was altered or the chip belongs to another document, and staff must look.
public final class ChipCheck {
    private final PassiveAuthentication trust;

    public ChipCheck(PassiveAuthentication trust) {
        this.trust = trust;
    }

    /// @param printed as read from the pictures
    /// @return the reading with the chip's fields and checks; Rejected with CHIP_MOVED or CHIP_ACCESS, which the person can mend.
    ///         A chip that is not there leaves the reading as it is.
    public Outcome<DocumentReading> joined(DocumentReading printed, ChipAnswer answer, LocalDate today) {
        return switch (answer) {
            case ChipAnswer.Absent _ -> Outcome.passed(printed);
            case ChipAnswer.Moved _ -> Outcome.rejected(RejectReason.CHIP_MOVED);
            case ChipAnswer.KeyRefused _ -> Outcome.rejected(RejectReason.CHIP_ACCESS);
            case ChipAnswer.Files files -> Outcome.passed(joined(printed, files, today));
        };
    }

    private DocumentReading joined(DocumentReading printed, ChipAnswer.Files files, LocalDate today) {
        Optional<RejectReason> fault = trust.fault(files, today);
        if (fault.isPresent()) {
            return with(printed, Map.of(), List.of(new Check("chip-authentic", 0, fault.get().name())), fault);
        }
        Check authentic = new Check("chip-authentic", 1, "signed by a trusted country, DG1 and DG2 unaltered");
        return switch (DataGroup1.parse(files.dg1(), today)) {
            case Outcome.Rejected<Mrz>(var reason, var _) -> with(printed, Map.of(), List.of(authentic), Optional.of(reason));
            case Outcome.Passed<Mrz>(Mrz chip) -> agreeing(printed, chip, authentic);
        };
    }

    private static DocumentReading agreeing(DocumentReading printed, Mrz chip, Check authentic) {
        List<String> differing = new ArrayList<>();
        if (!printed.mrz().isEmpty() && !printed.mrz().equals(chip.lines())) {
            differing.add("MRZ");
        }
        Map<FieldName, FieldValue> fields = fields(chip);
        fields.forEach((name, value) -> printed.value(name).filter(other -> !same(name, other, value.value()))
                .ifPresent(_ -> differing.add(name.name())));
        Check agrees = new Check("chip-agrees", differing.isEmpty() ? 1 : 0, String.join(", ", differing)); // names, no values
        return differing.isEmpty() ? with(printed, fields, List.of(authentic, agrees), Optional.empty())
                : with(printed, Map.of(), List.of(authentic, agrees), Optional.of(RejectReason.FIELD_MISMATCH));
    }

    /// Names are cut and transliterated in code lines (ICAO 9303-3 section 4.6), so a print that says more is no contradiction.
    private static boolean same(FieldName name, String printed, String chip) {
        boolean isName = name == FieldName.NAME || name == FieldName.SURNAME || name == FieldName.GIVEN_NAMES;
        return printed.equals(chip) || isName && (printed.startsWith(chip) || chip.startsWith(printed));
    }

    private static Map<FieldName, FieldValue> fields(Mrz chip) {
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        put(fields, FieldName.SURNAME, chip.surname());
        put(fields, FieldName.GIVEN_NAMES, chip.givenNames());
        put(fields, FieldName.NAME, (chip.surname() + " " + chip.givenNames()).strip());
        put(fields, FieldName.ISSUER, chip.issuer());
        put(fields, FieldName.NATIONALITY, chip.nationality());
        put(fields, FieldName.SEX, chip.sex());
        put(fields, FieldName.DOCUMENT_NUMBER, chip.documentNumber());
        put(fields, FieldName.BIRTH_DATE, chip.birth().map(Object::toString).orElse(""));
        put(fields, FieldName.EXPIRY_DATE, chip.expiry().map(Object::toString).orElse(""));
        return fields;
    }

    private static void put(Map<FieldName, FieldValue> fields, FieldName name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, new FieldValue(value, 1, FieldValue.Source.CHIP, Optional.empty()));
        }
    }

    /// Where the print says more of a name, the print stays: what is cut proves nothing about its rest.
    private static DocumentReading with(DocumentReading printed, Map<FieldName, FieldValue> proven, List<Check> more,
            Optional<RejectReason> warning) {
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        fields.putAll(printed.fields());
        proven.forEach((name, value) -> {
            FieldValue before = fields.get(name);
            if (before == null || before.value().equals(value.value())) {
                fields.put(name, value);
            }
        });
        List<Check> checks = new ArrayList<>(printed.checks());
        checks.addAll(more);
        var warnings = new TreeSet<>(printed.warnings());
        warning.ifPresent(warnings::add);
        return new DocumentReading(printed.type(), printed.mrz(), printed.mrzValid(), fields, checks, List.copyOf(warnings));
    }
}
