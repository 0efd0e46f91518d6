package dev.haetae.launch;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Taps a key on the screen by its id, as a finger would; FX thread only.
final class Taps {
    private Taps() {}

    /// @return false when there is no such key, it is hidden or off
    static boolean tap(Parent root, String id) {
        Node node = root.lookup("#" + id);
        if (node == null || !node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node instanceof ButtonBase button) {
            button.fire();
            return true;
        }
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            var bounds = node.localToScreen(node.getBoundsInLocal());
            double x = node.getBoundsInLocal().getCenterX();
            double y = node.getBoundsInLocal().getCenterY();
            Event.fireEvent(node, new MouseEvent(type, x, y, bounds == null ? x : bounds.getCenterX(),
                    bounds == null ? y : bounds.getCenterY(), MouseButton.PRIMARY, 1, false, false, false, false,
                    type == MouseEvent.MOUSE_PRESSED, false, false, true, false, true, new PickResult(node, x, y)));
        }
        return true;
    }
}
