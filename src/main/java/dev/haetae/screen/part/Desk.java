package dev.haetae.screen.part;

import dev.haetae.language.Messages;
import dev.haetae.screen.theme.Icon;
import dev.haetae.session.Event;
import dev.haetae.session.LiveSource;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What a screen is made with: the person's language, the live picture, the taps, and the room there is.
/// @param tag BCP 47 tag of the person's language
/// @param keepYears stands in the consent text
/// @param receiptSeconds stands in the last key
/// @param prints whether a receipt on paper is offered
public record Desk(Messages messages, String tag, LiveSource live, Taps taps, Format format, int keepYears, int receiptSeconds,
        boolean prints) {
    private static final double LARGE_KEY = 224;
    private static final double LARGE_PLAIN = 176;
    private static final double AIR = 8;

    public String text(String key, Object... arguments) {
        return messages.text(tag, key, arguments);
    }

    /// The question of a screen.
    public Words title(String key) {
        return question(text(key));
    }

    public Words question(String text) {
        if (format.zoom()) {
            return Words.bold(tag, text, format.text(78)).downTo(format.least(60)).lines(4).few().leading(1.1);
        }
        var words = Words.bold(tag, text, 78).lines(2).leading(1.16);
        return format.low() ? words.downTo(54).few() : words.downTo(60); // low reach has half the height
    }

    /// Tile captions, rows, field values.
    public Words caption(String text) {
        return Words.bold(tag, text, format.text(54)).downTo(format.least(44)).lines(format.zoom() ? 3 : 2).few().leading(1.1);
    }

    public Words label(String text) {
        return Words.plain(tag, text, 46).downTo(44);
    }

    /// The one indigo key of a screen.
    public Touch key(String id, String key, String icon, Event event) {
        return key(id, text(key), Icon.of(icon).size(format.zoom() ? 100 : 72).tone("icon-on-primary"), event);
    }

    public Touch key(String id, String text, Region sign, Event event) {
        return key(id, text, sign, () -> taps.go(id, event));
    }

    public Touch key(String id, String text, Region sign, Runnable action) {
        var words = action(text);
        return format.zoom() ? new Touch(id, "key", text, new Signed(sign, words, false), action).growing(LARGE_KEY).faceId("key")
                : new Touch(id, "key", text, within(row(30, words, sign)), action).faceId("key");
    }

    /// The words of an indigo key.
    public Words action(String text) {
        return Words.bold(tag, text, format.text(72)).downTo(format.least(54)).lines(format.zoom() ? 3 : 2).few().leading(1.1).tone("words-on-primary").at(Pos.CENTER);
    }

    /// A second way, plain: icon and words on one line.
    public Touch plain(String id, String key, String icon, Event event) {
        return plain(id, text(key), icon, () -> taps.go(id, event));
    }

    public Touch plain(String id, String text, String icon, Runnable action) {
        return format.zoom() ? large(id, text, Icon.of(icon).size(84), caption(text), action)
                : new Touch(id, "plain", text, within(row(30, Icon.of(icon).size(60), caption(text))), action);
    }

    /// A plain key of an enlarged screen.
    public Touch large(String id, String spoken, Region sign, Words words, Runnable action) {
        return new Touch(id, "plain", spoken, new Signed(sign, words, true), action).growing(LARGE_PLAIN);
    }

    /// The one way from an end to what becomes of the person's data.
    public Touch myData() {
        return plain("my-data", "finished.data", "shield", new Event.DataAsked());
    }

    /// A way out that must not look like what to do: as large to touch as a plain one, its words light.
    public Touch quiet(String id, String key, String icon, Event event) {
        if (format.zoom()) {
            var words = Words.plain(tag, text(key), 100).downTo(format.least(44)).lines(3).few().leading(1.1);
            return large(id, text(key), Icon.of(icon).size(84).tone("icon-quiet"), words, () -> taps.go(id, event));
        }
        var words = Words.plain(tag, text(key), 50).downTo(44).lines(2).few().leading(1.1);
        return new Touch(id, "plain", text(key), within(row(24, Icon.of(icon).size(56).tone("icon-quiet"), words)), () -> taps.go(id, event));
    }

    /// Keeps words off the rounded ends of a key, and two lines off its edges.
    public static HBox within(HBox row) {
        row.setPadding(new Insets(AIR, 32, AIR, 32));
        return row;
    }

    public static HBox row(double gap, Region... parts) {
        var row = new HBox(gap, parts);
        row.setAlignment(Pos.CENTER);
        row.setFillHeight(false);
        return row;
    }
}
