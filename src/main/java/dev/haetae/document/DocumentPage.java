package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.Optional;

/// One side of a document, found and straightened: upright, cropped to its outline, at about 300 dpi.
/// Owns its picture.
/// @param portrait where the holder's picture stands on [#picture()], in pixels
public record DocumentPage(DocumentSide side, Frame picture, Optional<Region> portrait) implements AutoCloseable {
    @Override public void close() {
        picture.close();
    }
}
