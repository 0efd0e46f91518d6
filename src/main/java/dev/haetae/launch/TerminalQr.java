package dev.haetae.launch;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code for a terminal: two modules a character, black on white whatever the terminal's own colours are.
final class TerminalQr {
    /// ISO/IEC 18004 6.3.8
    private static final int QUIET = 4;
    private static final String BLACK_ON_WHITE = "\u001b[30;107m";
    private static final String AS_BEFORE = "\u001b[0m";

    private TerminalQr() {}

    static String of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
            var drawn = new StringBuilder();
            for (int y = -QUIET; y < modules.getHeight() + QUIET; y += 2) {
                drawn.append(BLACK_ON_WHITE);
                for (int x = -QUIET; x < modules.getWidth() + QUIET; x++) {
                    drawn.append(character(dark(modules, x, y), dark(modules, x, y + 1)));
                }
                drawn.append(AS_BEFORE).append('\n');
            }
            return drawn.toString();
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a QR code", e);
        }
    }

    private static char character(boolean upper, boolean lower) {
        return upper ? lower ? '█' : '▀' : lower ? '▄' : ' ';
    }

    private static boolean dark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
