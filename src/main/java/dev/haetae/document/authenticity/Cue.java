package dev.haetae.document.authenticity;

/// One measured trace; the numbers are neutral (0) where there was nothing to measure.
public enum Cue {
    /// Root mean square of a* and b* over the page (CIE L*a*b*, 8 bits): a grey copy has none.
    CHROMA,
    /// Strongest frequency that runs through most of the page, in luma, over its neighbourhood (natural logarithm).
    LUMA_PEAK,
    /// The same in the difference of red and blue.
    CHROMA_PEAK
}
