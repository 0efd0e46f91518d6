package dev.haetae.screen.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.frame.Region;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.nio.ByteBuffer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class LivePictureTest {
    private static final int SKIN = 0xFFD9A27C;
    private final PaintedSource source = new PaintedSource();

    @Test void mirrorsAFaceAndCropsItToTheRectangle() {
        Region face = source.person(900, 330, 1);
        source.show(Phase.GOOD, null, null, face, null, 0, null, 0);
        Stage.on(() -> {
            LivePicture picture = new LivePicture(source, true, false);
            picture.place(0, 0, 720, 720);
            picture.update(source.view());
            double shownAt = picture.toX(900);
            assertEquals(360 - (900 - 640), shownAt, 0.01);
            WritableImage photograph = Stage.photograph(sceneOf(picture, 720, 720));
            assertEquals(SKIN, photograph.getPixelReader().getArgb((int) shownAt, 360), "the face is not where toX says");
            return null;
        });
    }

    @Test void showsTheWholeGlassUnmirrored() {
        source.card(640, 360, 0);
        source.show(Phase.GOOD, null, null, null, null, 0, null, 0);
        Stage.on(() -> {
            LivePicture picture = new LivePicture(source, false, true);
            picture.place(0, 0, 640, 640);
            picture.update(source.view());
            assertEquals(0, picture.toX(0), 0.01);
            assertEquals(140, picture.toY(0), 0.01);
            assertEquals(500, picture.toY(720), 0.01);
            return null;
        });
    }

    @Test void clearsWhenTheSourceHasNoPictureAnyMore() {
        source.person(640, 330, 1);
        source.show(Phase.GOOD, null, null, null, null, 0, null, 0);
        Stage.on(() -> {
            LivePicture picture = new LivePicture(source, true, false);
            picture.place(0, 0, 720, 720);
            picture.update(source.view());
            assertTrue(picture.showing());
            source.nothing();
            picture.update(source.view());
            assertFalse(picture.showing());
            WritableImage photograph = Stage.photograph(sceneOf(picture, 720, 720));
            for (int pixel : Stage.pixels(photograph)) {
                assertEquals(0xFFFFFFFF, pixel);
            }
            return null;
        });
    }

    @Test void overwritesItsBufferWhenTheGuideLeavesTheScene() {
        Keeping keeping = new Keeping(source);
        source.person(640, 330, 1);
        source.show(Phase.GOOD, null, null, null, null, 0, null, 0);
        FaceGuide guide = Stage.on(() -> new FaceGuide(keeping));
        Pane root = Stage.on(() -> Stage.scene(guide, 968, 944, "lamp"));
        assertTrue(Stage.comes(() -> keeping.given != null && sum(keeping.given) > 0), "no picture was taken");
        Stage.on(() -> root.getChildren().remove(guide));
        assertEquals(0, Stage.on(() -> sum(keeping.given)), "pixels of a person are left in memory");
    }

    private static Pane sceneOf(LivePicture picture, double width, double height) {
        Pane root = new Pane(picture);
        root.setStyle("-fx-background-color: white;");
        new Scene(root, width, height);
        return root;
    }

    private static long sum(ByteBuffer bytes) {
        long sum = 0;
        for (int i = 0; i < bytes.capacity(); i++) {
            sum += bytes.get(i) & 255;
        }
        return sum;
    }

    /// Remembers the buffer it was asked to fill.
    private static final class Keeping implements LiveSource {
        private final LiveSource source;
        private ByteBuffer given;

        Keeping(LiveSource source) {
            this.source = source;
        }

        @Override public LiveView view() {
            return source.view();
        }

        @Override public boolean pixels(ByteBuffer target) {
            given = target;
            return source.pixels(target);
        }
    }
}
