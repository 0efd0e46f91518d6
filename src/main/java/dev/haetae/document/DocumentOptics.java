package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import java.util.List;

/// Port: the geometry of document pictures. Keeps nothing of a frame.
public interface DocumentOptics {
    /// Outlines of what may be documents, likeliest first; corners clockwise from the one nearest the picture's top left.
    List<Quad> outlines(Frame picture);

    /// The document as if seen from straight above. The caller closes it.
    /// @param place its own top left first
    Frame straighten(Frame picture, Quad place, int width, int height);

    /// Measures a straightened page.
    /// @param originalWidth of the page in the picture it was taken from, in pixels
    PageQuality measure(Frame page, double originalWidth);

    /// Looks for what kept a document from being read; takes longer than [#measure].
    /// @param outlines as found, likeliest first; without any, the document is taken to fill the picture
    PageCondition examine(Frame picture, List<Quad> outlines);

    /// How much of a row of print something hides: the longest stretch in which nothing of the paper is to be seen from the
    /// row's top to its bottom, in heights of the row.
    /// @param row its own top left first
    double hidden(Frame picture, Quad row);

    /// Whether what lies about these outlines is ground, and not a page whose parts they are.
    boolean standAlone(Frame picture, List<Quad> outlines);
}
