package dev.haetae.document;

import dev.haetae.document.mrz.Mrz;
import dev.haetae.document.mrz.MrzCheck;
import dev.haetae.document.mrz.MrzCheck.What;
import dev.haetae.document.mrz.MrzPart;
import dev.haetae.document.mrz.MrzReading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// An MRZ's contents as fields. A field under a check digit that holds is as good as proven; the others are as sure as
/// the recogniser was of their least clear character.
final class MrzFields {
    private static final double MOST_WITHOUT_PROOF = 0.99;

    private MrzFields() {}

    static Map<FieldName, FieldValue> of(MrzReading reading) {
        Mrz mrz = reading.mrz();
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        double names = Math.min(MOST_WITHOUT_PROOF, reading.confidence(MrzPart.NAMES));
        put(fields, FieldName.SURNAME, mrz.surname(), names);
        put(fields, FieldName.GIVEN_NAMES, mrz.givenNames(), names);
        put(fields, FieldName.NAME, (mrz.surname() + " " + mrz.givenNames()).strip(), names);
        put(fields, FieldName.ISSUER, mrz.issuer(), unproven(reading, MrzPart.ISSUER));
        put(fields, FieldName.NATIONALITY, mrz.nationality(), unproven(reading, MrzPart.NATIONALITY));
        put(fields, FieldName.SEX, mrz.sex(), unproven(reading, MrzPart.SEX));
        put(fields, FieldName.DOCUMENT_NUMBER, mrz.documentNumber(), proven(reading, What.DOCUMENT_NUMBER, MrzPart.DOCUMENT_NUMBER));
        put(fields, FieldName.BIRTH_DATE, mrz.birth().map(Object::toString).orElse(""),
                proven(reading, What.BIRTH_DATE, MrzPart.BIRTH_DATE));
        put(fields, FieldName.EXPIRY_DATE, mrz.expiry().map(Object::toString).orElse(""),
                proven(reading, What.EXPIRY_DATE, MrzPart.EXPIRY_DATE));
        put(fields, FieldName.OPTIONAL_DATA, mrz.optionalData(), unproven(reading, MrzPart.OPTIONAL_DATA));
        return fields;
    }

    private static double unproven(MrzReading reading, MrzPart part) {
        return Math.min(MOST_WITHOUT_PROOF, reading.confidence(part));
    }

    private static double proven(MrzReading reading, What what, MrzPart part) {
        boolean holds = reading.mrz().checks().stream().anyMatch(check -> check.what() == what && check.holds());
        return !holds ? Math.min(0.5, reading.confidence(part)) : reading.repaired() ? 0.9 : 1;
    }

    private static void put(Map<FieldName, FieldValue> fields, FieldName name, String value, double confidence) {
        if (!value.isEmpty()) {
            fields.put(name, new FieldValue(value, Math.clamp(confidence, 0, 1), FieldValue.Source.MRZ, Optional.empty()));
        }
    }

    static DocumentReading.Check check(MrzCheck check) {
        return new DocumentReading.Check("mrz." + check.what(), check.holds() ? 1 : 0, "ICAO 9303-3 4.9");
    }
}
