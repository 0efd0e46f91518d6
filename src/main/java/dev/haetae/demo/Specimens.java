package dev.haetae.demo;

import dev.haetae.demo.puppet.OtherFace;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.residence.StayStatus;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Specimen documents of people who do not exist, SPECIMEN across each. Dates hang on the day given, so that a demo does
/// not expire; numbers come from fixed seeds, so that the same person always has the same ones.
public final class Specimens {
    /// Twice what is scanned, so that scanning has something to lose.
    private static final int DPI = 600;

    private final Typefaces faces;
    private final BufferedImage portrait;
    private final BufferedImage head;
    private final LocalDate today;

    private Specimens(Typefaces faces, BufferedImage portrait, LocalDate today) {
        this.faces = faces;
        this.portrait = portrait;
        this.head = Portraits.head(portrait);
        this.today = today;
    }

    /// @param portrait the demo portrait's file
    /// @throws IllegalStateException naming the font or the picture that is missing
    public static Specimens of(Path portrait, LocalDate today) {
        return new Specimens(Typefaces.load(), Portraits.load(portrait), today);
    }

    /// The holder for one kind of document; a passport and a residence card have the same one.
    public Holder holder(DocumentType type) {
        return holder(type, StayStatus.VALID);
    }

    /// A holder about whom the simulated ministry answers as wished; each answer has numbers of its own.
    public Holder holder(DocumentType type, StayStatus answer) {
        Holder base = switch (type) {
            case OVERSEAS_KOREAN_CARD -> invented("KIM", "ARA DANA", "김아라", LocalDate.of(1988, 3, 9), "USA", "UNITED STATES", "F-4");
            case PERMANENT_RESIDENT_CARD -> invented("WANG", "MEILAN", "", LocalDate.of(1984, 7, 21), "CHN", "CHINA", "F-5");
            default -> invented("NGUYEN", "THI MAU", "", LocalDate.of(1990, 1, 1), "VNM", "VIET NAM", "D-2");
        };
        long seed = 100L * kin(type) + answer.ordinal();
        Holder numbered = base.withNumbers(Numbers.drawn(seed, base.born(), base.sex()));
        return answer == StayStatus.EXPIRED ? numbered.withStayUntil(today.minusDays(20)) : numbered;
    }

    /// What the simulated ministry knows of all these holders. Those it answers NOT_FOUND about are left out; those it
    /// answers UNAVAILABLE about stand in its records as such, as if their office were closed.
    public List<StayRecord> ministryRecords() {
        return Arrays.stream(DocumentType.values()).filter(DocumentType::isKoreanCard)
                .flatMap(type -> Arrays.stream(StayStatus.values()).filter(s -> s != StayStatus.NOT_FOUND)
                        .map(status -> StayRecord.of(holder(type, status), status)))
                .toList();
    }

    public Specimen passport(Holder holder) {
        return passport(holder, Td3.lines(holder));
    }

    /// One day past its expiry.
    public Specimen expiredPassport(Holder holder) {
        return passport(holder.withPassportDates(today.minusYears(10).minusDays(1), today.minusDays(1)));
    }

    /// The day of birth in the MRZ is altered, its check digit is not.
    public Specimen passportWithWrongCheckDigit(Holder holder) {
        List<String> right = Td3.lines(holder);
        StringBuilder lower = new StringBuilder(right.get(1));
        lower.setCharAt(18, lower.charAt(18) == '9' ? '8' : (char) (lower.charAt(18) + 1));
        return passport(holder, List.of(right.get(0), lower.toString()));
    }

    public Specimen card(DocumentType type, CardStyle style, Holder holder) {
        return specimen(type, holder, DPI, new KoreanCard(type, style, holder, DPI, faces));
    }

    /// One side of a card in another print than the specimens' own, with the corners transparent.
    /// @param permissions rows on the back, the one that counts last
    public BufferedImage printed(DocumentType type, CardStyle style, DocumentSide side, Holder holder, Printing printing,
            List<Permission> permissions, int dpi) {
        KoreanCard card = new KoreanCard(type, style, holder, dpi, faces, printing, permissions);
        return (side == DocumentSide.FRONT ? card.front() : card.back()).image;
    }

    /// Both sides of a card in another print, with the truth about it.
    /// @param permissions rows on the back, the one that counts last
    public Specimen card(DocumentType type, CardStyle style, Holder holder, Printing printing, List<Permission> permissions, int dpi) {
        return specimen(type, holder, dpi, new KoreanCard(type, style, holder, dpi, faces, printing, permissions));
    }

    private static Specimen specimen(DocumentType type, Holder holder, int dpi, KoreanCard card) {
        Sheet front = card.front();
        Sheet back = card.back();
        return new Specimen(type, holder, dpi,
                Map.of(DocumentSide.FRONT, front.image, DocumentSide.BACK, back.image),
                Map.of(DocumentSide.FRONT, front.places(), DocumentSide.BACK, back.places()),
                card.portraitPlace(), List.of());
    }

    /// The demo's own face, for holders invented elsewhere.
    public BufferedImage head() {
        return head;
    }

    /// A picture of the other face, for a document that belongs to somebody else.
    public BufferedImage otherFace() {
        return Portraits.head(OtherFace.of(portrait));
    }

    /// The document that stands for a type in the demo: new style, every answer good.
    public Specimen of(DocumentType type) {
        return type == DocumentType.PASSPORT ? passport(holder(type)) : card(type, CardStyle.NEW, holder(type));
    }

    private Specimen passport(Holder holder, List<String> mrz) {
        Sheet page = PassportPage.draw(holder, mrz, DPI, faces);
        return new Specimen(DocumentType.PASSPORT, holder, DPI, Map.of(DocumentSide.FRONT, page.image),
                Map.of(DocumentSide.FRONT, page.places()), PassportPage.portrait(DPI), mrz);
    }

    private Holder invented(String surname, String given, String hangul, LocalDate born, String code, String country, String status) {
        return new Holder(surname, given, hangul, born, 'F', code, country, "", status,
                today.minusYears(1).minusDays(18), "", today.plusYears(1).plusDays(40), "",
                today.minusYears(3), today.plusYears(7), head);
    }

    private static int kin(DocumentType type) {
        return type == DocumentType.PASSPORT ? DocumentType.RESIDENCE_CARD.ordinal() : type.ordinal();
    }
}
