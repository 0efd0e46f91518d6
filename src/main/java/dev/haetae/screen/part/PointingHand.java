package dev.haetae.screen.part;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Translate;
import javafx.util.Duration;

/// A hand that taps every 2.4 s: touch here. Stands still where motion is reduced.
public final class PointingHand extends Region {
    private final Translate lift = new Translate();
    private final Timeline tapping = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(lift.yProperty(), 0)),
            new KeyFrame(Duration.millis(1500), new KeyValue(lift.yProperty(), 0)),
            new KeyFrame(Duration.millis(1900), new KeyValue(lift.yProperty(), 26, Interpolator.EASE_BOTH)),
            new KeyFrame(Duration.millis(2050), new KeyValue(lift.yProperty(), -6, Interpolator.EASE_IN)),
            new KeyFrame(Duration.millis(2400), new KeyValue(lift.yProperty(), 0, Interpolator.EASE_OUT)));

    public PointingHand() {
        var hand = new SVGPath();
        hand.setContent("M24 90V18a14 14 0 0 1 28 0v50l48 12q20 6 18 26l-8 46q-4 18-22 18H62q-14 0-22-12L6 112"
                + "q-8-14 4-20 10-4 16 4z");
        hand.getStyleClass().add("hand");
        hand.getTransforms().add(lift);
        hand.setManaged(false);
        getChildren().add(hand);
        setMouseTransparent(true);
        setManaged(false);
        tapping.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((_, _, _) -> run());
        visibleProperty().addListener((_, _, _) -> run());
    }

    public void show(boolean shown) {
        setVisible(shown);
    }

    private void run() {
        if (getScene() != null && isVisible() && !Motion.reduced()) {
            tapping.play();
        } else {
            tapping.stop();
        }
    }

    @Override protected void layoutChildren() {}
}
