package dev.haetae.document;

/// The fields a document may carry. Names appear in `haetae read` and in message keys (`field.<name>`).
public enum FieldName {
    /// Latin letters, surname first, as printed (visual zone) or as read from the MRZ, parts separated by one space.
    NAME, SURNAME, GIVEN_NAMES, HANGUL_NAME,
    /// The one of its names that the person chose, where a document gives more than one that all may be meant.
    CHOSEN_NAME,
    /// Passport or card number as printed.
    DOCUMENT_NUMBER,
    /// YYMMDD-NXXXXXX, with the hyphen.
    REGISTRATION_NUMBER,
    /// ICAO three-letter code.
    ISSUER, NATIONALITY,
    /// ISO dates, yyyy-mm-dd.
    BIRTH_DATE, ISSUE_DATE, EXPIRY_DATE, STAY_UNTIL,
    /// M, F or X.
    SEX,
    /// Code such as D-2.
    STAY_STATUS,
    SERIAL_NUMBER,
    /// The optional data of an MRZ, fillers removed.
    OPTIONAL_DATA;

    public String messageKey() {
        return "field." + name();
    }
}
