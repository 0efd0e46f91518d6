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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/// What one frame of a guide costs: a program, not a test. Prints milliseconds of processor time to draw one new frame of
/// 1280 x 720 video with its guide (968 x 944) in software, less what an empty scene of that size costs; the least
/// of five batches of 40 frames, because the processor's clock is coarse and a busy machine only ever adds.
public final class GuideCost {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int FRAMES = 40;
    private static final int BATCHES = 5;

    private record Case(String name, Phase phase, RejectReason fault, Challenge challenge) {}

    private GuideCost() {}

    public static void main(String[] args) {
        Pane empty = Stage.on(() -> Stage.scene(new Pane(), 968, 944, "lamp"));
        double nothing = cost(empty, _ -> { });
        System.out.printf("%-26s %5.1f ms%n", "an empty scene", nothing);
        for (Case shown : List.of(new Case("looking: drifting ring", Phase.LOOKING, null, null),
                new Case("adjust: corner chevrons", Phase.ADJUST, RejectReason.FACE_FAR, null),
                new Case("good: closing ring", Phase.GOOD, null, null),
                new Case("turn left", Phase.GOOD, null, Challenge.TURN_LEFT))) {
            Camera camera = new Camera(shown);
            FaceGuide guide = Stage.on(() -> new FaceGuide(camera));
            Pane root = Stage.on(() -> Stage.scene(guide, 968, 944, "lamp"));
            double kept = cost(root, frame -> guide.show(camera.at(frame), frame / 30.0));
            Stage.on(() -> {
                keepNoBitmaps(root);
                return null;
            });
            double drawn = cost(root, frame -> guide.show(camera.at(frame), frame / 30.0));
            System.out.printf("%-26s %5.1f ms   (without kept bitmaps %5.1f ms)%n", shown.name(), kept - nothing, drawn - nothing);
        }
        Pictogram pictogram = Stage.on(() -> Pictogram.of(RejectReason.FACE_FAR));
        Pane small = Stage.on(() -> Stage.scene(pictogram, 208, 208, "lamp"));
        System.out.printf("%-26s %5.1f ms%n", "pictogram", cost(small, frame -> pictogram.showAt(frame / 30.0)));
        System.exit(0);
    }

    private interface Step {
        void frame(int number);
    }

    private static double cost(Pane root, Step step) {
        double least = Double.MAX_VALUE;
        WritableImage target = Stage.on(() -> root.getScene().snapshot(null));
        for (int batch = 0; batch < BATCHES; batch++) {
            int first = batch * FRAMES;
            least = Math.min(least, Stage.on(() -> {
                long before = MACHINE.getProcessCpuTime();
                for (int i = 0; i < FRAMES; i++) {
                    step.frame(first + i);
                    root.getScene().snapshot(target);
                }
                return (MACHINE.getProcessCpuTime() - before) / 1e6 / FRAMES;
            }));
        }
        return least;
    }

    private static void keepNoBitmaps(Node node) {
        node.setCache(false);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(GuideCost::keepNoBitmaps);
        }
    }

    private static final class Camera implements LiveSource {
        private final PaintedSource painted = new PaintedSource();
        private final Region face = painted.person(640, 360, 0.8);
        private final Case shown;

        Camera(Case shown) {
            this.shown = shown;
        }

        LiveView at(int frame) {
            double part = frame % 30 / 30.0;
            return new LiveView(shown.phase(), Optional.ofNullable(shown.fault()), Optional.empty(), Optional.of(face),
                    Optional.empty(), part, Optional.ofNullable(shown.challenge()), part, 1280, 720, frame);
        }

        @Override public LiveView view() {
            return at(0);
        }

        @Override public boolean pixels(ByteBuffer target) {
            return painted.pixels(target);
        }
    }
}
