package dev.haetae.screen.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;

/// Chevrons over the video: a row that runs in one direction, or four corners that go out or in.
final class Chevrons {
    private static final double[] LIGHT = {1, 0.8, 0.5};
    private static final double LOOP = 1.2;

    private Chevrons() {}

    /// Three chevrons about (0, 0) that point and run to the right; each further one is smaller and fainter.
    static final class Row extends Group {
        private final List<Node> row = new ArrayList<>();

        Row() {
            double[] sizes = {50, 42, 34};
            double x = 0;
            for (double size : sizes) {
                row.add(Cased.path("M%s %s L%s 0 L%s %s".formatted(x, -size, x + size * 0.82, x, size), 22, 34));
                x += 48;
            }
            getChildren().addAll(row.reversed());
        }

        void run(double seconds) {
            int step = Pulse.calm() ? 0 : (int) Math.floor(seconds / 0.24);
            for (int i = 0; i < row.size(); i++) {
                row.get(i).setOpacity(LIGHT[Math.floorMod(i - step, LIGHT.length)]);
            }
        }
    }

    /// Four pairs of corner chevrons about (0, 0), 44 px outward or inward in 0.7 s, then at rest.
    static final class Corners extends Group {
        private static final double ARM = 66;
        private final List<Group> outward = new ArrayList<>();
        private final List<Group> inward = new ArrayList<>();

        /// @param x,y where the outer corners stand
        Corners(double x, double y) {
            for (int corner = 0; corner < 4; corner++) {
                double sx = corner % 2 == 0 ? -1 : 1;
                double sy = corner < 2 ? -1 : 1;
                outward.add(pair(sx, sy, x, y, "M0 %s V0 H%s".formatted(-sy * ARM, -sx * ARM)));
                inward.add(pair(sx, sy, x, y, "M0 %s V0 H%s".formatted(sy * ARM, sx * ARM)));
            }
            getChildren().addAll(outward);
            getChildren().addAll(inward);
        }

        private static Group pair(double sx, double sy, double x, double y, String path) {
            Node lead = Cased.path(path, 20, 32);
            Node trail = Cased.path(path, 18, 28);
            trail.setOpacity(0.5);
            return Ink.at(sx * x, sy * y, new Group(trail, lead));
        }

        void run(double seconds, boolean out) {
            double way = Pulse.calm() ? 1 : new Beat(seconds % LOOP, LOOP).first();
            Guide.show(out, outward.toArray(Node[]::new));
            Guide.show(!out, inward.toArray(Node[]::new));
            for (int corner = 0; corner < 4; corner++) {
                double sx = corner % 2 == 0 ? -1 : 1;
                double sy = corner < 2 ? -1 : 1;
                Group pair = out ? outward.get(corner) : inward.get(corner);
                place(pair.getChildren().get(1), sx, sy, out ? -44 + 44 * way : -44 * way);
                place(pair.getChildren().get(0), sx, sy, out ? -88 + 44 * way : -44 * way + 44);
            }
        }

        private static void place(Node node, double sx, double sy, double by) {
            node.setTranslateX(sx * by);
            node.setTranslateY(sy * by);
        }
    }
}
