package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.part.Bubble;
import dev.haetae.screen.part.Words;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person meets while movements are asked for.
class PromptsTest {
    private static final List<String> ASKED = List.of("07-nod", "07-follow", "07-blink");
    private FxStage stage;

    @BeforeEach void open() throws Exception {
        stage = FxStage.open();
    }

    @AfterEach void close() {
        stage.close();
    }

    /// Who cannot move is judged by the light above all.
    @Test void theLightShinesWhateverIsAskedFor() throws Exception {
        for (String name : List.of("07-nod", "07-pause", "07-follow", "07-blink", "07-still")) {
            show(name, 1080, 1920);
            stage.shone.clear();
            FxStage.pulses(30);
            assertEquals(List.of(scene(name).view().tint().orElseThrow()), stage.shone, name);
        }
    }

    @Test void blackPagesStayBlack() throws Exception {
        show("07-follow", 1080, 1920);
        stage.look(Look.PLAIN.otherContrast());
        stage.shone.clear();
        FxStage.pulses(30);
        assertTrue(stage.shone.stream().allMatch(rgb -> rgb == 0), stage.shone::toString);
    }

    /// Large to touch, but neither as wide, as bold nor as bright as what is asked for.
    @Test void theWayOutIsQuiet() {
        for (double[] size : new double[][] {{1080, 1920}, {1920, 1080}}) {
            for (String name : ASKED) {
                show(name, size[0], size[1]);
                FxStage.fx(() -> {
                    var way = (Button) stage.scene().lookup("#cannot-move");
                    var hint = (Bubble) stage.scene().lookup("#hint");
                    assertEquals(112, way.getHeight(), 1);
                    assertTrue(way.getWidth() < 0.66 * 968, "a third of the row is left");
                    assertEquals(List.of("touch", "plain"), way.getStyleClass());
                    assertTrue(capital(way) <= 50 && capital(way) < 0.8 * capital(hint),
                            "%s: %.0f px beside %.0f px".formatted(name, capital(way), capital(hint)));
                    return null;
                });
            }
        }
    }

    @Test void noPromptMovesTheDotsOfTheOthers() {
        show("07-pause", 1080, 1920);
        List<Bounds> pausing = places();
        show("07-follow", 1080, 1920);
        assertEquals(pausing, places());
    }

    /// A pause is no fault: what was asked for was seen. Then the next is asked for at once, in words and aloud.
    @Test void afterAMovementItSaysGoodAndThenAsks() throws Exception {
        show("07-nod", 1080, 1920);
        stage.look(Look.PLAIN.hearing(Hearing.OFF.switched(true)));
        FxStage.pulses(6);
        stage.said.clear();
        stage.sees(scene("07-pause"));
        stage.step(scene("07-pause").step());
        FxStage.pulses(6);
        assertEquals(text("challenge.done"), hint());
        stage.sees(scene("07-follow"));
        FxStage.pulses(6);
        assertEquals(text("challenge.FOLLOW"), hint());
        assertEquals(List.of(text("challenge.FOLLOW")), stage.said);
    }

    private static double capital(Node node) {
        return switch (node) {
            case Words words -> words.size();
            case Text _ -> 0;
            case Parent parent -> parent.getChildrenUnmodifiable().stream().mapToDouble(PromptsTest::capital).max().orElse(0);
            default -> 0;
        };
    }

    private List<Bounds> places() {
        return FxStage.fx(() -> ((Parent) stage.scene().lookup("#prompts")).getChildrenUnmodifiable().stream()
                .map(dot -> dot.localToScene(dot.getLayoutBounds())).toList());
    }

    private String hint() {
        return FxStage.fx(() -> stage.scene().lookup("#hint").getAccessibleText());
    }

    private static String text(String key) {
        return FxStage.MESSAGES.text("en", key);
    }

    private static Scenes scene(String name) {
        return Scenes.all().get(name);
    }

    private void show(String name, double width, double height) {
        stage.show(scene(name), "en", width, height);
    }
}
