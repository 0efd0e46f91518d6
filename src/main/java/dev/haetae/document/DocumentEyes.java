package dev.haetae.document;

import dev.haetae.frame.Frame;

/// Port: looks at previews. Implementations are called from one thread at a time and keep nothing of the frame.
public interface DocumentEyes {
    DocumentView look(Frame preview);
}
