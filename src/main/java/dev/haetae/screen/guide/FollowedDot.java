package dev.haetae.screen.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.shape.Circle;

/// What a nose follows: large, in a casing that shows on every face and every page, and with a tail that says whence it
/// comes. It swells where it appears, so that it is found.
final class FollowedDot extends Group {
    static final double RADIUS = 62;
    private static final double APPEARS_SECONDS = 0.6;
    /// Longer unseen than this, it appears anew.
    private static final double GONE_SECONDS = 0.5;
    private static final double TAIL_SECONDS = 0.12;

    private record Place(double x, double y, double seconds) {}

    private final Group head = new Group(Guide.fill(new Circle(RADIUS), "-h-casing"), Guide.fill(new Circle(RADIUS - 8), "-h-casing-inner"),
            Guide.fill(new Circle(RADIUS - 13), "-h-guide"));
    private final List<Circle> tail = Stream.of(18.0, 28.0, 38.0).map(FollowedDot::spot).toList();
    private final Deque<Place> past = new ArrayDeque<>();
    private double appeared;

    FollowedDot() {
        getChildren().addAll(tail);
        getChildren().add(head);
        for (int i = 0; i < tail.size(); i++) {
            tail.get(i).setOpacity(0.35 + 0.15 * i);
        }
    }

    private static Circle spot(double radius) {
        Circle spot = new Circle(radius);
        spot.setStyle("-fx-fill: -h-guide; -fx-stroke: -h-casing-inner; -fx-stroke-width: 6;");
        return spot;
    }

    void at(double x, double y, double seconds) {
        if (past.isEmpty() || seconds - past.getLast().seconds() > GONE_SECONDS) {
            past.clear();
            appeared = seconds;
        }
        past.add(new Place(x, y, seconds));
        while (seconds - past.getFirst().seconds() > (tail.size() + 1) * TAIL_SECONDS) {
            past.removeFirst();
        }
        head.setTranslateX(x);
        head.setTranslateY(y);
        double part = Math.clamp((seconds - appeared) / APPEARS_SECONDS, 0, 1);
        double swell = Pulse.calm() ? 1 : 1 + 0.35 * Math.sin(Math.PI * part);
        head.setScaleX(swell);
        head.setScaleY(swell);
        for (int i = 0; i < tail.size(); i++) {
            trail(tail.get(i), seconds - (tail.size() - i) * TAIL_SECONDS);
        }
    }

    private void trail(Circle circle, double seconds) {
        Place place = past.getFirst();
        for (Iterator<Place> each = past.iterator(); each.hasNext() && place.seconds() < seconds;) {
            place = each.next();
        }
        circle.setVisible(!Pulse.calm());
        circle.setTranslateX(place.x());
        circle.setTranslateY(place.y());
    }
}
