package dev.haetae.document.print;

import dev.haetae.document.TextReader.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the recogniser says of one strip: for every four pixels along the line the shares of [PrintSigns#SIGNS], then of
/// first consonants, vowels and last consonants; each of the four groups sums to 1.
/// @param shares steps x [PrintSigns#OUTPUTS]
public record PrintGrid(float[][] shares) {
    private static final double LEAST_SHARE = 0.003;
    private static final double LEAST_PART = 0.04;

    /// A character that may stand at a step.
    record Candidate(char character, double share) {}

    public PrintGrid {
        for (float[] step : shares) {
            if (step.length != PrintSigns.OUTPUTS) {
                throw new IllegalArgumentException("the recogniser of print gives " + step.length + " outputs a step, not "
                        + PrintSigns.OUTPUTS);
            }
        }
    }

    /// The same with other odds of a space at each step.
    PrintGrid spaces(double odds) {
        float[][] weighed = new float[shares.length][];
        for (int step = 0; step < weighed.length; step++) {
            float[] row = shares[step].clone();
            double all = 1 + (odds - 1) * row[PrintSigns.SPACE];
            row[PrintSigns.SPACE] *= (float) odds;
            for (int sign = 0; sign < PrintSigns.FIRST; sign++) {
                row[sign] /= (float) all;
            }
            weighed[step] = row;
        }
        return new PrintGrid(weighed);
    }

    public int steps() {
        return shares.length;
    }

    /// @return no character at all, as far as the script says
    double blank(int step, Script script) {
        double sum = 0;
        for (int sign = 0; sign < PrintSigns.FIRST; sign++) {
            sum += PrintSigns.within(script, sign) == PrintSigns.BLANK ? shares[step][sign] : 0;
        }
        return sum;
    }

    List<Candidate> candidates(int step, Script script) {
        float[] row = shares[step];
        double[] sums = new double[PrintSigns.FIRST];
        for (int sign = PrintSigns.SYLLABLE; sign < PrintSigns.FIRST; sign++) {
            int as = PrintSigns.within(script, sign);
            if (as > PrintSigns.BLANK) {
                sums[as] += row[sign];
            }
        }
        List<Candidate> all = new ArrayList<>();
        for (int sign = PrintSigns.SYLLABLE + 1; sign < sums.length; sign++) {
            if (sums[sign] >= LEAST_SHARE) {
                all.add(new Candidate(PrintSigns.SIGNS.charAt(sign), sums[sign]));
            }
        }
        if (sums[PrintSigns.SYLLABLE] >= LEAST_SHARE) {
            syllables(row, sums[PrintSigns.SYLLABLE], all);
        }
        return all;
    }

    private static void syllables(float[] row, double share, List<Candidate> into) {
        for (int first : likely(row, PrintSigns.FIRST, PrintSigns.VOWEL)) {
            for (int vowel : likely(row, PrintSigns.VOWEL, PrintSigns.LAST)) {
                for (int last : likely(row, PrintSigns.LAST, PrintSigns.OUTPUTS)) {
                    double product = share * row[PrintSigns.FIRST + first] * row[PrintSigns.VOWEL + vowel]
                            * row[PrintSigns.LAST + last];
                    if (product >= LEAST_SHARE) {
                        into.add(new Candidate(PrintSigns.syllable(first, vowel, last), product));
                    }
                }
            }
        }
    }

    private static int[] likely(float[] row, int from, int to) {
        int[] found = new int[to - from];
        int count = 0;
        for (int at = from; at < to; at++) {
            if (row[at] >= LEAST_PART) {
                found[count++] = at - from;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Override public String toString() {
        return "PrintGrid[" + steps() + "]";
    }
}
