package dev.haetae.document.mrz;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/// The best path through a [CharacterGrid] that gives exactly so many characters (Viterbi over CTC states).
/// Knowing the length keeps doubled characters apart ("0O", "MN"). What a position may hold is a cost, not a ban: some
/// states print digits where letters belong, and a ban turned such a line into another one that passed its checks.
final class LineDecoder {
    /// In nats: a character out of place must be e^4 times likelier than the best one in place.
    private static final float OUT_OF_PLACE = 4;
    /// Names hold no digits in any state's documents (ICAO 9303-3 4.6).
    private static final float DIGIT_IN_NAME = 12;
    private static final float NEVER = -1e9f;
    private static final int CLASSES = CharacterGrid.CLASSES.length() - 1;
    private static final short FROM_BLANK = -2;
    private static final short STAY = -1;

    private final int length;
    private final float[][] entry;
    private final float[][] at;
    private float[] blank;
    private float[][] inside;
    private final short[][] blankFrom;
    private final short[][][] insideFrom;

    /// @return empty when the strip is too short for so many characters
    static Optional<DecodedLine> decode(CharacterGrid grid, int length, IntFunction<MrzPart> part) {
        return new LineDecoder(grid, length, part).best(grid, part);
    }

    private LineDecoder(CharacterGrid grid, int length, IntFunction<MrzPart> part) {
        this.length = length;
        entry = new float[length][CLASSES];
        for (int n = 0; n < length; n++) {
            for (int c = 0; c < CLASSES; c++) {
                MrzPart here = part.apply(n);
                float price = here == MrzPart.NAMES || here == MrzPart.GIVEN_NAMES ? DIGIT_IN_NAME : OUT_OF_PLACE;
                entry[n][c] = here.allows(CharacterGrid.CLASSES.charAt(c + 1)) ? 0 : -price;
            }
        }
        at = new float[grid.steps()][CLASSES + 1];
        for (int t = 0; t < at.length; t++) {
            for (int c = 0; c <= CLASSES; c++) {
                at[t][c] = (float) Math.log(grid.probabilities()[t][c] + 1e-8);
            }
        }
        blank = new float[length + 1];
        Arrays.fill(blank, NEVER);
        blank[0] = 0;
        inside = new float[length][CLASSES];
        for (float[] row : inside) {
            Arrays.fill(row, NEVER);
        }
        blankFrom = new short[at.length][length + 1];
        insideFrom = new short[at.length][length][CLASSES];
        for (int t = 0; t < at.length; t++) {
            step(t);
        }
    }

    /// One step along the line. States: `blank[n]`, n characters done; `inside[n][c]`, within character n, which is c.
    private void step(int t) {
        int[] best = new int[length];
        int[] second = new int[length];
        for (int n = 0; n < length; n++) {
            best[n] = top(inside[n], -1);
            second[n] = top(inside[n], best[n]);
        }
        float[][] next = new float[length][CLASSES];
        for (int n = 0; n < length; n++) {
            for (int c = 0; c < CLASSES; c++) {
                float score = inside[n][c];
                short from = STAY;
                float entered = blank[n] + entry[n][c];
                if (entered > score) {
                    score = entered;
                    from = FROM_BLANK;
                }
                if (n > 0) { // straight from the character before: only another one, the same needs a blank between
                    int before = best[n - 1] == c ? second[n - 1] : best[n - 1];
                    float direct = inside[n - 1][before] + entry[n][c];
                    if (direct > score) {
                        score = direct;
                        from = (short) before;
                    }
                }
                next[n][c] = score + at[t][c + 1];
                insideFrom[t][n][c] = from;
            }
        }
        float[] nextBlank = new float[length + 1];
        for (int n = 0; n <= length; n++) {
            float ended = n == 0 ? NEVER : inside[n - 1][best[n - 1]];
            blankFrom[t][n] = ended > blank[n] ? (short) best[n - 1] : STAY;
            nextBlank[n] = Math.max(ended, blank[n]) + at[t][0];
        }
        inside = next;
        blank = nextBlank;
    }

    private Optional<DecodedLine> best(CharacterGrid grid, IntFunction<MrzPart> part) {
        int last = top(inside[length - 1], -1);
        boolean onBlank = blank[length] > inside[length - 1][last];
        if (Math.max(blank[length], inside[length - 1][last]) < NEVER / 2) {
            return Optional.empty();
        }
        char[] text = new char[length];
        double[][] shares = new double[length][CLASSES + 1];
        int n = onBlank ? length : length - 1;
        int c = onBlank ? -1 : last;
        for (int t = at.length - 1; t >= 0; t--) {
            if (c < 0) {
                short from = blankFrom[t][n];
                if (from >= 0) {
                    n--;
                    c = from;
                }
                continue;
            }
            for (int k = 1; k <= CLASSES; k++) {
                shares[n][k] = Math.max(shares[n][k], grid.probabilities()[t][k]);
            }
            text[n] = CharacterGrid.CLASSES.charAt(c + 1);
            short from = insideFrom[t][n][c];
            if (from == FROM_BLANK) {
                c = -1;
            } else if (from >= 0) {
                n--;
                c = from;
            }
        }
        int misfits = 0;
        double paid = 0;
        for (int i = 0; i < length; i++) {
            if (part.apply(i) == MrzPart.NAMES || part.apply(i) == MrzPart.GIVEN_NAMES) {
                lettersOnly(shares[i]);
            }
            // a character forced in where the net saw a blank must not look certain; a filler more or less in a row of
            // them says nothing, since the length is known
            boolean row = text[i] == '<' && (i > 0 && text[i - 1] == '<' || i + 1 < length && text[i + 1] == '<');
            double sum = Math.max(Arrays.stream(shares[i]).sum(), row ? 1e-3 : 0.5);
            for (int k = 1; k <= CLASSES; k++) {
                shares[i][k] /= sum;
            }
            misfits += part.apply(i).allows(text[i]) ? 0 : 1;
            paid -= entry[i][CharacterGrid.CLASSES.indexOf(text[i]) - 1];
        }
        return Optional.of(new DecodedLine(new String(text), shares, misfits, regret(Math.max(blank[length], inside[length - 1][last]) + paid)));
    }

    /// No digit stands in a name: what looked like one was its look-alike letter.
    private static void lettersOnly(double[] shares) {
        for (int digit = 0; digit <= 9; digit++) {
            int letter = CharacterGrid.CLASSES.indexOf("OIZEASGTBG".charAt(digit));
            shares[letter] += shares[digit + 1];
            shares[digit + 1] = 0;
        }
    }

    private double regret(double total) {
        double free = 0;
        for (float[] step : at) {
            float most = step[0];
            for (float value : step) {
                most = Math.max(most, value);
            }
            free += most;
        }
        return free - total;
    }

    private static int top(float[] row, int except) {
        int best = except == 0 ? 1 : 0;
        for (int c = 0; c < row.length; c++) {
            best = c != except && row[c] > row[best] ? c : best;
        }
        return best;
    }
}
