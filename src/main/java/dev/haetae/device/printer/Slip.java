package dev.haetae.device.printer;

import java.awt.image.BufferedImage;
import java.util.List;

/// One slip of paper, drawn by somebody else: PDF libraries do not shape Khmer, Burmese, Devanagari or Thai.
/// @param name of the job or file
/// @param picture black on white, as wide as the paper
/// @param millimetres the paper's width
/// @param text the plain data again, to be selected and searched; Latin letters
public record Slip(String name, BufferedImage picture, double millimetres, List<String> text) {
    public Slip {
        text = List.copyOf(text);
    }

    @Override public String toString() {
        return "Slip";
    }
}
