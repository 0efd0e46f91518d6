package dev.haetae.session;

import java.util.function.Consumer;

/// Does what the flow asks for. [#perform] returns at once; findings come later, on any thread.
public interface Performer extends AutoCloseable {
    /// @param found where findings go; the runner drops those of a step that was left
    void perform(Effect effect, Consumer<Event.Finding> found);

    @Override void close();
}
