package dev.haetae.document.mrz;

import java.util.Arrays;

/// One line read under a format.
/// @param text exactly as many characters as the format asks
/// @param shares for each character the share of each of [CharacterGrid#CLASSES] (blank excluded), summing to 1
/// @param misfits how many characters stand where the format does not expect them
/// @param regret how much less likely, in nats, this reading is than the best one of any length and alphabet; large when
///               characters were left out or forced in
public record DecodedLine(String text, double[][] shares, int misfits, double regret) {

    /// 0 to 1: the share of the chosen character.
    public double confidence(int position) {
        return share(position, text.charAt(position));
    }

    public double share(int position, char c) {
        return shares[position][CharacterGrid.CLASSES.indexOf(c)];
    }

    public double meanConfidence() {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += confidence(i);
        }
        return sum / text.length();
    }

    public double leastConfidence() {
        double least = 1;
        for (int i = 0; i < text.length(); i++) {
            least = Math.min(least, confidence(i));
        }
        return least;
    }

    DecodedLine with(int position, char c) {
        var changed = new StringBuilder(text);
        changed.setCharAt(position, c);
        return new DecodedLine(changed.toString(), shares, misfits, regret);
    }

    @Override public boolean equals(Object other) {
        return other instanceof DecodedLine line && line.text.equals(text) && Arrays.deepEquals(line.shares, shares);
    }

    @Override public int hashCode() {
        return text.hashCode();
    }

    @Override public String toString() {
        return "DecodedLine[" + text.length() + "]";
    }
}
