package dev.haetae.screen.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;

/// Puts the look on a root: AtlantaFX PrimerLight beneath, our tokens as looked-up colours above.
public final class Theme {
    /// What light the screen gives: granite as a rule, near-black over a document, pure white before a face.
    public enum Tone {
        GRANITE(""), DIM("dim"), LAMP("lamp");

        private final String style;

        Tone(String style) {
            this.style = style;
        }
    }

    private static final String HIGH_CONTRAST = "high-contrast";

    private Theme() {}

    public static void dress(Parent root) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root.getStylesheets().add(Theme.class.getResource("haetae.css").toExternalForm());
        if (!root.getStyleClass().contains("root")) {
            root.getStyleClass().add("root");
        }
    }

    public static void tone(Parent root, Tone tone, boolean highContrast) {
        root.getStyleClass().removeAll(List.of("dim", "lamp", HIGH_CONTRAST));
        if (highContrast) {
            root.getStyleClass().add(HIGH_CONTRAST);
        } else if (!tone.style.isEmpty()) {
            root.getStyleClass().add(tone.style);
        }
    }
}
