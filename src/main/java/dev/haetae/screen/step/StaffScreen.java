package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Staff were called, by the person or by the kiosk, or sit here: all look alike, and say nothing of why.
final class StaffScreen implements StepScreen {
    private final Desk desk;
    private final String title;
    private final Optional<String> number;
    private final Optional<Touch> key;

    private StaffScreen(Desk desk, String title, Optional<String> number, Optional<Touch> key) {
        this.desk = desk;
        this.title = title;
        this.number = number;
        this.key = key;
    }

    static StaffScreen called(Desk desk, Step.WithStaff step) {
        boolean goesOn = step.resume().isPresent();
        return new StaffScreen(desk, "staff.title", step.reference(), Optional.of(
                desk.key("staff-close", goesOn ? "staff.close" : "staff.end", goesOn ? "next" : "check", new Event.StaffLeft())));
    }

    /// The operator looks at what the kiosk was not sure of.
    static StaffScreen together(Desk desk) {
        return new StaffScreen(desk, "staff.together", Optional.empty(), Optional.empty());
    }

    /// No operator has logged in.
    static StaffScreen closed(Desk desk) {
        return new StaffScreen(desk, "staff.closed", Optional.empty(), Optional.empty());
    }

    @Override public Page page() {
        var bare = Page.of(Tone.GRANITE, null);
        Page page = desk.format().zoom() ? bare.head(desk.title(title).at(Pos.CENTER)).stage(large()) : bare.stage(new Sheet());
        return key.map(page::foot).orElse(page);
    }

    private Region large() {
        var below = new ArrayList<Words>(List.of(said(desk.text("staff.wait")).tone("words-quiet")));
        number.ifPresent(it -> below.add(said(desk.text("staff.reference", it))));
        return new Illustrated(Pictogram.named("staff"), below);
    }

    private Words said(String text) {
        return Words.bold(desk.tag(), text, 120).downTo(desk.format().least(46)).lines(3).few().leading(1.1).at(Pos.CENTER);
    }

    /// The same figure walks in for everybody.
    private final class Sheet extends Pane {
        private final Region ground = new Region();
        private final Pictogram staff = Pictogram.named("staff");
        private final Words says = Words.bold(desk.tag(), desk.text(title), 116).downTo(70).lines(2).leading(1.08).at(Pos.CENTER);
        private final Words wait = Words.plain(desk.tag(), desk.text("staff.wait"), 60).downTo(46).tone("words-quiet").at(Pos.CENTER);
        private final Words reference = Words.bold(desk.tag(), number.map(it -> desk.text("staff.reference", it)).orElse(""), 62)
                .downTo(44).at(Pos.CENTER);

        Sheet() {
            ground.getStyleClass().add("staff-ground");
            staff.setBackground(null);
            getChildren().addAll(ground, staff, says, wait);
            if (number.isPresent()) {
                getChildren().add(reference);
            }
        }

        @Override protected void layoutChildren() {
            boolean wide = desk.format().wide();
            double words = (number.isPresent() ? 480 : 380) - (wide ? 90 : 0);
            double height = getHeight() - words;
            ground.resizeRelocate(0, 0, getWidth(), height);
            double size = Math.min(height - 60, 720);
            staff.resizeRelocate((getWidth() - size) / 2, (height - size) / 2, size, size);
            double y = height + 24;
            says.resizeRelocate(0, y, getWidth(), wide ? 140 : 240);
            y += wide ? 150 : 250;
            wait.resizeRelocate(0, y, getWidth(), 90);
            reference.resizeRelocate(0, y + 96, getWidth(), 90);
        }
    }
}
