package dev.haetae.screen.zoom;

import dev.haetae.screen.part.Stage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// The five steps as short bars: the current one is longer, those to come are grey.
public final class StepDashes extends Region {
    private static final double SHORT = 56;
    private static final double LONG = 120;
    private static final double HEIGHT = 24;
    private static final double GAP = 20;

    private final int now;

    public StepDashes(Stage current, String spoken) {
        now = current.ordinal();
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
        for (Stage stage : Stage.values()) {
            var dash = new Region();
            dash.getStyleClass().add(stage.ordinal() <= now ? "dash-past" : "dash-next");
            getChildren().add(dash);
        }
    }

    @Override protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            double width = i == now ? LONG : SHORT;
            getChildren().get(i).resizeRelocate(x, (getHeight() - HEIGHT) / 2, width, HEIGHT);
            x += width + GAP;
        }
    }
}
