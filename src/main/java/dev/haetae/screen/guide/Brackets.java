package dev.haetae.screen.guide;

import javafx.scene.Group;

/// Four corners about (0, 0) that grow along their edges until they meet.
final class Brackets extends Group {
    private static final double ROUND = 40;
    private static final double ARM = 118;

    private final double halfWidth;
    private final double halfHeight;
    private final Cased corners = Cased.path("", Guide.BRACKET, Guide.BRACKET_CASING);
    private double grown = -1;

    Brackets(double halfWidth, double halfHeight) {
        this.halfWidth = halfWidth;
        this.halfHeight = halfHeight;
        getChildren().add(corners);
        grow(0);
    }

    void colour(String token) {
        corners.colour(token);
    }

    /// @param part 0 short corners, 1 a closed frame
    void grow(double part) {
        double shown = Pulse.calm() ? Math.floor(part * 4) / 4 : part;
        if (shown == grown) {
            return;
        }
        grown = shown;
        double along = Beat.mix(ARM, halfWidth, shown);
        double down = Beat.mix(ARM, halfHeight, shown);
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < 4; corner++) {
            double sx = corner % 2 == 0 ? -1 : 1;
            double sy = corner < 2 ? -1 : 1;
            double x = sx * halfWidth;
            double y = sy * halfHeight;
            path.append("M%s %s V%s Q%s %s %s %s H%s".formatted(x, y - sy * down, y - sy * ROUND, x, y,
                    x - sx * ROUND, y, x - sx * along));
        }
        corners.content(path.toString());
    }
}
