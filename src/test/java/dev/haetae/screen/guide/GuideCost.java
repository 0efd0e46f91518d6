package dev.haetae.screen.guide;

import com.sun.management.OperatingSystemMXBean;
import dev.haetae.frame.Region;
import dev.haetae.liveness.Challenge;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// What a guide costs on this machine: a program, not a test. Prints pulses a second and the share of one core for
/// 1280 x 720 video at 30 frames a second on a page of 1080 x 1920.
public final class GuideCost extends Application {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double WARM = 2;
    private static final double MEASURED = 5;

    private record Case(String name, Phase phase, RejectReason fault, Challenge challenge, boolean pictogram) {}

    private final List<Case> cases = List.of(new Case("nothing shown", null, null, null, false),
            new Case("pictogram alone", null, null, null, true),
            new Case("looking: drifting ring", Phase.LOOKING, null, null, false),
            new Case("adjust: chevrons", Phase.ADJUST, RejectReason.FACE_FAR, null, false),
            new Case("adjust: chevrons + pictogram", Phase.ADJUST, RejectReason.FACE_FAR, null, true),
            new Case("good: closing ring", Phase.GOOD, null, null, false),
            new Case("turn left + pictogram", Phase.GOOD, null, Challenge.TURN_LEFT, true));

    public static void main(String[] args) {
        launch(args);
    }

    @Override public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 1080, 1920));
        stage.show();
        next(stage, 0);
    }

    private void next(Stage stage, int index) {
        if (index == cases.size()) {
            Platform.exit();
            return;
        }
        Case measured = cases.get(index);
        Pane root = new Pane();
        root.getStyleClass().add("lamp");
        stage.getScene().setRoot(root);
        stage.getScene().getStylesheets().setAll(dev.haetae.screen.guide.Stage.theme());
        if (measured.phase() != null) {
            FaceGuide guide = new FaceGuide(new Camera(measured));
            guide.relocate(56, 390);
            root.getChildren().add(guide);
        }
        if (measured.pictogram()) {
            Pictogram pictogram = measured.challenge() == null ? Pictogram.of(RejectReason.FACE_FAR) : Pictogram.of(measured.challenge());
            pictogram.relocate(84, 1470);
            root.getChildren().add(pictogram);
        }
        new AnimationTimer() {
            private double begun = Double.NaN;
            private long processor;
            private int pulses;

            @Override public void handle(long now) {
                double seconds = now / 1e9;
                if (Double.isNaN(begun)) {
                    begun = seconds + WARM;
                } else if (processor == 0 && seconds >= begun) {
                    processor = MACHINE.getProcessCpuTime();
                } else if (processor != 0) {
                    pulses++;
                    double passed = seconds - begun;
                    if (passed >= MEASURED) {
                        stop();
                        System.out.printf("%-30s %5.1f pulses/s  %4.0f %% of one core%n", measured.name(), pulses / passed,
                                (MACHINE.getProcessCpuTime() - processor) / 1e7 / passed);
                        Platform.runLater(() -> next(stage, index + 1));
                    }
                }
            }
        }.start();
    }

    /// Thirty painted frames a second.
    private static final class Camera implements LiveSource {
        private final PaintedSource painted = new PaintedSource();
        private final Region face = painted.person(640, 360, 0.8);
        private final Case shown;

        Camera(Case shown) {
            this.shown = shown;
        }

        @Override public LiveView view() {
            long frame = System.nanoTime() / 33_333_333;
            double part = frame % 30 / 30.0;
            return new LiveView(shown.phase(), Optional.ofNullable(shown.fault()), Optional.empty(), Optional.of(face), Optional.empty(),
                    part, Optional.ofNullable(shown.challenge()), part, 1280, 720, frame);
        }

        @Override public boolean pixels(ByteBuffer target) {
            return painted.pixels(target);
        }
    }
}
