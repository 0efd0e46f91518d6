package dev.haetae.screen.part;

import dev.haetae.screen.theme.Theme.Tone;
import java.util.List;
import javafx.scene.layout.Region;

/// What one screen shows, by its place; [PageView] knows where each place is in each layout.
/// Every part may be null but `tone` and `beside`.
/// @param at the current step; null hides the steps
/// @param back whether going back is safe here
/// @param banner a coloured ground behind the upper part
/// @param bannerHeight of the ground, portrait; 0 where the banner holds the whole upper part itself
/// @param head the question
/// @param stage the content
/// @param touching whether the content is touched, and must be low in the low-reach layout
/// @param upper a picture to look at in the low-reach layout when the content is touched
/// @param beside what stands between content and key: further ways, dots
/// @param foot the one key, or the hint bubble
public record Page(
        Tone tone, Stage at, boolean back, Region banner, double bannerHeight, Region head, Region stage, boolean touching,
        Region upper, List<Region> beside, Region foot) {

    public static Page of(Tone tone, Stage at) {
        return new Page(tone, at, false, null, 0, null, null, false, null, List.of(), null);
    }

    public Page backAllowed() {
        return new Page(tone, at, true, banner, bannerHeight, head, stage, touching, upper, beside, foot);
    }

    public Page banner(Region ground, double height) {
        return new Page(tone, at, back, ground, height, head, stage, touching, upper, beside, foot);
    }

    public Page head(Region question) {
        return new Page(tone, at, back, banner, bannerHeight, question, stage, touching, upper, beside, foot);
    }

    /// Content to look at.
    public Page stage(Region content) {
        return new Page(tone, at, back, banner, bannerHeight, head, content, false, upper, beside, foot);
    }

    /// Content to touch.
    public Page touched(Region content, Region picture) {
        return new Page(tone, at, back, banner, bannerHeight, head, content, true, picture, beside, foot);
    }

    public Page beside(Region... ways) {
        return beside(List.of(ways));
    }

    public Page beside(List<? extends Region> ways) {
        return new Page(tone, at, back, banner, bannerHeight, head, stage, touching, upper, List.copyOf(ways), foot);
    }

    public Page foot(Region key) {
        return new Page(tone, at, back, banner, bannerHeight, head, stage, touching, upper, beside, key);
    }
}
