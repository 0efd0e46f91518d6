package dev.haetae.screen.part;

import java.util.Locale;

/// The five steps a person sees above every screen.
public enum Stage {
    CONSENT("pen"), DOCUMENT("id"), FACE("face"), CHECKING("shield"), RECEIPT("receipt");

    private final String icon;

    Stage(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    public String messageKey() {
        return "step." + name().toLowerCase(Locale.ROOT);
    }
}
