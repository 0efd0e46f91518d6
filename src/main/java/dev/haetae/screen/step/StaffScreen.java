package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Illustrated;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Staff were called, by the person or by the kiosk: both look alike, and say nothing of why.
final class StaffScreen implements StepScreen {
    private final Desk desk;
    private final Step.WithStaff step;

    StaffScreen(Desk desk, Step.WithStaff step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        boolean goesOn = step.resume().isPresent();
        var page = Page.of(Tone.GRANITE, null);
        return (desk.format().zoom() ? page.head(desk.title("staff.title").at(Pos.CENTER)).stage(large()) : page.stage(new Sheet()))
                .foot(desk.key("staff-close", goesOn ? "staff.close" : "staff.end", goesOn ? "next" : "check", new Event.StaffLeft()));
    }

    private Region large() {
        var below = new ArrayList<Words>(List.of(said(desk.text("staff.wait")).tone("words-quiet")));
        step.reference().ifPresent(number -> below.add(said(desk.text("staff.reference", number))));
        return new Illustrated(Pictogram.named("staff"), below);
    }

    private Words said(String text) {
        return Words.bold(desk.tag(), text, 120).downTo(desk.format().least(46)).lines(3).few().leading(1.1).at(Pos.CENTER);
    }

    /// The same figure walks in for everybody.
    private final class Sheet extends Pane {
        private final Region ground = new Region();
        private final Pictogram staff = Pictogram.named("staff");
        private final Words title = Words.bold(desk.tag(), desk.text("staff.title"), 116).downTo(70).lines(2).leading(1.08).at(Pos.CENTER);
        private final Words wait = Words.plain(desk.tag(), desk.text("staff.wait"), 60).downTo(46).tone("words-quiet").at(Pos.CENTER);
        private final Words reference = Words.bold(desk.tag(), step.reference().map(number -> desk.text("staff.reference", number)).orElse(""), 62)
                .downTo(44).at(Pos.CENTER);

        Sheet() {
            ground.getStyleClass().add("staff-ground");
            staff.setBackground(null);
            getChildren().addAll(ground, staff, title, wait);
            if (step.reference().isPresent()) {
                getChildren().add(reference);
            }
        }

        @Override protected void layoutChildren() {
            boolean wide = desk.format().wide();
            double words = (step.reference().isPresent() ? 480 : 380) - (wide ? 90 : 0);
            double height = getHeight() - words;
            ground.resizeRelocate(0, 0, getWidth(), height);
            double size = Math.min(height - 60, 720);
            staff.resizeRelocate((getWidth() - size) / 2, (height - size) / 2, size, size);
            double y = height + 24;
            title.resizeRelocate(0, y, getWidth(), wide ? 140 : 240);
            y += wide ? 150 : 250;
            wait.resizeRelocate(0, y, getWidth(), 90);
            reference.resizeRelocate(0, y + 96, getWidth(), 90);
        }
    }
}
