package dev.haetae.document.mrz;

/// What the recogniser says of one strip: for every step along the line, the probability of each class.
/// Class 0 is CTC's blank, the others follow [#CLASSES].
/// @param probabilities steps x classes
public record CharacterGrid(float[][] probabilities) {
    public static final String CLASSES = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    public int steps() {
        return probabilities.length;
    }

    /// How many characters a plain reading has, to tell which formats are worth an exact decoding.
    public int roughLength() {
        int length = 0;
        int last = 0;
        for (float[] step : probabilities) {
            int best = best(step);
            length += best != 0 && best != last ? 1 : 0;
            last = best;
        }
        return length;
    }

    /// Mean probability of the best class; low for anything that is no line of characters.
    public double clarity() {
        double sum = 0;
        for (float[] step : probabilities) {
            sum += step[best(step)];
        }
        return steps() == 0 ? 0 : sum / steps();
    }

    private static int best(float[] step) {
        int best = 0;
        for (int c = 1; c < step.length; c++) {
            best = step[c] > step[best] ? c : best;
        }
        return best;
    }

    @Override public String toString() {
        return "CharacterGrid[" + steps() + "]";
    }
}
