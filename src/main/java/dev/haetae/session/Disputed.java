package dev.haetae.session;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.FieldName;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which field staff will confirm, by the check that failed: a person may know that, and nothing else of the checks.
final class Disputed {
    /// Beginnings of the names of checks that hold two sources of one field against each other.
    private static final Map<String, FieldName> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("viz-number", FieldName.DOCUMENT_NUMBER);
        CHECKS.put("viz-birth", FieldName.BIRTH_DATE);
        CHECKS.put("viz-expiry", FieldName.EXPIRY_DATE);
        CHECKS.put("viz-surname", FieldName.NAME);
        CHECKS.put("viz-given", FieldName.NAME);
        CHECKS.put("qr-agrees", FieldName.REGISTRATION_NUMBER);
        CHECKS.put("sides-agree", FieldName.STAY_UNTIL);
        CHECKS.put("status-fits", FieldName.STAY_STATUS);
    }

    private Disputed() {}

    /// @return an enum name, or empty where no check names a field
    static String field(DocumentReading reading) {
        return reading.checks().stream().filter(check -> check.score() == 0)
                .flatMap(check -> CHECKS.entrySet().stream().filter(known -> check.name().startsWith(known.getKey())))
                .map(known -> known.getValue().name()).findFirst().orElse("");
    }
}
