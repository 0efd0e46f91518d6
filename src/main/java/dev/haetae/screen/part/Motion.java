package dev.haetae.screen.part;

import dev.haetae.screen.guide.Pulse;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// The look's movements. Only position and opacity move.
public final class Motion {
    private static final Interpolator ENTER = Interpolator.SPLINE(.16, 1, .3, 1);

    private Motion() {}

    public static boolean reduced() {
        return Pulse.calmProperty().get();
    }

    /// A page comes in: 240 ms from a little to the right; a plain fade of 120 ms where motion is reduced.
    public static void enter(Node page) {
        var fade = new FadeTransition(Duration.millis(reduced() ? 120 : 240), page);
        fade.setFromValue(.4);
        fade.setToValue(1);
        fade.setInterpolator(ENTER);
        if (reduced()) {
            fade.play();
            return;
        }
        var slide = new TranslateTransition(Duration.millis(240), page);
        slide.setFromX(48);
        slide.setToX(0);
        slide.setInterpolator(ENTER);
        new ParallelTransition(fade, slide).play();
    }
}
