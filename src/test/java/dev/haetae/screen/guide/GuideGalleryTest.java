package dev.haetae.screen.guide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.liveness.Challenge;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/// Every state of the guides, photographed; each must differ from every other, or nobody could tell them apart.
class GuideGalleryTest {
    private final List<WritableImage> taken = new ArrayList<>();

    @Test void everyStateOfTheFaceGuideLooksDifferent() {
        for (String page : new String[] {"lamp", "high-contrast"}) {
            PaintedSource source = new PaintedSource();
            face(page, "1-looking", source, Phase.LOOKING, null, null, 0, null, 0);
            Region far = source.person(640, 380, 0.62);
            face(page, "2-far", source, Phase.ADJUST, RejectReason.FACE_FAR, far, 0, null, 0);
            Region near = source.person(640, 330, 1.9);
            face(page, "2-close", source, Phase.ADJUST, RejectReason.FACE_CLOSE, near, 0, null, 0);
            Region aside = source.person(770, 340, 0.95);
            face(page, "2-off-centre", source, Phase.ADJUST, RejectReason.FACE_OFF_CENTRE, aside, 0, null, 0);
            Region well = source.person(640, 330, 1.35);
            face(page, "2-dark", source, Phase.ADJUST, RejectReason.FACE_DARK, well, 0, null, 0);
            face(page, "3-good", source, Phase.GOOD, null, well, 0.7, null, 0);
            face(page, "4-taken", source, Phase.TAKEN, null, well, 1, null, 0);
            for (Challenge challenge : Challenge.values()) {
                if (challenge != Challenge.SMILE && challenge != Challenge.STILL) { // their ring is the blink's; the pictogram beside it shows which
                    face(page, "5-" + challenge, source, Phase.GOOD, null, well, 0, challenge, 0.55);
                }
            }
        }
        assertAllDiffer();
    }

    @Test void everyStateOfTheDocumentGuideLooksDifferent() {
        for (String page : new String[] {"dim", "high-contrast"}) {
            PaintedSource source = new PaintedSource();
            document(page, "1-looking", source, Phase.LOOKING, null, null, null, 0);
            document(page, "2-cut-flatbed", source, Phase.ADJUST, RejectReason.DOCUMENT_CUT, null, null, 0);
            document(page, "3-reading-flatbed", source, Phase.GOOD, null, null, null, 0.4);
            document(page, "4-taken-flatbed", source, Phase.TAKEN, null, null, null, 1);
            Quad tilted = source.card(640, 360, -4);
            document(page, "2-glare", source, Phase.ADJUST, RejectReason.DOCUMENT_GLARE, tilted, new Region(420, 300, 300, 180), 0);
            landscape(page, source);
            document(page, "2-covered", source, Phase.ADJUST, RejectReason.DOCUMENT_COVERED, tilted, new Region(820, 420, 120, 120), 0);
            Quad cut = source.card(380, 360, 6);
            document(page, "2-cut", source, Phase.ADJUST, RejectReason.DOCUMENT_CUT, cut, null, 0);
            Quad well = source.card(640, 360, 0);
            document(page, "3-good", source, Phase.GOOD, null, well, null, 0.5);
            document(page, "4-taken", source, Phase.TAKEN, null, well, null, 1);
        }
        assertAllDiffer();
    }

    /// The front that was taken, on its edge, then the back that is wanted, at rest for the end of the loop.
    @Test void theCardIsSeenToTurnOver() {
        for (String page : new String[] {"dim", "high-contrast"}) {
            for (double moment : new double[] {0.3, 0.6, 0.8, 1.0, 1.3}) {
                taken.add(turning(page, moment));
            }
        }
        assertAllDiffer();
        assertTrue(Stage.difference(turning("dim", 1.6), turning("dim", 1.9)) < 500, "the back comes to rest");
    }

    private static WritableImage turning(String page, double moment) {
        return Stage.on(() -> {
            Pulse.calmProperty().set(false); // a screen that was opened before may have asked for less motion
            PaintedSource source = new PaintedSource();
            source.show(Phase.LOOKING, null, null, null, null, 0, null, 0);
            DocumentGuide guide = new DocumentGuide(source, DocumentType.RESIDENCE_CARD, DocumentSide.BACK);
            Pane root = Stage.scene(guide, 968, 1044, page);
            guide.show(LiveView.NOTHING, moment);
            WritableImage photograph = Stage.photograph(root);
            Stage.keep(photograph, "document-" + page + "-turn-" + moment);
            root.getChildren().clear();
            return photograph;
        });
    }

    @Test void everyCardIsDrawnOnBothSides() {
        for (DocumentType type : DocumentType.values()) {
            for (DocumentSide side : DocumentSide.values()) {
                Stage.on(() -> {
                    CardDrawing card = CardDrawing.of(type, side);
                    Pane root = Stage.scene(card, card.prefWidth(-1), card.prefHeight(-1));
                    Stage.keep(Stage.photograph(root), "card-" + type + "-" + side);
                    return null;
                });
            }
        }
    }

    private void face(String page, String name, PaintedSource source, Phase phase, RejectReason fault, Region face, double hold,
            Challenge challenge, double moved) {
        taken.add(Stage.on(() -> {
            source.show(phase, fault, null, face, null, hold, challenge, moved);
            FaceGuide guide = new FaceGuide(source);
            Pane root = Stage.scene(guide, 1080, 1100, page);
            guide.show(source.view(), 0.5);
            guide.show(source.view(), 1.1);
            WritableImage photograph = Stage.photograph(root);
            Stage.keep(photograph, "face-" + page + "-" + name);
            root.getChildren().clear();
            return photograph;
        }));
    }

    private void document(String page, String name, PaintedSource source, Phase phase, RejectReason fault, Quad outline,
            Region place, double hold) {
        taken.add(Stage.on(() -> {
            source.show(phase, fault, outline, null, place, hold, null, 0);
            DocumentGuide guide = new DocumentGuide(source, DocumentType.RESIDENCE_CARD, DocumentSide.FRONT);
            Pane root = Stage.scene(guide, 968, 1044, page);
            guide.show(source.view(), 0.5);
            guide.show(source.view(), 1.1);
            WritableImage photograph = Stage.photograph(root);
            Stage.keep(photograph, "document-" + page + "-" + name);
            root.getChildren().clear();
            return photograph;
        }));
    }

    /// The other shape of stage: the drawing keeps its proportions and stays whole.
    private static void landscape(String page, PaintedSource source) {
        Stage.on(() -> {
            DocumentGuide guide = new DocumentGuide(source, DocumentType.PASSPORT, DocumentSide.FRONT);
            Pane root = Stage.scene(guide, 1168, 860, page);
            guide.show(source.view(), 1.1);
            Stage.keep(Stage.photograph(root), "document-" + page + "-landscape");
            root.getChildren().clear();
            return null;
        });
    }

    private void assertAllDiffer() {
        for (int i = 0; i < taken.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(Stage.difference(taken.get(i), taken.get(j)) > 500, "photographs " + j + " and " + i + " look the same");
            }
        }
    }
}
