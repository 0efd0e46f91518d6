package dev.haetae.screen.desk;

import dev.haetae.screen.KioskScreen;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/// The person's screen as it is, and the operator's column on its right. Made and used on the JavaFX thread, but for
/// [#show], which any thread may call.
public final class DeskScreen {
    private final KioskScreen person;
    private final OperatorColumn operator;
    private boolean closed;
    private final Pane root = new Pane() {
        @Override protected void layoutChildren() {
            double column = getHeight() * OperatorColumn.WIDTH / OperatorColumn.HEIGHT;
            person.root().resizeRelocate(0, 0, getWidth() - column, getHeight());
            operator.resizeRelocate(getWidth() - column, 0, column, getHeight());
        }
    };

    public DeskScreen(KioskScreen person, OperatorColumn operator) {
        this.person = person;
        this.operator = operator;
        root.getChildren().addAll(person.root(), operator);
    }

    public Parent root() {
        return root;
    }

    /// Any thread.
    public void show(SessionState state) {
        person.show(state);
        if (Platform.isFxApplicationThread()) {
            change(state);
        } else {
            Platform.runLater(() -> change(state));
        }
    }

    /// Once the operator has logged in, the keyboard is the person's.
    private void change(SessionState state) {
        boolean opens = closed && !(state.step() instanceof Step.DeskClosed);
        closed = state.step() instanceof Step.DeskClosed;
        operator.show(state);
        if (opens) {
            person.root().requestFocus();
        }
    }
}
