package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.session.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The fixed tools of the corners. Enlarged, they keep their icon and lose their words, but for the one of staff.
final class Tools {
    private static final double DOCK_ICON = 128;
    /// Of the first screen, whose dock holds more.
    static final double CROWDED = 112;
    private static final double STAFF_AIR = 20;

    private Tools() {}

    /// @param named false where the language's own name does not fit: the globe alone
    static Touch language(Desk desk, boolean named, Runnable open) {
        String name = desk.messages().name(desk.tag());
        var globe = Icon.of("globe").size(named ? 56 : icon(desk));
        Region inside = named ? Desk.row(22, globe, Words.bold(desk.tag(), name, 48).downTo(44)) : globe;
        var tool = new Touch("language", "tool", desk.text("tool.language") + ": " + name, inside, () -> desk.taps().here("language", open));
        return named ? tool : tool.size(desk.format().tool(), desk.format().tool());
    }

    /// A square tool with an icon alone; filled while it is on.
    static Touch toggle(Desk desk, String id, String icon, boolean on, Runnable switchOver) {
        var tool = new Touch(id, "tool", desk.text("tool." + id), Icon.of(icon).size(icon(desk)), () -> desk.taps().here(id, switchOver));
        if (on) {
            tool.getStyleClass().add("tool-on");
        }
        return tool.state(on).size(desk.format().tool(), desk.format().tool());
    }

    private static double icon(Desk desk) {
        return desk.format().zoom() ? 80 : 58;
    }

    /// A tool of the dock.
    /// @param crowded whether many stand there
    static Touch docked(Desk desk, Touch tool, boolean crowded) {
        return tool.size(crowded ? CROWDED : DOCK_ICON, desk.format().dock());
    }

    /// @param words false where three labels do not fit: the arrow alone
    static Touch back(Desk desk, boolean words) {
        String text = desk.text("tool.back");
        var icon = Icon.of("back").size(desk.format().zoom() ? 80 : 60);
        var tool = new Touch("back", "tool", text, words ? Desk.row(26, icon, Words.bold(desk.tag(), text, 46).downTo(44)) : icon,
                () -> desk.taps().go("back", new Event.Back()));
        return words ? tool : docked(desk, tool, false);
    }

    /// Where not even one word fits.
    static Touch staffAlone(Desk desk, String text) {
        var sign = Icon.of("staff").size(100).tone("icon-primary");
        return new Touch("staff", "soft", text, sign, () -> desk.taps().go("staff", new Event.CallStaff())).size(2 * CROWDED, desk.format().dock());
    }

    static Touch staff(Desk desk, String text, boolean calling) {
        boolean zoom = desk.format().zoom();
        var words = Words.bold(desk.tag(), text, desk.format().text(46)).downTo(desk.format().least(44)).tone(calling ? "words-on-primary" : "words-primary");
        var inside = Desk.row(zoom ? 16 : 26, Icon.of("staff").size(zoom ? 84 : 64).tone(calling ? "icon-on-primary" : "icon-primary"), words);
        var tool = new Touch("staff", "soft", text, inside, () -> desk.taps().go("staff", new Event.CallStaff()));
        if (calling) {
            tool.getStyleClass().add("soft-on");
        }
        if (zoom) {
            inside.setPadding(new Insets(0, STAFF_AIR, 0, STAFF_AIR));
            tool.size(inside.prefWidth(-1), desk.format().dock());
        }
        return tool;
    }

    static HBox line(double gap, Touch... tools) {
        var line = new HBox(gap, tools);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.setPickOnBounds(false);
        return line;
    }
}
