package dev.haetae.demo;

import dev.haetae.document.FieldName;
import dev.haetae.frame.Region;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The data page of a passport, 125 x 88 mm, with the fields and their order of ICAO 9303-4 4.1. A page of our own: it
/// carries no state's emblem, pattern or wording.
final class PassportPage {
    private static final double WIDTH = 125;
    private static final double HEIGHT = 88;
    /// ICAO 9303-4 4.2: ten characters an inch, lines 6.35 mm apart.
    private static final double PITCH = 2.54;
    private static final double LOWER_LINE = HEIGHT - 9.4;
    private static final double MACHINE_SIZE = 3.51;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    /// Where the holder's picture stands, in millimetres.
    private static final Region PORTRAIT = new Region(6, 15, 32, 41.1);

    private PassportPage() {}

    static Sheet draw(Holder holder, List<String> mrz, int dpi, Typefaces faces) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, 3, dpi, faces);
        Ground.PASSPORT.paint(sheet);
        sheet.title("PASSPORT", 43, 9.2, 4.6);
        sheet.label("여권 · Passeport · Specimen, no state's document", 69, 9.2, 2);
        sheet.picture(holder.portrait(), PORTRAIT.x(), PORTRAIT.y(), PORTRAIT.width(), PORTRAIT.height());
        fields(holder, sheet);
        sheet.specimen(18);
        machineZone(mrz, sheet);
        return sheet;
    }

    static Region portrait(int dpi) {
        double scale = dpi / 25.4;
        return new Region(PORTRAIT.x() * scale, PORTRAIT.y() * scale, PORTRAIT.width() * scale, PORTRAIT.height() * scale);
    }

    private static void fields(Holder holder, Sheet sheet) {
        sheet.label("Type / 종류", 43, 14.6, 1.8);
        sheet.title("P", 43, 18.2, 3);
        field(sheet, FieldName.ISSUER, "Issuing state / 발행국", holder.nationality(), 60, 14.6);
        field(sheet, FieldName.DOCUMENT_NUMBER, "Passport No. / 여권번호", holder.passportNumber(), 88, 14.6);
        field(sheet, FieldName.SURNAME, "Surname / 성", holder.surname(), 43, 22.4);
        field(sheet, FieldName.GIVEN_NAMES, "Given names / 이름", holder.givenNames(), 43, 30.2);
        field(sheet, FieldName.NATIONALITY, "Nationality / 국적", holder.nationality(), 43, 38);
        field(sheet, FieldName.BIRTH_DATE, "Date of birth / 생년월일", day(holder.born()), 43, 45.8);
        field(sheet, FieldName.SEX, "Sex / 성별", String.valueOf(holder.sex()), 88, 45.8);
        field(sheet, FieldName.ISSUE_DATE, "Date of issue / 발급일", day(holder.passportIssued()), 43, 53.6);
        field(sheet, FieldName.EXPIRY_DATE, "Date of expiry / 기간만료일", day(holder.passportExpires()), 88, 53.6);
    }

    private static void field(Sheet sheet, FieldName name, String label, String value, double x, double y) {
        sheet.label(label, x, y, 1.8);
        sheet.value(name, value, x, y + 3.6, 3);
    }

    private static void machineZone(List<String> mrz, Sheet sheet) {
        sheet.pen.setColor(new Color(255, 255, 255, 170));
        sheet.pen.fill(new Rectangle2D.Double(0, HEIGHT - 23.2, WIDTH, 23.2));
        double left = (WIDTH - 44 * PITCH) / 2 + 0.2;
        sheet.typed(mrz.get(0), left, LOWER_LINE - 6.35, PITCH, MACHINE_SIZE);
        sheet.typed(mrz.get(1), left, LOWER_LINE, PITCH, MACHINE_SIZE);
    }

    private static String day(LocalDate date) {
        return date.format(DAY).toUpperCase(Locale.ENGLISH);
    }
}
