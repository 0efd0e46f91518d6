package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.PageView;
import dev.haetae.screen.part.StepBar;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.theme.Mark;
import dev.haetae.screen.zoom.StepDashes;
import dev.haetae.screen.zoom.ZoomView;
import dev.haetae.session.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// One whole screen in design pixels: the page, the steps, the tools above and the dock below. The corners never move.
final class Shell extends Pane {
    private static final double MARGIN = PageView.MARGIN;
    private static final double COLUMN = 600;
    private static final double MARK = 96;
    private static final double GAP = 16;
    /// What four tools leave of the first screen's dock.
    private static final double FIRST_DOCK = 1080 - 2 * MARGIN - 4 * (Tools.CROWDED + GAP);
    /// Of the tools, where they stand beside the mark.
    private static final double ABOVE = 1080 - 2 * MARGIN - MARK - 24;

    private final Desk desk;
    private final Page page;
    private final Pane view;
    private final double stepsTop;
    private final Mark mark = new Mark(MARK);
    private final HBox tools;
    private final Region steps;
    private final HBox dockLeft = new HBox(20);
    private final Touch staff;
    private final boolean first;

    /// What the tools do besides sending events.
    interface Switches {
        Look look();

        boolean hasVoice();

        void set(Look look);

        void chooseLanguage();

        void chooseSound();
    }

    Shell(Desk desk, Page page, Step step, Switches switches) {
        this.desk = desk;
        this.page = page;
        this.first = step instanceof Step.Attract;
        if (desk.format().zoom()) {
            var large = new ZoomView(page, desk.format(), first);
            view = large;
            stepsTop = large.stepsTop();
        } else {
            var plain = new PageView(page, desk.format());
            view = plain;
            stepsTop = plain.stepsTop();
        }
        if (page.banner() != null && !desk.format().low()) {
            mark.getStyleClass().add("mark-on-ground");
        }
        Look look = switches.look();
        Touch text = Tools.toggle(desk, "text", "text", look.zoom(), () -> switches.set(look.otherZoom()));
        Touch contrast = Tools.toggle(desk, "contrast", "contrast", look.highContrast(), () -> switches.set(look.otherContrast()));
        boolean heard = look.hearing().on();
        var sound = switches.hasVoice() ? Optional.of(Tools.toggle(desk, "sound", "sound", heard,
                first ? () -> switches.set(look.hearing(look.hearing().switched(!heard))) : switches::chooseSound)) : Optional.<Touch>empty();
        var switched = new ArrayList<>(List.of(text, contrast));
        sound.ifPresent(switched::add);
        tools = first ? Tools.line(GAP) : above(switched, switches::chooseLanguage);
        if (page.banner() != null) {
            tools.getStyleClass().add("tools-on-ground");
        }
        steps = page.at() == null ? null : steps(page);
        staff = staff(page, step instanceof Step.WithStaff);
        if (!desk.format().wide()) {
            dockLeft.getChildren().add(Tools.docked(desk,
                    Tools.toggle(desk, "low-reach", "reach", look.lowReach(), () -> switches.set(look.otherReach())), first));
        }
        if (first) {
            switched.forEach(tool -> dockLeft.getChildren().add(Tools.docked(desk, tool, true)));
            dockLeft.setSpacing(GAP);
        }
        if (page.back()) {
            dockLeft.getChildren().add(Tools.back(desk, !desk.format().wide() && !desk.format().zoom() && backFits()));
        }
        dockLeft.setAlignment(Pos.CENTER_LEFT);
        dockLeft.setPickOnBounds(false);
        getChildren().add(view);
        if (!first) {
            getChildren().addAll(mark, tools);
        }
        if (steps != null) {
            getChildren().add(steps);
        }
        getChildren().addAll(dockLeft, staff);
        setPickOnBounds(false);
    }

    Pane view() {
        return view;
    }

    /// The language by its own name where it fits.
    private HBox above(List<Touch> switched, Runnable chooseLanguage) {
        Touch named = Tools.language(desk, true, chooseLanguage);
        double others = switched.size() * (desk.format().tool() + GAP);
        boolean fits = !desk.format().zoom() && (desk.format().wide() || named.prefWidth(-1) + others <= ABOVE);
        var all = new ArrayList<>(List.of(fits ? named : Tools.language(desk, false, chooseLanguage)));
        all.addAll(switched);
        return Tools.line(GAP, all.toArray(Touch[]::new));
    }

    private Region steps(Page page) {
        String spoken = desk.text("step.now", desk.text(page.at().messageKey()));
        return desk.format().zoom() ? new StepDashes(page.at(), spoken) : new StepBar(page.at(), spoken);
    }

    /// Dialogs carry their own way to staff: the dock goes while one is open.
    void dock(boolean shown) {
        getChildren().removeAll(dockLeft, staff);
        if (shown) {
            getChildren().addAll(dockLeft, staff);
        }
    }

    /// One word where three words, and back, do not fit beside each other.
    private Touch staff(Page page, boolean calling) {
        if (desk.format().zoom()) {
            String word = desk.messages().text(first ? desk.messages().languages().getFirst() : desk.tag(), "tool.staff.short");
            Touch one = Tools.staff(desk, word, calling);
            return first && one.prefWidth(-1) > FIRST_DOCK ? Tools.staffAlone(desk, word) : one;
        }
        Touch full = Tools.staff(desk, staffText(), calling);
        boolean crowded = desk.format().wide() && full.prefWidth(-1) + (page.back() ? 128 + 24 : 0) > COLUMN;
        return crowded ? Tools.staff(desk, desk.text("tool.staff.short"), calling) : full;
    }

    /// Before a language is chosen, in the first two.
    private String staffText() {
        if (!first) {
            return desk.text("tool.staff");
        }
        return String.join(" · ", desk.messages().languages().stream().limit(2)
                .map(tag -> desk.messages().text(tag, "tool.staff.short")).toList());
    }

    private boolean backFits() {
        return Tools.back(desk, true).prefWidth(-1) + staff.prefWidth(-1) + 128 + 60 <= 1080 - 2 * MARGIN;
    }

    @Override protected void layoutChildren() {
        double width = desk.format().width();
        double height = desk.format().height();
        boolean wide = desk.format().wide();
        view.resizeRelocate(0, 0, width, height);
        double top = desk.format().toolsTop();
        double tool = desk.format().tool();
        mark.relocate(MARGIN + 4, top + (tool - MARK) / 2);
        double toolsWidth = tools.prefWidth(-1);
        tools.resizeRelocate(width - MARGIN - toolsWidth, top, toolsWidth, tool);
        if (steps != null) {
            if (wide) {
                steps.resizeRelocate(264, 36, Math.min(820, width - MARGIN - toolsWidth - 264 - 60), tool);
            } else {
                steps.resizeRelocate(MARGIN, stepsTop, width - 2 * MARGIN, desk.format().zoom() ? 24 : 104);
            }
        }
        double dock = desk.format().dockTop();
        double high = desk.format().dock();
        double column = desk.format().zoom() ? ZoomView.COLUMN_AT : first ? PageView.FIRST_COLUMN : width - MARGIN - COLUMN;
        dockLeft.resizeRelocate(wide ? column : MARGIN, dock, dockLeft.prefWidth(-1), high);
        double staffWidth = staff.prefWidth(-1);
        staff.resizeRelocate(width - MARGIN - staffWidth, dock, staffWidth, high);
    }
}
