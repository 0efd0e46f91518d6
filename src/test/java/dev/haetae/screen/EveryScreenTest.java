package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.config.KioskConfig;
import dev.haetae.config.ScreenLook;
import dev.haetae.decision.Decision;
import dev.haetae.language.Messages;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.gallery.Mode;
import dev.haetae.screen.gallery.Reasons;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.session.LiveView;
import dev.haetae.session.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every Step, in every language and layout: nothing is cut off, staff can always be reached, everything is large
/// enough to touch, and no colour is undefined.
class EveryScreenTest {
    private static final double APART = 16;
    private static final double INCHES = KioskConfig.load(Path.of("kiosk-config"), "production").screen().diagonalInches();
    private static FxStage stage;

    @BeforeAll static void open() throws Exception {
        stage = FxStage.open();
        stage.calm = true;
    }

    @AfterAll static void close() {
        stage.close();
    }

    @ParameterizedTest @EnumSource(Mode.class) void everyStep(Mode mode) {
        check(Scenes.all(), mode, FxStage.MESSAGES);
    }

    @ParameterizedTest @EnumSource(value = Mode.class, names = {"PORTRAIT", "LANDSCAPE", "ZOOM", "ZOOM_LANDSCAPE", "ZOOM_LOW_REACH"}) void everyReason(Mode mode) {
        check(Reasons.all(), mode, FxStage.MESSAGES);
    }

    /// A language yet to come has room: English, made two fifths longer.
    @ParameterizedTest @EnumSource(Mode.class) void aLongerLanguage(Mode mode, @TempDir Path folder) throws IOException {
        check(Scenes.all(), mode, Pseudo.texts(folder).offering(List.of(Pseudo.TAG)));
    }

    /// The field that staff will confirm is named, but not beside a suspicion.
    @Test void staffConfirmAFieldByName() {
        for (var silent : List.of(List.of(RejectReason.FIELD_MISMATCH), List.of(RejectReason.FIELD_MISMATCH, RejectReason.DOCUMENT_TAMPERED))) {
            var scene = new Scenes(new Step.Finished(new Decision.Referred(silent), Scenes.RECEIPT, Optional.of(Scenes.ERASED)), LiveView.NOTHING);
            String said = FxStage.fx(() -> {
                stage.set(scene, "en", 1080, 1920);
                return texts(stage.scene().getRoot());
            });
            assertEquals(silent.size() == 1, said.contains(FxStage.MESSAGES.text("en", "field.REGISTRATION_NUMBER")), said);
        }
    }

    static String texts(Node node) {
        return node instanceof Words words ? words.text() + "\n"
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(EveryScreenTest::texts).collect(Collectors.joining()) : "";
    }

    private static void check(Map<String, Scenes> scenes, Mode mode, Messages messages) {
        var faults = new ArrayList<String>();
        double width = mode.width();
        double height = mode.height();
        Look look = mode.look();
        stage.messages = messages;
        for (String language : messages.languages()) {
            scenes.forEach((name, scene) -> {
                FxStage.fx(() -> {
                    stage.set(scene, language, width, height);
                    if (!stage.kiosk.look().equals(look)) {
                        stage.kiosk.set(look);
                    }
                    scene.open(stage.kiosk);
                    stage.settle();
                    String where = name + " " + mode + " " + language + ": ";
                    var root = stage.scene().getRoot();
                    stage.pages(place -> page(root, where + "page " + place + ": ", look, faults, width, height));
                    return null;
                });
            });
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    private static void page(Parent root, String where, Look look, List<String> faults, double width, double height) {
        inspect(root, where, faults, width, height);
        var touches = new ArrayList<Touch>();
        touches(root, touches);
        apart(touches, where, faults);
        uncovered(root, touches, where, faults);
        Ink.faults(stage.shown(), where, faults);
        if (root.lookup("#staff") == null) {
            faults.add(where + "no way to staff");
        }
        if (look.lowReach()) {
            low(root, where, faults);
        }
        if (look.zoom()) {
            large(stage.shown(), where, faults);
        }
    }

    /// Twice the smallest text there is, at least.
    private static void large(Node node, String where, List<String> faults) {
        if (node instanceof Words words && words.isVisible() && !words.text().isEmpty() && words.shown() < 88) {
            faults.add(where + "\"" + words.text() + "\" is only " + (int) words.shown() + " px");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> large(child, where, faults));
        }
    }

    private static void inspect(Node node, String where, List<String> faults, double width, double height) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Words words) {
            if (words.overflows()) {
                faults.add(where + "no room for \"" + words.text() + "\" in " + (int) words.getWidth() + " x " + (int) words.getHeight());
            }
            boolean name = words.text().equals(words.text().toUpperCase(Locale.ROOT)); // as documents print it: may be of any length
            if (words.torn() && !name && !where.contains(Pseudo.TAG)) { // its words are longer than any language has
                faults.add(where + "a word is torn in \"" + words.text() + "\" in " + (int) words.getWidth() + " x " + (int) words.getHeight());
            }
            Bounds at = words.localToScene(words.getLayoutBounds());
            if (at.getMinX() < -1 || at.getMaxX() > width + 1 || at.getMinY() < -1 || at.getMaxY() > height + 1) {
                faults.add(where + "outside the screen: \"" + words.text() + "\"");
            }
        }
        if (node instanceof Touch touch) {
            Bounds size = touch.getLayoutBounds();
            double edge = Math.min(size.getWidth(), size.getHeight());
            if (edge < ScreenLook.LEAST_TOUCH_PIXELS || ScreenLook.millimetres(edge, INCHES) < ScreenLook.LEAST_TOUCH_MILLIMETRES) {
                faults.add(where + touch.getId() + " is only %.0f px, %.1f mm".formatted(edge, ScreenLook.millimetres(edge, INCHES)));
            }
            if (touch.getAccessibleText() == null || touch.getAccessibleText().isBlank()) {
                faults.add(where + touch.getId() + " says nothing to a screen reader");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> inspect(child, where, faults, width, height));
        }
    }

    private static void touches(Node node, List<Touch> found) {
        if (node instanceof Touch touch && !touch.isDisabled()) {
            found.add(touch);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> touches(child, found));
        }
    }

    /// No key lies over a picture of a card.
    private static void uncovered(Parent root, List<Touch> touches, String where, List<String> faults) {
        for (Node plate : root.lookupAll(".card-plate")) {
            Bounds at = plate.localToScene(plate.getLayoutBounds());
            touches.stream().filter(touch -> touch.localToScene(touch.getLayoutBounds()).intersects(at))
                    .forEach(touch -> faults.add(where + touch.getId() + " lies over the card"));
        }
    }

    private static void apart(List<Touch> touches, String where, List<String> faults) {
        for (int i = 0; i < touches.size(); i++) {
            Bounds one = touches.get(i).localToScene(touches.get(i).getLayoutBounds());
            for (Touch other : touches.subList(i + 1, touches.size())) {
                Bounds two = other.localToScene(other.getLayoutBounds());
                double gap = Math.max(Math.max(two.getMinX() - one.getMaxX(), one.getMinX() - two.getMaxX()),
                        Math.max(two.getMinY() - one.getMaxY(), one.getMinY() - two.getMaxY()));
                if (gap < APART - .5) { // edges fall between pixels
                    faults.add(where + touches.get(i).getId() + " and " + other.getId() + " are only %.1f px apart".formatted(gap));
                }
            }
        }
    }

    /// Below 1,200 mm on the reference screen.
    private static void low(Node node, String where, List<String> faults) {
        if (node instanceof Touch touch && !touch.isDisabled() && touch.localToScene(touch.getLayoutBounds()).getMinY() < 878) {
            faults.add(where + touch.getId() + " is too high to reach");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> low(child, where, faults));
        }
    }
}
