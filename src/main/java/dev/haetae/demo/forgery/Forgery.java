package dev.haetae.demo.forgery;

/// What was done to a document.
public enum Forgery {
    NONE,
    /// Another person's picture over the holder's.
    PHOTO,
    /// One digit of a number or a date replaced.
    DIGIT,
    /// A field taken out and put back elsewhere or askew.
    FIELD,
    /// A black-and-white photocopy.
    GREY_COPY,
    /// A colour photocopy: four halftone screens.
    COLOUR_COPY,
    /// Printed at home: scattered dots.
    INKJET,
    /// Shown on a display.
    SCREEN;

    public boolean alters() {
        return this == PHOTO || this == DIGIT || this == FIELD;
    }

    public boolean copies() {
        return this == GREY_COPY || this == COLOUR_COPY || this == INKJET;
    }
}
