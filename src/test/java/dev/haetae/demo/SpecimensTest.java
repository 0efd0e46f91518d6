package dev.haetae.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.frame.Region;
import dev.haetae.residence.StayStatus;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpecimensTest {
    static final Path PORTRAIT = Path.of("models/fetched/astronaut.png");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static Specimens specimens;

    @BeforeAll static void draw() {
        assumeTrue(Files.exists(PORTRAIT), "skipped: models/fetched/astronaut.png is absent (installer/setup.sh fetches it)");
        specimens = Specimens.of(PORTRAIT, TODAY);
    }

    @Test void passportHasRightCheckDigits() {
        Specimen passport = specimens.of(DocumentType.PASSPORT);
        assertEquals(List.of(44, 44), passport.mrz().stream().map(String::length).toList());
        assertEquals(List.of(true, true, true, true, true), checks(passport.mrz().get(1)));
    }

    @Test void alteredBirthDayFailsItsCheckDigitAndTheComposite() {
        String lower = specimens.passportWithWrongCheckDigit(specimens.holder(DocumentType.PASSPORT)).mrz().get(1);
        assertEquals(List.of(true, false, true, true, false), checks(lower));
    }

    @Test void expiredPassportEndedYesterday() {
        Specimen expired = specimens.expiredPassport(specimens.holder(DocumentType.PASSPORT));
        assertEquals("261121", expired.mrz().get(1).substring(21, 27));
        assertEquals(List.of(true, true, true, true, true), checks(expired.mrz().get(1)));
    }

    @Test void everyFieldStandsInsideItsCard() throws IOException {
        for (Specimen specimen : all()) {
            specimen.places().forEach((side, fields) -> fields.forEach((name, place) ->
                    assertTrue(inside(place, specimen.side(side)), () -> specimen + " " + side + " " + name + " " + place)));
            assertTrue(inside(specimen.portraitPlace(), specimen.side(DocumentSide.FRONT)));
            show(specimen);
        }
    }

    @Test void longestNameStaysInsideAndClearOfThePicture() {
        Holder holder = specimens.holder(DocumentType.OVERSEAS_KOREAN_CARD);
        Holder longName = new Holder("SPECIMENSCHOLARSHIP", "WILHELMINA CAROLA", "김아라", holder.born(), 'F', "USA",
                "UNITED STATES", holder.registrationNumber(), "F-4", holder.issued(), holder.serial(), holder.stayUntil(),
                holder.passportNumber(), holder.passportIssued(), holder.passportExpires(), holder.portrait());
        assertEquals(37, longName.name().length());
        for (CardStyle style : CardStyle.values()) {
            Specimen card = specimens.card(DocumentType.OVERSEAS_KOREAN_CARD, style, longName);
            for (Region place : card.places().get(DocumentSide.FRONT).values()) {
                assertTrue(inside(place, card.side(DocumentSide.FRONT)), place.toString());
                assertTrue(apart(place, card.portraitPlace()), () -> style + ": text on the picture " + place);
            }
        }
    }

    @Test void registrationNumberObeysTheRuleForForeigners() {
        int[] weights = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
        for (StayStatus answer : StayStatus.values()) {
            String digits = specimens.holder(DocumentType.RESIDENCE_CARD, answer).registrationNumber().replace("-", "");
            int sum = 0;
            for (int i = 0; i < 12; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            assertEquals((13 - sum % 11) % 10, digits.charAt(12) - '0');
            assertEquals('6', digits.charAt(6), "a woman born in the 1900s");
        }
    }

    @Test void everyAnswerOfTheMinistryHasNumbersOfItsOwn() {
        Set<String> numbers = new HashSet<>();
        for (StayStatus answer : StayStatus.values()) {
            numbers.add(specimens.holder(DocumentType.RESIDENCE_CARD, answer).registrationNumber());
        }
        assertEquals(StayStatus.values().length, numbers.size());
        assertNotEquals(specimens.holder(DocumentType.RESIDENCE_CARD).serial(),
                specimens.holder(DocumentType.PERMANENT_RESIDENT_CARD).serial());
    }

    @Test void qrCodeOfTheNewStyleCanBeReadAt300Dpi() throws Exception {
        Specimen card = specimens.of(DocumentType.RESIDENCE_CARD);
        BufferedImage front = card.side(DocumentSide.FRONT);
        BufferedImage scan = new BufferedImage(front.getWidth() / 2, front.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        var pen = scan.createGraphics();
        pen.drawImage(front.getScaledInstance(scan.getWidth(), scan.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        int[] pixels = scan.getRGB(0, 0, scan.getWidth(), scan.getHeight(), null, 0, scan.getWidth());
        String text = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(scan.getWidth(), scan.getHeight(), pixels)))).getText();
        assertTrue(text.startsWith("SPECIMEN|" + card.holder().registrationNumber() + "|"));
    }

    @Test void missingFontIsNamedWithItsPackage() {
        var refusal = assertThrows(IllegalStateException.class, () -> Typefaces.load(List.of(Path.of("no-such-folder"))));
        assertTrue(refusal.getMessage().contains("OCRB.otf") && refusal.getMessage().contains("fonts-ocr-b"));
    }

    private static List<Specimen> all() {
        var types = Arrays.stream(DocumentType.values()).filter(DocumentType::isKoreanCard);
        var cards = types.flatMap(t -> Arrays.stream(CardStyle.values()).map(s -> specimens.card(t, s, specimens.holder(t))));
        return Stream.concat(Stream.of(specimens.of(DocumentType.PASSPORT)), cards).toList();
    }

    private static boolean inside(Region r, BufferedImage side) {
        return r.x() >= 20 && r.y() >= 20 && r.x() + r.width() <= side.getWidth() - 20 && r.y() + r.height() <= side.getHeight() - 20;
    }

    private static boolean apart(Region a, Region b) {
        return a.x() + a.width() < b.x() || b.x() + b.width() < a.x() || a.y() + a.height() < b.y() || b.y() + b.height() < a.y();
    }

    /// Number, birth, expiry, optional data, composite: 7-3-1 over the characters (ICAO 9303-4 4.2.2).
    private static List<Boolean> checks(String lower) {
        String composite = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 43);
        return List.of(holds(lower.substring(0, 9), lower.charAt(9)), holds(lower.substring(13, 19), lower.charAt(19)),
                holds(lower.substring(21, 27), lower.charAt(27)), holds(lower.substring(28, 42), lower.charAt(42)),
                holds(composite, lower.charAt(43)));
    }

    private static boolean holds(String text, char digit) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(text.charAt(i) == '<' ? '0' : text.charAt(i)) * weights[i % 3];
        }
        return sum % 10 == digit - '0';
    }

    private static int shown;

    private static void show(Specimen specimen) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/specimens"));
        for (var side : specimen.sides().entrySet()) {
            Path file = folder.resolve("%02d-%s-%s.png".formatted(shown++, specimen.type(), side.getKey()));
            ImageIO.write(side.getValue(), "png", file.toFile());
        }
    }
}
