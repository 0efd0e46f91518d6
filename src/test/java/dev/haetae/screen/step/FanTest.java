package dev.haetae.screen.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.screen.FxStage;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.guide.CardDrawing;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FanTest {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 648;
    private static final double MARGIN = 40;

    @BeforeAll static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test void liesInTheMiddleHoweverManyThereAre() {
        List<DocumentType> all = Scenes.OFFERED.stream().sorted().toList();
        for (int from = 0; from < all.size(); from++) {
            for (int to = from + 1; to <= all.size(); to++) {
                List<Bounds> cards = fanned(all.subList(from, to));
                double left = cards.stream().mapToDouble(Bounds::getMinX).min().orElseThrow();
                double right = cards.stream().mapToDouble(Bounds::getMaxX).max().orElseThrow();
                assertEquals(WIDTH / 2, (left + right) / 2, 1, all.subList(from, to).toString());
                assertTrue(left > MARGIN && right < WIDTH - MARGIN, all.subList(from, to) + " from " + left + " to " + right);
            }
        }
    }

    @Test void theCoverOfThePassportIsSeen() {
        List<Bounds> cards = fanned(Scenes.OFFERED.stream().sorted().toList());
        Bounds passport = cards.getFirst();
        double hidden = passport.getMaxX() - cards.get(1).getMinX();
        assertTrue(hidden < passport.getWidth() / 3, hidden + " of " + passport.getWidth() + " hidden");
    }

    private static List<Bounds> fanned(List<DocumentType> types) {
        return FxStage.fx(() -> {
            var fan = new Fan(types.stream().map(type -> CardDrawing.of(type, DocumentSide.FRONT)).toList());
            fan.resize(WIDTH, HEIGHT);
            fan.layout();
            return fan.getChildren().stream().map(Node::getBoundsInParent).toList();
        });
    }
}
