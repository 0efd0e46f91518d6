package dev.haetae.document.authenticity;

/// One measured trace; 0 where there was nothing to measure. Levels are of 8 bits, logarithms natural.
public enum Cue {
    /// Spread of a* and b* about their means (CIE L*a*b*): a grey copy has none, whatever the light.
    CHROMA,
    /// How far the page's light parts stand from the ground that the layout declares, in a* b*.
    GROUND_OFF,
    /// Strongest frequency that runs through most of the page, over its neighbourhood: luma, and red less blue.
    LUMA_PEAK, CHROMA_PEAK,
    /// The same of what runs through nearly all of it.
    LUMA_ALL, CHROMA_ALL,
    /// A line along the picture's border that is darker, or lighter, than either side of it, levels.
    BORDER_DARK, BORDER_LIGHT,
    /// Largest tilt of the picture's straight borders, degrees, and how unlike their tilts are.
    BORDER_TILT, BORDER_TURN,
    /// Width of its sharpest border over that of print (logarithm).
    BORDER_SOFT,
    /// Grain of the picture over that of the page; the same for fine detail, and for colour grain (logarithms, absolute).
    PICTURE_GRAIN, PICTURE_DETAIL, PICTURE_COLOUR,

    /// The worst of one field's glyphs against the others: height and baseline (of the height), stroke, ink in levels.
    GLYPH_HEIGHT, GLYPH_BASE, GLYPH_STROKE, GLYPH_INK,
    /// How unlike a digit is to the same digit elsewhere on the page, 0 to 1.
    GLYPH_TWIN,
    /// The ground about one glyph against its neighbours': tone in levels, grain (logarithm).
    GLYPH_GROUND, GLYPH_PATCH,
    /// How unlike the weight of type (stroke over height) is between fields (logarithm).
    FONT_WEIGHT,
    /// The worst field: tilt against the others in degrees, left edge off its column and baseline off its row, millimetres.
    FIELD_TILT, FIELD_LEFT, FIELD_ROW,

    /// Likeness of the ghost image to the picture, coarsely, -1 to 1.
    GHOST_LIKENESS
}
