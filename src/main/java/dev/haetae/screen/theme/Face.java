package dev.haetae.screen.theme;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Typefaces by language, in two weights. By name and from the system: `Font.loadFont` on the CJK collection gives
/// only its Japanese face, whose shapes are wrong for Korean and Chinese.
public final class Face {
    private static final String LATIN = "Noto Sans";

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
            default -> LATIN;
        };
    }

    /// A piece of a text that one typeface writes.
    public record Run(String family, String text) {}

    /// A text cut where the typeface changes: a Thai sentence names "1345", a Korean name stands on an English screen,
    /// and what the toolkit would pick by itself for letters that a typeface lacks is neither bold nor ours.
    public static List<Run> runs(String tag, String text) {
        String own = family(tag);
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        String before = null;
        for (int letter : text.codePoints().toArray()) {
            String family = family(own, letter, before);
            if (!family.equals(before) && before != null) {
                runs.add(new Run(before, piece.toString()));
                piece.setLength(0);
            }
            piece.appendCodePoint(letter);
            before = family;
        }
        if (before != null) {
            runs.add(new Run(before, piece.toString()));
        }
        return runs;
    }

    private static String family(String own, int letter, String before) {
        boolean latin = own.equals(LATIN) || own.contains("CJK"); // these hold Latin, Cyrillic, digits and signs as well
        return switch (UnicodeScript.of(letter)) {
            case INHERITED -> before == null ? own : before; // a mark belongs to the letter under it
            case COMMON -> Character.isSpaceChar(letter) || Character.getType(letter) == Character.FORMAT ? before == null ? own : before
                    : latin || UnicodeBlock.of(letter) == UnicodeBlock.DEVANAGARI || own.equals(before) && signs(own).indexOf(letter) >= 0 ? own : LATIN;
            case LATIN, CYRILLIC, GREEK -> latin ? own : LATIN;
            case HANGUL, HAN, BOPOMOFO -> own.contains("CJK") ? own : family("ko");
            case HIRAGANA, KATAKANA -> own.contains("CJK") ? own : family("ja");
            case THAI -> family("th");
            case KHMER -> family("km");
            case MYANMAR -> family("my");
            case DEVANAGARI -> family("ne");
            case SINHALA -> family("si");
            case BENGALI -> family("bn");
            case ARABIC -> family("ar");
            default -> own;
        };
    }

    /// The signs of ASCII that a typeface without Latin letters has.
    private static String signs(String family) {
        return switch (family) {
            case "Noto Sans Devanagari" -> "'()*+,-./0123456789:;<=>?";
            case "Noto Sans Khmer" -> "!'(),-./:;?";
            case "Noto Sans Thai" -> "-";
            default -> "";
        };
    }

    /// The room that a line takes, in shares of the size asked for. Measured on the bold faces over all texts of i18n: what
    /// stands above and below a Burmese or Khmer letter makes its line half as tall again as a Latin one, and its body as
    /// large as a Latin capital at a smaller size.
    /// @param scale of the size asked for, at which letters look as large as Latin ones
    /// @param line the least distance of two baselines at which nothing touches
    /// @param middle how far below a line's middle its baseline is
    public record Tall(double scale, double line, double middle) {
        private static final Tall LATIN = new Tall(1, 1.06, .36);
    }

    /// Of the tallest script in a text.
    public static Tall tall(String tag, String text) {
        return runs(tag, text).stream().map(run -> tall(run.family())).max(Comparator.comparingDouble(Tall::line)).orElse(Tall.LATIN);
    }

    private static Tall tall(String family) {
        return switch (family) {
            case "Noto Sans Myanmar" -> new Tall(.9, 1.42, .26);
            case "Noto Sans Khmer" -> new Tall(.94, 1.45, .25);
            case "Noto Sans Thai" -> new Tall(.96, 1.26, .36);
            case "Noto Sans Devanagari" -> new Tall(.96, 1.22, .3);
            default -> Tall.LATIN;
        };
    }

    public static Font font(String family, boolean bold, double pixels) {
        return Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, pixels);
    }
}
