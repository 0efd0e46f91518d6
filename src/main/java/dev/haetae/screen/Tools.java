package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.session.Event;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// The fixed tools of the corners.
final class Tools {
    /// 32 mm on a 27 inch screen: no tool is smaller.
    static final double SIZE = 104;
    static final double DOCK = 112;
    private static final double DOCK_ICON = 128;

    private Tools() {}

    static Touch language(Desk desk, Runnable open) {
        String name = desk.messages().name(desk.tag());
        var words = Words.bold(desk.tag(), name, 48).downTo(44);
        return new Touch("language", "tool", desk.text("tool.language") + ": " + name, Desk.row(22, Icon.of("globe").size(56), words),
                () -> desk.taps().here("language", open));
    }

    /// A square tool with an icon alone; filled while it is on.
    static Touch toggle(Desk desk, String id, String icon, boolean on, Runnable switchOver) {
        var tool = new Touch(id, "tool", desk.text("tool." + id), Icon.of(icon).size(58), () -> desk.taps().here(id, switchOver));
        if (on) {
            tool.getStyleClass().add("tool-on");
        }
        return tool.state(on).size(SIZE, SIZE);
    }

    /// A tool of the dock.
    static Touch docked(Touch tool) {
        return tool.size(DOCK_ICON, DOCK);
    }

    /// @param words false where three labels do not fit: the arrow alone
    static Touch back(Desk desk, boolean words) {
        String text = desk.text("tool.back");
        var icon = Icon.of("back").size(60);
        var tool = new Touch("back", "tool", text, words ? Desk.row(26, icon, Words.bold(desk.tag(), text, 46).downTo(44)) : icon,
                () -> desk.taps().go("back", new Event.Back()));
        if (!words) {
            tool.size(DOCK_ICON, DOCK);
        }
        return tool;
    }

    static Touch staff(Desk desk, String text, boolean calling) {
        var words = Words.bold(desk.tag(), text, 46).downTo(44).tone(calling ? "words-on-primary" : "words-primary");
        var tool = new Touch("staff", "soft", text, Desk.row(26, Icon.of("staff").size(64).tone(calling ? "icon-on-primary" : "icon-primary"), words),
                () -> desk.taps().go("staff", new Event.CallStaff()));
        if (calling) {
            tool.getStyleClass().add("soft-on");
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
