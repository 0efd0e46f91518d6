package dev.haetae.frame;

/// How a picture of a face came about, as far as its pixels tell: what parts a head before the lens from a print, a display
/// or a clip that somebody feeds in. Measures, not judgements; NaN where not measured on this frame.
/// @param lattice strongest periodic pattern on the face at the camera's own pixels (a display's lattice, its moire, a
///                printer's screen): logarithm of its power over that of its surroundings in the spectrum
/// @param stripes the same in colour, red less blue
/// @param roll share by which the brightness of rows rises and falls along the picture since the frame before
/// @param frame 0 to 1: straight edges on all sides of the head, as a display's bezel or a sheet's border has
/// @param drift how the surroundings of the head move against the face
/// @param same 0 to 1: likeness of this frame's noise to that of an earlier one; noise does not come twice
/// @param change mean change of the picture since the frame before, in levels; 0 for a frame that came twice
/// @param skin mean colour of the face
/// @param beside mean colour of what is beside the head
public record Traces(double lattice, double stripes, double roll, double frame, Drift drift, double same, double change, Colour skin,
        Colour beside) {

    /// Movement between two frames, in heights of the face; x to the right, y downwards.
    /// @param aroundX, aroundY of the surroundings beside and above the head
    /// @param faceX, faceY of the face
    /// @param together 0 to 1: share of the tracked surroundings that moved alike
    public record Drift(double aroundX, double aroundY, double faceX, double faceY, double together) {
        public static final Drift NONE = new Drift(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        public boolean known() {
            return !Double.isNaN(aroundX);
        }
    }

    public static final Traces NONE = new Traces(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Drift.NONE, Double.NaN, Double.NaN,
            Colour.NONE, Colour.NONE);
}
