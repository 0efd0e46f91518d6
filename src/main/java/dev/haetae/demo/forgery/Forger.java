package dev.haetae.demo.forgery;

import dev.haetae.demo.Specimen;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.FieldName;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.opencv.core.Mat;

/// Makes forgeries of specimens and looks at them through a device; the same for the same seed. Needs OpenCV loaded.
public final class Forger {
    private static final List<FieldName> NUMBERS = List.of(FieldName.REGISTRATION_NUMBER, FieldName.ISSUE_DATE,
            FieldName.EXPIRY_DATE, FieldName.BIRTH_DATE, FieldName.SERIAL_NUMBER, FieldName.STAY_UNTIL, FieldName.DOCUMENT_NUMBER);
    private static final List<FieldName> MOVABLE = List.of(FieldName.REGISTRATION_NUMBER, FieldName.ISSUE_DATE,
            FieldName.EXPIRY_DATE, FieldName.BIRTH_DATE, FieldName.STAY_STATUS, FieldName.NATIONALITY, FieldName.NAME,
            FieldName.SURNAME, FieldName.GIVEN_NAMES, FieldName.SERIAL_NUMBER, FieldName.STAY_UNTIL);

    private Forger() {}

    /// @param otherFace for an exchanged picture
    /// @return what the device sees; the caller closes it. Null where this document has nothing to forge so.
    public static Frame seen(Specimen document, DocumentSide side, Forgery forgery, Strength strength, Seen by,
            BufferedImage otherFace, long seed) {
        Random dice = new Random(seed * 6_364_136_223_846_793_005L + 1);
        dice.nextInt();
        BufferedImage sheet = Sheets.copy(document.side(side));
        double scale = document.dpi() / 25.4;
        if (forgery.alters() && !altered(sheet, document, side, scale, forgery, strength, otherFace, dice)) {
            return null;
        }
        Mat mat = Sheets.mat(sheet);
        try {
            if (forgery.copies()) {
                Reprint.on(mat, scale, forgery, strength, dice);
            } else if (forgery == Forgery.SCREEN) {
                Display.Shown shown = Display.of(mat, scale, strength, dice);
                mat.release();
                mat = shown.sheet();
                scale = shown.scale();
            }
            return Camera.take(mat, scale, by, forgery == Forgery.SCREEN, dice);
        } finally {
            mat.release();
        }
    }

    private static boolean altered(BufferedImage sheet, Specimen document, DocumentSide side, double scale, Forgery forgery,
            Strength strength, BufferedImage otherFace, Random dice) {
        Map<FieldName, Region> places = document.places().get(side);
        switch (forgery) {
            case PHOTO -> {
                if (side != DocumentSide.FRONT) {
                    return false;
                }
                PhotoSwap.on(sheet, document.portraitPlace(), scale, otherFace, strength, dice);
                return true;
            }
            case DIGIT -> {
                List<FieldName> numbers = NUMBERS.stream().filter(places::containsKey).toList();
                FieldName field = numbers.get(dice.nextInt(numbers.size()));
                return DigitChange.on(sheet, places.get(field), strength, dice);
            }
            case FIELD -> {
                List<FieldName> movable = MOVABLE.stream().filter(places::containsKey).toList();
                FieldMove.on(sheet, places.get(movable.get(dice.nextInt(movable.size()))), scale, strength, dice);
                return true;
            }
            default -> throw new IllegalArgumentException("nothing altered by " + forgery);
        }
    }
}
