package dev.haetae.screen.zoom;

import dev.haetae.screen.part.Touch;
import java.util.Optional;
import javafx.scene.layout.Region;

/// One of several things, alone on its page.
/// @param look what is seen of it; may be null
/// @param touch what is touched of it; may be null
/// @param aloud what the voice says of it where others may listen
public record Leaf(Region look, Region touch, String aloud) {

    /// To look at.
    public static Leaf of(Region look, String aloud) {
        return new Leaf(look, null, aloud);
    }

    /// To choose.
    /// @param look may be null
    public static Leaf of(Region look, Touch touch) {
        return new Leaf(look, touch, touch.aloud());
    }

    /// @param mine whether what is personal may be said
    public String spoken(boolean mine) {
        return touch instanceof Touch key ? mine ? key.getAccessibleText() : key.aloud()
                : mine && look != null && look.getAccessibleText() != null ? look.getAccessibleText() : aloud;
    }

    /// In which language, where that is not the screen's.
    public Optional<String> spokenIn() {
        return touch instanceof Touch key ? key.spokenIn() : Optional.empty();
    }
}
