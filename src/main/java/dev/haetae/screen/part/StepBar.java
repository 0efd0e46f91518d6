package dev.haetae.screen.part;

import dev.haetae.screen.theme.Icon;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Five rings: past ones are ticked, the current one is larger, those to come are grey.
public final class StepBar extends Region {
    private static final double SMALL = 84;
    private static final double LARGE = 104;
    private static final double GAP = 12;

    private final Region[] rings = new Region[Stage.values().length];
    private final Region[] links = new Region[rings.length - 1];
    private final int now;

    public StepBar(Stage current, String spoken) {
        now = current.ordinal();
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
        for (int i = 0; i < rings.length; i++) {
            rings[i] = ring(Stage.values()[i], i);
            if (i > 0) {
                links[i - 1] = new Region();
                links[i - 1].getStyleClass().add(i <= now ? "step-link-past" : "step-link");
                getChildren().add(links[i - 1]);
            }
        }
        getChildren().addAll(rings);
    }

    private Region ring(Stage stage, int place) {
        var icon = place < now ? Icon.of("check").size(44).tone("icon-on-primary")
                : Icon.of(stage.icon()).size(place == now ? 56 : 48).tone(place == now ? "icon-primary" : "icon-quiet");
        var ring = new StackPane(icon);
        ring.getStyleClass().add(place < now ? "step-past" : place == now ? "step-now" : "step-next");
        return ring;
    }

    @Override protected void layoutChildren() {
        double free = getWidth() - LARGE - SMALL * (rings.length - 1);
        double link = free / (rings.length - 1);
        double x = 0;
        for (int i = 0; i < rings.length; i++) {
            double size = i == now ? LARGE : SMALL;
            rings[i].resizeRelocate(x, (getHeight() - size) / 2, size, size);
            x += size;
            if (i < links.length) {
                links[i].resizeRelocate(x + GAP, getHeight() / 2 - 4, link - 2 * GAP, 8);
                x += link;
            }
        }
    }
}
