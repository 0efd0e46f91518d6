package dev.haetae.screen.guide;

import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;

/// The square of modules that says "QR" at a glance; a pattern, not a code: it can be read by nobody.
final class MatrixMark {
    private static final String[] ROWS = {
        "11111110110001111111", "10000010011001000001", "10111010101101011101", "10111010010001011101",
        "10111010111001011101", "10000010001101000001", "11111110101001111111", "00000000110100000000",
        "10110111001011010110", "01011000110110101001", "11001011010011101110", "00110100111010010011",
        "00000000101101101100", "11111110010011011010", "10000010111001100111", "10111010001110111001",
        "10111010110100101110", "10111010011011000101", "10000010100110110010", "11111110110101001101"};

    private MatrixMark() {}

    static SVGPath at(double x, double y, double size, Color colour) {
        double module = size / ROWS.length;
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < ROWS.length; column++) {
                if (ROWS[row].charAt(column) == '1') {
                    path.append("M%s %sh%sv%sh-%sz".formatted(x + column * module, y + row * module,
                            module, module, module));
                }
            }
        }
        return Ink.flat(path.toString(), colour);
    }
}
