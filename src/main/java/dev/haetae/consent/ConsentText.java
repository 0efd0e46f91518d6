package dev.haetae.consent;

import java.util.List;

/// What the person is asked to agree to. The wording is in i18n under `consent.<item>.*`; the version names that wording.
public record ConsentText(String version, List<Item> items) {
    /// Each separate, never ticked beforehand.
    public enum Item { IDENTITY, FACE }

    public ConsentText {
        items = List.copyOf(items);
    }
}
