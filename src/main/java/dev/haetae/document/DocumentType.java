package dev.haetae.document;

/// What kind of document was found. The names are part of the `haetae read` contract.
public enum DocumentType {
    PASSPORT(1), RESIDENCE_CARD(2), OVERSEAS_KOREAN_CARD(2), PERMANENT_RESIDENT_CARD(2),
    OTHER_TD1(2), OTHER_TD2(1), VISA(1), UNKNOWN(1);

    private final int sides;

    DocumentType(int sides) {
        this.sides = sides;
    }

    /// How many sides carry what the kiosk needs.
    public int sides() {
        return sides;
    }

    /// The three cards issued in Korea to foreigners; they carry no MRZ.
    public boolean isKoreanCard() {
        return this == RESIDENCE_CARD || this == OVERSEAS_KOREAN_CARD || this == PERMANENT_RESIDENT_CARD;
    }
}
