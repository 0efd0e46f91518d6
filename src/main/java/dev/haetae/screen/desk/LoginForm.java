package dev.haetae.screen.desk;

import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.session.Event;
import dev.haetae.session.Password;
import dev.haetae.session.Step;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/// Name and password, on the desk's keyboard.
final class LoginForm extends VBox {
    private final Desk desk;
    private final Consumer<Event> events;
    private final TypedLine name;
    private final TypedLine password;
    private final Words says;
    private final Touch enter;

    LoginForm(Desk desk, Consumer<Event> events) {
        super(16);
        this.desk = desk;
        this.events = events;
        name = new TypedLine("desk-name", desk.tag(), desk.text("desk.name"), false, () -> focus(false));
        password = new TypedLine("desk-password", desk.tag(), desk.text("desk.password"), true, this::enter);
        says = Words.bold(desk.tag(), "", 30).downTo(20).lines(3);
        enter = new Touch("desk-enter", "key", desk.text("desk.enter"), Words.bold(desk.tag(), desk.text("desk.enter"), 34).downTo(24)
                .tone("words-on-primary").at(Pos.CENTER), this::enter);
        enter.setPrefHeight(88);
        enter.setFocusTraversable(false);
        getChildren().addAll(Words.bold(desk.tag(), desk.text("desk.login"), 46).downTo(30).lines(2), label("desk.name"), name,
                label("desk.password"), password, enter, says);
        setAlignment(Pos.CENTER_LEFT);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                password.clear();
            } else {
                focus(true);
            }
        });
    }

    private Words label(String key) {
        return Words.plain(desk.tag(), desk.text(key), 28).downTo(20).tone("words-quiet");
    }

    void show(Step.DeskClosed step) {
        enter.setDisable(step.asking());
        says.say(step.asking() ? desk.text("desk.asking") : step.fault().map(fault -> desk.text("desk." + fault)).orElse(""));
        if (step.fault().isPresent()) {
            focus(false);
        }
    }

    private void focus(boolean first) {
        (first ? name : password).requestFocus();
    }

    private void enter() {
        if (!enter.isDisabled() && !name.blank() && !password.blank()) {
            var typed = new String(name.take());
            events.accept(new Event.LogIn(typed, new Password(password.take())));
        }
    }
}
