package dev.haetae.language;

import java.util.function.Consumer;

/// Port: whether headphones are plugged in, so that a person can be read what others must not hear.
public interface Jack extends AutoCloseable {
    /// Tells of every change from now on; what is plugged in already is no change. A jack that can no longer be watched is
    /// told as pulled out.
    /// @param plugged called on a thread of the jack's own
    void watch(Consumer<Boolean> plugged);

    @Override void close();
}
