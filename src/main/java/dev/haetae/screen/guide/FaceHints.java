package dev.haetae.screen.guide;

import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;

/// What lies over the face's live picture: a ghost to step into, dashes of the face found, and the way to move.
final class FaceHints {
    /// Under the oval's cover: cut off at its edge.
    final Group inside = new Group();
    /// Over everything.
    final Group outside = new Group();
    private final Group ghost = ghostHead();
    private final Ellipse found = Guide.fixedStroke(new Ellipse(), Color.WHITE, 9, 22, 20);
    private final Ellipse foundCasing = Guide.fixedStroke(new Ellipse(), Color.web("#12161D", 0.45), 14, 22, 20);
    private final Chevrons.Corners corners = new Chevrons.Corners(206, 232);
    private final Chevrons.Row row = new Chevrons.Row();
    private final FaultRing faultRing = new FaultRing();
    private final List<Node> rays = rays();

    FaceHints() {
        found.setStrokeLineCap(StrokeLineCap.BUTT);
        foundCasing.setStrokeLineCap(StrokeLineCap.BUTT);
        inside.getChildren().addAll(ghost, foundCasing, found);
        outside.getChildren().addAll(faultRing, corners, row);
        outside.getChildren().addAll(rays);
        nothing();
    }

    void nothing() {
        Guide.show(false, ghost, found, foundCasing, corners, row, faultRing);
        Guide.show(false, rays.toArray(Node[]::new));
    }

    void looking(double seconds) {
        ghost.setVisible(true);
        double breath = Pulse.calm() ? 1 : 1.015 - 0.015 * Math.cos(seconds * 2 * Math.PI / Act.LOOP);
        ghost.setScaleX(breath);
        ghost.setScaleY(breath);
    }

    /// @param face the face found and
    /// @param place the fault's place, both in the oval's own coordinates
    void adjust(RejectReason fault, Optional<Region> face, Optional<Region> place, double seconds) {
        face.ifPresent(this::dashes);
        place.ifPresent(region -> {
            faultRing.around(region);
            faultRing.setVisible(true);
        });
        switch (fault) {
            case FACE_MISSING -> looking(seconds);
            case FACE_FAR, FACE_CLOSE -> {
                corners.setVisible(true);
                corners.run(seconds, fault == RejectReason.FACE_FAR);
            }
            case FACE_OFF_CENTRE -> face.ifPresent(region -> wayBack(region, seconds));
            case FACE_DARK -> light(seconds);
            default -> { }
        }
    }

    /// Chevrons on the far side, pointing where the face should go.
    private void wayBack(Region face, double seconds) {
        boolean level = Math.abs(face.centreX()) >= Math.abs(face.centreY());
        double turn = level ? face.centreX() > 0 ? 180 : 0 : face.centreY() > 0 ? -90 : 90;
        row.getTransforms().setAll(new Rotate(turn),
                new Translate(level ? 130 : 200, 0));
        row.setVisible(true);
        row.run(seconds);
    }

    private void light(double seconds) {
        for (int i = 0; i < rays.size(); i++) {
            double phase = (seconds - i * 0.1) % Act.LOOP;
            rays.get(i).setVisible(true);
            rays.get(i).setOpacity(Pulse.calm() || phase > 0 && phase < 1.4 ? 1 : 0.25);
        }
    }

    private void dashes(Region face) {
        for (Ellipse oval : new Ellipse[] {foundCasing, found}) {
            oval.setVisible(true);
            oval.setCenterX(face.centreX());
            oval.setCenterY(face.centreY() - face.height() * 0.08);
            oval.setRadiusX(face.width() * 0.66);
            oval.setRadiusY(face.height() * 0.82);
        }
    }

    private static Group ghostHead() {
        Group ghost = new Group();
        for (String path : new String[] {"M0 -232 C98 -232 154 -150 154 -54 C154 66 82 152 0 152 C-82 152 -154 66 -154 -54"
                + " C-154 -150 -98 -232 0 -232 Z", "M-290 412 C-276 270 -190 212 -92 196 C-40 236 40 236 92 196 C190 212 276 270 290 412 Z"}) {
            var shape = Ink.path(path, Color.gray(1, 0.3), Color.gray(1, 0.9), 10);
            shape.getStrokeDashArray().setAll(26.0, 24.0);
            ghost.getChildren().add(shape);
        }
        return ghost;
    }

    private static List<Node> rays() {
        List<Node> rays = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            double angle = Math.toRadians(i * 22.5 - 90);
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            String ray = "M%.1f %.1f L%.1f %.1f".formatted(400 * x, 490 * y, 442 * x, 532 * y);
            rays.add(Cased.path(ray, 20, 30));
        }
        return rays;
    }
}
