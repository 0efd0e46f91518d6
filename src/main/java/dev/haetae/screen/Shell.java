package dev.haetae.screen;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.PageView;
import dev.haetae.screen.part.StepBar;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.theme.Mark;
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

    private final Desk desk;
    private final Page page;
    private final PageView view;
    private final Mark mark = new Mark(96);
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
        view = new PageView(page, desk.format());
        if (page.banner() != null && !desk.format().low()) {
            mark.getStyleClass().add("mark-on-ground");
        }
        Look look = switches.look();
        Touch contrast = Tools.toggle(desk, "contrast", "contrast", look.highContrast(), () -> switches.set(look.otherContrast()));
        boolean heard = look.hearing().on();
        var sound = switches.hasVoice() ? Optional.of(Tools.toggle(desk, "sound", "sound", heard,
                first ? () -> switches.set(look.hearing(look.hearing().switched(!heard))) : switches::chooseSound)) : Optional.<Touch>empty();
        var above = new ArrayList<>(List.of(Tools.language(desk, switches::chooseLanguage), contrast));
        sound.ifPresent(above::add);
        tools = Tools.line(16, first ? new Touch[0] : above.toArray(Touch[]::new));
        steps = page.at() == null ? null : new StepBar(page.at(), desk.text("step.now", desk.text(page.at().messageKey())));
        staff = staff(page, step instanceof Step.WithStaff);
        if (!desk.format().wide()) {
            dockLeft.getChildren().add(Tools.docked(Tools.toggle(desk, "low-reach", "reach", look.lowReach(), () -> switches.set(look.otherReach()))));
        }
        if (first) {
            dockLeft.getChildren().add(Tools.docked(contrast));
            sound.ifPresent(tool -> dockLeft.getChildren().add(Tools.docked(tool)));
        }
        if (page.back()) {
            dockLeft.getChildren().add(Tools.back(desk, !desk.format().wide() && backFits()));
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

    PageView view() {
        return view;
    }

    /// Dialogs carry their own way to staff: the dock goes while one is open.
    void dock(boolean shown) {
        getChildren().removeAll(dockLeft, staff);
        if (shown) {
            getChildren().addAll(dockLeft, staff);
        }
    }

    /// One word where back and three words do not fit beside each other.
    private Touch staff(Page page, boolean calling) {
        Touch full = Tools.staff(desk, staffText(), calling);
        boolean crowded = desk.format().wide() && page.back() && full.prefWidth(-1) + 128 + 16 > COLUMN;
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
        double top = wide ? 36 : desk.format().low() ? 1632 : 40;
        mark.relocate(MARGIN + 4, top + 4);
        double toolsWidth = tools.prefWidth(-1);
        tools.resizeRelocate(width - MARGIN - toolsWidth, top, toolsWidth, Tools.SIZE);
        if (steps != null) {
            if (wide) {
                steps.resizeRelocate(264, 36, Math.min(820, width - MARGIN - toolsWidth - 264 - 60), 104);
            } else {
                steps.resizeRelocate(MARGIN, view.stepsTop(), width - 2 * MARGIN, 104);
            }
        }
        double dock = wide ? 924 : 1768;
        dockLeft.resizeRelocate(!wide ? MARGIN : first ? PageView.FIRST_COLUMN : 1264, dock, dockLeft.prefWidth(-1), Tools.DOCK);
        double staffWidth = staff.prefWidth(-1);
        staff.resizeRelocate(width - MARGIN - staffWidth, dock, staffWidth, Tools.DOCK);
    }
}
