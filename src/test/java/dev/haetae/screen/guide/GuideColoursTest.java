package dev.haetae.screen.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveView.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideColoursTest {
    @ParameterizedTest
    @CsvSource({"lamp, ADJUST, FFFFB31A", "lamp, GOOD, FF0A6B3D", "lamp, LOOKING, FF6B7482",
            "high-contrast, ADJUST, FFFFB31A", "high-contrast, GOOD, FF4DFFA0", "high-contrast, LOOKING, FFBDBDBD"})
    void faceGuideTakesTheColourOfItsState(String page, Phase phase, String argb) {
        PaintedSource source = new PaintedSource();
        source.show(phase, phase == Phase.ADJUST ? RejectReason.FACE_FAR : null, null, null, null, 0.6, null, 0);
        assertTrue(amount(source, new FaceGuideMaker(), page, argb) > 5_000, argb + " is hardly seen");
    }

    @ParameterizedTest
    @CsvSource({"dim, ADJUST, FFFFB31A", "dim, GOOD, FF3FD98A", "dim, LOOKING, FF8592A8", "high-contrast, TAKEN, FF4DFFA0"})
    void documentGuideTakesTheColourOfItsState(String page, Phase phase, String argb) {
        PaintedSource source = new PaintedSource();
        source.show(phase, null, null, null, null, 0.6, null, 0);
        assertTrue(amount(source, new DocumentGuideMaker(), page, argb) > 3_000, argb + " is hardly seen");
    }

    /// A looked-up colour that is not defined paints nothing and only whispers in the log.
    @Test void themeDefinesEveryTokenTheGuidesUse() {
        List<String> complaints = new ArrayList<>();
        Handler ear = new Handler() {
            @Override public void publish(LogRecord line) {
                complaints.add(line.getMessage());
            }

            @Override public void flush() {}

            @Override public void close() {}
        };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(ear);
        try {
            for (Phase phase : Phase.values()) {
                PaintedSource source = new PaintedSource();
                source.show(phase, null, null, null, null, 0.5, null, 0);
                amount(source, new FaceGuideMaker(), "lamp", "FF000000");
                amount(source, new DocumentGuideMaker(), "dim", "FF000000");
            }
        } finally {
            css.removeHandler(ear);
        }
        assertEquals(List.of(), complaints);
    }

    private interface Maker {
        Region make(PaintedSource source);
    }

    private record FaceGuideMaker() implements Maker {
        @Override public Region make(PaintedSource source) {
            FaceGuide guide = new FaceGuide(source);
            guide.show(source.view(), 1);
            return guide;
        }
    }

    private record DocumentGuideMaker() implements Maker {
        @Override public Region make(PaintedSource source) {
            DocumentGuide guide = new DocumentGuide(source, DocumentType.PASSPORT, DocumentSide.FRONT);
            guide.show(source.view(), 1);
            return guide;
        }
    }

    private static int amount(PaintedSource source, Maker maker, String page, String argb) {
        return Stage.on(() -> {
            Pane root = Stage.scene(maker.make(source), 968, 1044, page);
            int wanted = (int) Long.parseLong(argb, 16);
            int amount = 0;
            for (int pixel : Stage.pixels(Stage.photograph(root))) {
                if (pixel == wanted) {
                    amount++;
                }
            }
            root.getChildren().clear();
            return amount;
        });
    }
}
