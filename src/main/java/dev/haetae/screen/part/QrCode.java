package dev.haetae.screen.part;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A QR code drawn as one path, with its quiet zone, black on white in every theme: a telephone must read it.
public final class QrCode extends Region {
    private static final int QUIET = 4;
    private final BitMatrix modules;
    private final Path path = new Path();

    public QrCode(String content) {
        try {
            modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("a receipt number that is no QR content", e);
        }
        setId("qr");
        getStyleClass().add("qr");
        path.getStyleClass().add("qr-ink");
        path.setManaged(false);
        getChildren().add(path);
    }

    @Override protected void layoutChildren() {
        double module = Math.floor(getWidth() / modules.getWidth());
        double left = (getWidth() - module * modules.getWidth()) / 2;
        path.getElements().clear();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    square(left + x * module, left + y * module, module);
                }
            }
        }
    }

    private void square(double x, double y, double size) {
        path.getElements().addAll(new MoveTo(x, y), new LineTo(x + size, y), new LineTo(x + size, y + size), new LineTo(x, y + size), new ClosePath());
    }
}
