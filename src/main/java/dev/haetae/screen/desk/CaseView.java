package dev.haetae.screen.desk;

import dev.haetae.decision.OverrideCode;
import dev.haetae.document.DocumentReading;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.step.Shown;
import dev.haetae.session.DeskPictures;
import dev.haetae.session.Event;
import dev.haetae.session.Overridable;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One person's walk as the operator follows it: where it stands, both faces, what to look at, and what may be overridden.
final class CaseView extends Pane {
    private static final int REASONS = 3;
    private static final double KEY = 68;

    private final Desk desk;
    private final Set<RejectReason> overridable;
    private final PicturePair faces;
    private final VBox above = new VBox(12);
    private final VBox below = new VBox(12);

    CaseView(Desk desk, DeskPictures pictures, Set<RejectReason> overridable) {
        this.desk = desk;
        this.overridable = overridable;
        this.faces = new PicturePair(desk, pictures);
        getChildren().addAll(above, below);
    }

    void show(SessionState state) {
        var top = new ArrayList<Region>();
        top.add(head(operator(state.walk())));
        top.add(Words.bold(desk.tag(), Standing.of(desk, state.step()), 38).downTo(24).lines(2).few());
        top.add(faces);
        list(top, "desk.met", state.walk().met().stream().filter(reason -> !reason.silent()).distinct().toList().reversed().stream()
                .limit(REASONS).map(reason -> told(reason, state.walk().disputed())).toList());
        list(top, "desk.doubt", doubts(state.walk()));
        list(top, "desk.overridden", state.walk().assistance().stream().flatMap(by -> by.overrides().stream())
                .map(override -> desk.text("override." + override.code())).toList());
        above.getChildren().setAll(top);
        below.getChildren().setAll(keys(state));
        requestLayout();
    }

    /// As staff are told, with the field it is about where that is known.
    private String told(RejectReason reason, String field) {
        return desk.text(reason.staffKey(), field.isEmpty() ? "–" : desk.text("field." + field));
    }

    private static String field(SessionState state) {
        return state.step() instanceof Step.Retry retry && !retry.field().isEmpty() ? retry.field() : state.walk().disputed();
    }

    private List<String> doubts(Walk walk) {
        var lines = new ArrayList<String>();
        walk.document().ifPresent(reading -> unsure(reading, lines));
        if (!walk.disputed().isEmpty()) {
            lines.add(desk.text("field." + walk.disputed()));
        }
        return lines.stream().distinct().toList();
    }

    private void unsure(DocumentReading reading, List<String> lines) {
        Shown.of(desk, reading).stream().filter(row -> !row.sure()).map(row -> desk.text("field." + row.name()) + ": " + row.value()).forEach(lines::add);
    }

    private void list(List<Region> into, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            into.add(Words.bold(desk.tag(), desk.text(heading), 26).downTo(18).tone("words-quiet"));
            lines.forEach(line -> into.add(Words.plain(desk.tag(), line, 27).downTo(19).lines(3).few()));
        }
    }

    /// Of several reasons one at a time: each is answered for itself.
    private List<Region> keys(SessionState state) {
        var keys = new ArrayList<Region>();
        Overridable.at(state, overridable).stream().findFirst().ifPresent(reason -> {
            keys.add(Words.bold(desk.tag(), desk.text("desk.override"), 26).downTo(18).tone("words-quiet"));
            keys.add(Words.bold(desk.tag(), told(reason, field(state)), 27).downTo(19).lines(3).few());
            Arrays.stream(OverrideCode.values()).filter(code -> code.explains(reason)).forEach(code ->
                    keys.add(key("override-" + code, "override." + code, new Event.Overridden(operator(state.walk()), reason, code))));
        });
        if (state.step() instanceof Step.WithOperator) {
            keys.add(key("hand-over", "desk.hand-over", new Event.HandedOver()));
        }
        return keys;
    }

    /// The way out stands far from the keys: it erases whoever stands there.
    private HBox head(String operator) {
        var name = Words.plain(desk.tag(), operator, 28).downTo(18).tone("words-quiet");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var leave = key("log-out", "desk.leave", new Event.LogOut());
        leave.setPrefWidth(190);
        return new HBox(16, name, leave);
    }

    private static String operator(Walk walk) {
        return walk.assistance().map(by -> by.operator().id()).orElse("");
    }

    private Touch key(String id, String text, Event event) {
        var words = Words.bold(desk.tag(), desk.text(text), 28).downTo(19).lines(2).few().leading(1.05).at(Pos.CENTER);
        var key = new Touch(id, "plain", desk.text(text), words, () -> desk.taps().go(id, event));
        key.setPrefHeight(KEY);
        key.setFocusTraversable(false);
        return key;
    }

    @Override protected void layoutChildren() {
        double height = below.prefHeight(getWidth());
        above.resizeRelocate(0, 0, getWidth(), getHeight() - height - 16);
        below.resizeRelocate(0, getHeight() - height, getWidth(), height);
    }
}
