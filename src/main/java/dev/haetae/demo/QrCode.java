package dev.haetae.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// The code at the lower right of a new-style card. Its contents are public (number, name, sex, country, status, issue
/// date), their encoding is not: ours is one value a field with a bar between, and says SPECIMEN first.
final class QrCode {
    private static final int PIXELS_PER_MODULE = 8;

    private QrCode() {}

    static String text(Holder holder) {
        return String.join("|", "SPECIMEN", holder.registrationNumber(), holder.name(), String.valueOf(holder.sex()),
                holder.nationality(), holder.status(), holder.issued().format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    static BufferedImage of(Holder holder) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 1, EncodeHintType.CHARACTER_SET, "UTF-8");
            BitMatrix modules = new QRCodeWriter().encode(text(holder), BarcodeFormat.QR_CODE, 0, 0, hints);
            return picture(modules);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the holder's data do not fit a QR code", tooLong);
        }
    }

    private static BufferedImage picture(BitMatrix modules) {
        int side = modules.getWidth() * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE);
                image.setRGB(x, y, dark ? 0x1B2330 : 0xFFFFFF);
            }
        }
        return image;
    }
}
