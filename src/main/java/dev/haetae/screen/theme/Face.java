package dev.haetae.screen.theme;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Typefaces by language, in two weights. By name and from the system: `Font.loadFont` on the CJK collection gives
/// only its Japanese face, whose shapes are wrong for Korean and Chinese.
public final class Face {
    private Face() {}

    public static String family(String tag) {
        String language = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
        return switch (language) {
            case "ko" -> "Noto Sans CJK KR";
            case "zh" -> tag.contains("Hant") ? "Noto Sans CJK TC" : "Noto Sans CJK SC";
            case "ja" -> "Noto Sans CJK JP";
            case "th" -> "Noto Sans Thai";
            case "km" -> "Noto Sans Khmer";
            case "my" -> "Noto Sans Myanmar";
            case "ne", "hi" -> "Noto Sans Devanagari";
            case "si" -> "Noto Sans Sinhala";
            case "bn" -> "Noto Sans Bengali";
            case "ar", "ur" -> "Noto Naskh Arabic";
            default -> "Noto Sans";
        };
    }

    public static Font bold(String tag, double pixels) {
        return Font.font(family(tag), FontWeight.BOLD, pixels);
    }

    public static Font plain(String tag, double pixels) {
        return Font.font(family(tag), FontWeight.NORMAL, pixels);
    }
}
