package dev.haetae.document.mrz;

import dev.haetae.frame.Frame;
import java.util.function.Predicate;

/// Port: finds what may be an MRZ in a picture that may lie in any direction.
public interface MrzLineFinder {
    /// @param enough called with each block, likeliest first; answers true to stop the search. The same [Strip] object
    ///               may stand in several blocks; strips are overwritten when this method returns.
    void find(Frame picture, Predicate<MrzBlock> enough);
}
