package dev.haetae.demo;

import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.frame.Region;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The three cards that Korea issues to foreigners, ID-1 (85.60 x 53.98 mm), with the fields and order that are public
/// and a look of our own: no real card was copied.
final class KoreanCard {
    static final double WIDTH = 85.60;
    static final double HEIGHT = 53.98;
    private static final double CORNER = 3.18;
    /// Between a value and the picture beside it, however far the print is off.
    private static final double MARGIN = 1.5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd");

    private final DocumentType type;
    private final CardStyle style;
    private final Holder holder;
    private final int dpi;
    private final Typefaces faces;
    private final Printing printing;
    private final List<Permission> permissions;

    KoreanCard(DocumentType type, CardStyle style, Holder holder, int dpi, Typefaces faces) {
        this(type, style, holder, dpi, faces, Printing.exact(faces), Permission.two(holder.issued(), holder.stayUntil()));
    }

    /// @param permissions rows on the back, the one that counts last
    KoreanCard(DocumentType type, CardStyle style, Holder holder, int dpi, Typefaces faces, Printing printing,
            List<Permission> permissions) {
        this.type = type;
        this.style = style;
        this.holder = holder;
        this.dpi = dpi;
        this.faces = faces;
        this.printing = printing;
        this.permissions = permissions;
    }

    Sheet front() {
        Sheet sheet = blank();
        if (style == CardStyle.NEW) {
            fields(sheet, 4.2, 9.1, 51);
            portrait(sheet, holder.portrait());
            BufferedImage code = QrCode.of(holder);
            sheet.picture(code, 69.6, 41.2, 11.4, 11.4);
        } else {
            fields(sheet, 28.5, 8.6, 54);
            portrait(sheet, Portraits.grey(holder.portrait()));
            sheet.value(FieldName.SEX, String.valueOf(holder.sex()), 79, 8.8, 4);
        }
        sheet.specimen(12.6);
        return sheet;
    }

    /// Where the holder's picture stands on the front, in pixels.
    Region portraitPlace() {
        Region mm = portraitMillimetres();
        double scale = dpi / 25.4;
        return new Region(mm.x() * scale, mm.y() * scale, mm.width() * scale, mm.height() * scale);
    }

    Sheet back() {
        Sheet sheet = blank();
        sheet.label("일련번호 Serial No.", 4.2, 7, 2);
        sheet.value(FieldName.SERIAL_NUMBER, holder.serial(), 27, 7.2, 3);
        if (type == DocumentType.PERMANENT_RESIDENT_CARD) {
            sheet.label("유효기간 Date of Expiry", 4.2, 15.5, 2.1);
            sheet.value(FieldName.STAY_UNTIL, day(holder.stayUntil()), 31, 15.7, 3);
        } else {
            stayRows(sheet);
        }
        sheet.specimen(12.6);
        return sheet;
    }

    /// One row a permission; the last one counts.
    private void stayRows(Sheet sheet) {
        sheet.label("허가일자 Permission", 4.2, 14, 2.1);
        sheet.label("만료일자 Expiry", 44.4, 14, 2.1);
        sheet.pen.setStroke(new BasicStroke(0.15f));
        sheet.pen.setColor(Sheet.LABEL);
        for (int row = 0; row <= 4; row++) {
            sheet.pen.draw(new Line2D.Double(4.2, 15.8 + 6.4 * row, 81.4, 15.8 + 6.4 * row));
        }
        for (int row = 0; row < permissions.size(); row++) {
            double baseline = 20.3 + 6.4 * row;
            sheet.entry(day(permissions.get(row).granted()), 4.2, baseline, 3);
            if (row + 1 < permissions.size()) {
                sheet.entry(day(permissions.get(row).until()), 44.4, baseline, 3);
            } else {
                sheet.value(FieldName.STAY_UNTIL, day(permissions.get(row).until()), 44.4, baseline, 3);
            }
        }
    }

    private void fields(Sheet sheet, double x, double top, double room) {
        sheet.title(korean(), x, top, style == CardStyle.NEW ? 5 : 4.2);
        sheet.label(english(), x, top + 3.6, 2.1);
        sheet.label(numberLabel(), x, 17.8, 2);
        sheet.value(FieldName.REGISTRATION_NUMBER, holder.registrationNumber(), x, 21.5, 3.2);
        sheet.label("성명 Name", x, 25.4, 2);
        List<Double> lines = sheet.wrapped(FieldName.NAME, holder.name(), x, 29, 3, room, 3.4);
        if (!holder.hangulName().isEmpty()) {
            double beside = lines.size() == 1 ? x : x + Math.max(30, lines.getLast() + 2);
            sheet.value(FieldName.HANGUL_NAME, holder.hangulName(), beside, 32.6, 3);
        }
        double values = x + 26;
        sheet.label("국가/지역 Country/Region", x, 37.6, 2);
        sheet.fitted(FieldName.NATIONALITY, holder.country(), values, 37.8, 2.9, x + room - values - MARGIN);
        sheet.label("체류자격 Status", x, 42.6, 2);
        sheet.value(FieldName.STAY_STATUS, StatusCodes.korean(holder.status()) + "(" + holder.status() + ")", values, 42.8, 2.9);
        sheet.label("발급일자 Issue Date", x, 47.6, 2);
        sheet.value(FieldName.ISSUE_DATE, day(holder.issued()), values, 47.8, 2.9);
    }

    private String korean() {
        return switch (type) {
            case RESIDENCE_CARD -> "외국인등록증";
            case OVERSEAS_KOREAN_CARD -> style == CardStyle.NEW ? "외국국적동포 국내거소신고증" : "국내거소신고증";
            case PERMANENT_RESIDENT_CARD -> "영주증";
            default -> throw new IllegalArgumentException("no Korean card: " + type);
        };
    }

    private String english() {
        return switch (type) {
            case RESIDENCE_CARD -> "RESIDENCE CARD";
            case OVERSEAS_KOREAN_CARD -> "OVERSEAS KOREAN RESIDENT CARD";
            case PERMANENT_RESIDENT_CARD -> "PERMANENT RESIDENT CARD";
            default -> throw new IllegalArgumentException("no Korean card: " + type);
        };
    }

    private String numberLabel() {
        return type == DocumentType.OVERSEAS_KOREAN_CARD ? "거소신고번호" : "외국인등록번호";
    }

    private Sheet blank() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, CORNER, dpi, faces, printing);
        Ground ground = switch (type) {
            case OVERSEAS_KOREAN_CARD -> Ground.OVERSEAS;
            case PERMANENT_RESIDENT_CARD -> Ground.PERMANENT;
            default -> style == CardStyle.NEW ? Ground.RESIDENCE : Ground.FORMER;
        };
        ground.paint(sheet);
        return sheet;
    }

    private void portrait(Sheet sheet, BufferedImage picture) {
        Region place = portraitMillimetres();
        sheet.picture(picture, place.x(), place.y(), place.width(), place.height());
    }

    private Region portraitMillimetres() {
        return style == CardStyle.NEW ? new Region(57.8, 10.6, 23.2, 29.8) : new Region(4.2, 14.5, 20, 25.7);
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }
}
