package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.Optional;

/// Port: the text of a QR code.
public interface CodeReader {
    /// @param where the code stands, with some room about it, in pixels of the picture
    Optional<String> read(Frame picture, Region where);
}
