package dev.haetae.screen.guide;

import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.Dot;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;

/// Which way to move, and how far that has come: an empty arc on the person's side that fills green.
/// The picture is a mirror, so the person's own left is at the screen's left. A wrong movement fills nothing.
final class ChallengeArcs extends Group {
    private static final double PULSE_SECONDS = 0.3;
    /// How far the dot goes, over the way to the ring.
    private static final double REACH = 0.86;

    private final Gauge left = new Gauge(121, 118);
    private final Gauge right = new Gauge(59, -118);
    private final Gauge top = new Gauge(138, -96);
    private final Gauge bottom = new Gauge(222, 96);
    private final Gauge whole = new Gauge(90, -360);
    private final Chevrons.Row toLeft = row(180, -378, 0);
    private final Chevrons.Row toRight = row(0, 378, 0);
    private final Chevrons.Row down = row(90, 0, 196);
    private final FollowedDot dot = new FollowedDot();
    private double lastMoved;
    private double pulseAt = Double.NEGATIVE_INFINITY;

    ChallengeArcs() {
        getChildren().addAll(left, right, top, bottom, whole, toLeft, toRight, down, dot);
    }

    private static Chevrons.Row row(double turn, double x, double y) {
        Chevrons.Row row = new Chevrons.Row();
        row.getTransforms().addAll(new Translate(x, y), new Rotate(turn));
        return row;
    }

    /// @param dot where it is, when one is followed
    void show(Challenge challenge, double moved, Optional<Dot> dot, double seconds) {
        Guide.show(false, getChildren().toArray(Node[]::new));
        switch (challenge) {
            case TURN_LEFT -> side(left, toLeft, moved, seconds);
            case TURN_RIGHT -> side(right, toRight, moved, seconds);
            case NOD -> nod(moved, seconds);
            case BLINK, SMILE -> pulse(moved, seconds);
            case FOLLOW -> follow(dot.orElse(Dot.CENTRE), seconds);
            case STILL -> still(moved);
        }
        lastMoved = moved;
    }

    /// The picture is a mirror: the person's own left is at the screen's left.
    private void follow(Dot at, double seconds) {
        dot.at(-FaceRing.RX * REACH * at.x(), FaceRing.RY * REACH * at.y(), seconds);
        Guide.show(true, dot);
    }

    /// A calm ring that fills.
    private void still(double held) {
        whole.setScaleX(1);
        whole.setScaleY(1);
        whole.fill(Pulse.calm() ? Math.floor(held * 4) / 4 : held);
        Guide.show(true, whole);
    }

    private void side(Gauge gauge, Chevrons.Row chevrons, double moved, double seconds) {
        gauge.fill(moved);
        chevrons.run(seconds);
        Guide.show(true, gauge);
        Guide.show(moved < 1, chevrons);
    }

    /// Measured downwards: the fill runs from the top arc to the bottom one, and the chevrons go down with it.
    private void nod(double moved, double seconds) {
        top.fill(Math.min(1, moved * 2));
        bottom.fill(Math.max(0, moved * 2 - 1));
        Guide.show(true, top, bottom);
        Guide.show(moved < 1, down);
        down.run(seconds);
    }

    /// The ring swells once for every found blink.
    private void pulse(double moved, double seconds) {
        if (moved > lastMoved + 0.2) {
            pulseAt = seconds;
        }
        double part = Math.clamp((seconds - pulseAt) / PULSE_SECONDS, 0, 1);
        double swell = Pulse.calm() ? 1 : 1 + 0.03 * Math.sin(Math.PI * part);
        whole.setScaleX(swell);
        whole.setScaleY(swell);
        whole.fill(moved);
        Guide.show(true, whole);
    }

    /// An arc in its casing that fills.
    private static final class Gauge extends Group {
        private final double length;
        private final Arc filled;

        Gauge(double from, double length) {
            this.length = length;
            Arc inside = FaceRing.arc(from, length);
            filled = FaceRing.arc(from, 0);
            getChildren().addAll(Guide.stroke(FaceRing.arc(from, length), "-h-casing", 40),
                    Guide.stroke(FaceRing.arc(from, length), "-h-casing-inner", 34),
                    Guide.fixedStroke(inside, Color.WHITE, 26), Guide.stroke(filled, "-h-good", 26));
        }

        void fill(double part) {
            filled.setVisible(part > 0.01);
            filled.setLength(length * Math.clamp(part, 0, 1));
        }
    }
}
