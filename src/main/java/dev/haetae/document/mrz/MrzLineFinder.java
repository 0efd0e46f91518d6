package dev.haetae.document.mrz;

import dev.haetae.frame.Frame;
import java.util.function.Predicate;

/// Port: finds what may be an MRZ in a picture.
public interface MrzLineFinder {
    /// How far to look. The rest costs as much again as the first look, so it is asked for only where that found nothing.
    enum Reach {
        /// Lines within 25 degrees of a quarter turn, a fifth as long as the picture or longer.
        LEVEL,
        /// Lines at any other angle, shorter ones, and lines that stand among other print.
        REST
    }

    /// @param enough called with each block, likeliest first; answers true to stop the search. The same [Strip] object
    ///               may stand in several blocks; strips are overwritten when this method returns.
    void find(Frame picture, Reach reach, Predicate<MrzBlock> enough);
}
