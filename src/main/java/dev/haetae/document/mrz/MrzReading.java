package dev.haetae.document.mrz;

import dev.haetae.frame.Quad;
import java.util.List;

/// An MRZ as read from a picture, with how sure that is.
/// @param clarity 0 to 1, mean share of the chosen characters
/// @param valid check digits hold, and every character is clear enough to be trusted without a second source
/// @param ambiguous check digits fail and more than one reading would mend them
/// @param places where each line stands in the picture, in its own reading direction (its own top left first)
public record MrzReading(Mrz mrz, List<DecodedLine> decoded, double clarity, boolean valid, boolean repaired,
        boolean ambiguous, List<Quad> places) {

    public MrzReading {
        decoded = List.copyOf(decoded);
        places = List.copyOf(places);
    }

    /// The least share over one part; 1 where the format has no such part.
    public double confidence(MrzPart part) {
        double least = 1;
        for (int line = 0; line < decoded.size(); line++) {
            for (int i = 0; i < mrz.format().width(); i++) {
                if (mrz.format().part(line, i) == part) {
                    least = Math.min(least, decoded.get(line).confidence(i));
                }
            }
        }
        return least;
    }

    /// The least share of a character that no check digit covers.
    public double leastUnproven() {
        double least = 1;
        for (int line = 0; line < decoded.size(); line++) {
            for (int i = 0; i < mrz.format().width(); i++) {
                if (!mrz.format().proves(line, i)) {
                    least = Math.min(least, decoded.get(line).confidence(i));
                }
            }
        }
        return least;
    }

    /// No digit stands at the end of a visa's lines, so the first 36 characters of 44 hold as well as 36 do: a reflection that
    /// hid the rest would pass for its end.
    public boolean mayBeCut() {
        return mrz.format() == MrzFormat.MRV_B;
    }

    @Override public String toString() {
        return "MrzReading[" + mrz.format() + "]";
    }
}
