package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.screen.gallery.Mode;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands on the live screen can be read by eyes (WCAG 2.2, 1.4.3) and by a screen reader (4.1.2).
class ReadableTest {
    private static final double CONTRAST = 4.5;
    private static final Set<AccessibleRole> SWITCHES = Set.of(AccessibleRole.TOGGLE_BUTTON, AccessibleRole.CHECK_BOX);
    private static FxStage stage;

    @BeforeAll static void open() throws Exception {
        stage = FxStage.open();
        stage.calm = true;
    }

    @AfterAll static void close() {
        stage.close();
    }

    @ParameterizedTest @EnumSource(value = Mode.class, names = {"PORTRAIT", "HIGH_CONTRAST", "ZOOM", "ZOOM_LOW_REACH"}) void everyTextStandsOutFromWhatIsPaintedBehindIt(Mode mode) {
        var faults = new ArrayList<String>();
        var read = new int[1];
        Scenes.all().forEach((name, scene) -> FxStage.fx(() -> {
            var pages = new int[1];
            set(scene, "en", mode);
            scene.open(stage.kiosk);
            do {
                WritableImage picture = stage.scene().snapshot(null);
                for (Text text : texts(stage.shown(), new ArrayList<>())) {
                    double contrast = contrast(text, picture.getPixelReader());
                    read[0]++;
                    if (contrast < CONTRAST) {
                        faults.add("%s: \"%s\" %.1f : 1".formatted(name, text.getText(), contrast));
                    }
                }
            } while (pages[0]++ == 0 && stage.lastPage());
            return null;
        }));
        assertEquals(List.of(), faults);
        assertTrue(read[0] > 250, read[0] + " texts");
    }

    /// Role, name and state of every control, in every language.
    @Test void everyControlSaysWhatItIsWhatItIsCalledAndWhetherItIsOn() {
        var faults = new ArrayList<String>();
        FxStage.MESSAGES.languages().forEach(language -> controls(language, Mode.PORTRAIT, faults));
        assertEquals(List.of(), faults);
    }

    @Test void soDoesEveryControlOfEveryEnlargedPage() {
        var faults = new ArrayList<String>();
        controls("en", Mode.ZOOM, faults);
        assertEquals(List.of(), faults);
    }

    private static void controls(String language, Mode mode, List<String> faults) {
        Scenes.all().forEach((name, scene) -> FxStage.fx(() -> {
            set(scene, language, mode);
            scene.open(stage.kiosk);
            stage.pages(_ -> touches(stage.scene().getRoot(), new ArrayList<>()).forEach(touch -> control(touch, language + " " + name, faults)));
            return null;
        }));
    }

    private static void control(Touch touch, String screen, List<String> faults) {
        String where = screen + " " + touch.getId() + ": ";
        boolean isSwitch = SWITCHES.contains(touch.getAccessibleRole());
        if (!isSwitch && touch.getAccessibleRole() != AccessibleRole.BUTTON) {
            faults.add(where + touch.getAccessibleRole());
        }
        if (isSwitch != switches(touch)) {
            faults.add(where + "a switch is a " + touch.getAccessibleRole());
        }
        if (isSwitch && !(touch.queryAccessibleAttribute(AccessibleAttribute.SELECTED) instanceof Boolean)) {
            faults.add(where + "has no state");
        }
        if (touch.getAccessibleText() == null || touch.getAccessibleText().isBlank() || !touch.isFocusTraversable()) {
            faults.add(where + "no name, or out of reach of a keyboard");
        }
    }

    @Test void theStateOfAConsentIsTold() {
        FxStage.fx(() -> {
            set(Scenes.all().get("02-consent"), "en", Mode.PORTRAIT);
            var ticked = (Touch) stage.scene().lookup("#consent-IDENTITY");
            var open = (Touch) stage.scene().lookup("#consent-FACE");
            assertEquals(true, ticked.queryAccessibleAttribute(AccessibleAttribute.SELECTED));
            assertEquals(false, open.queryAccessibleAttribute(AccessibleAttribute.SELECTED));
            return null;
        });
    }

    private static boolean switches(Touch touch) {
        return Set.of("text", "contrast", "sound", "low-reach", "mine").contains(touch.getId()) || touch.getId().startsWith("consent-");
    }

    private static void set(Scenes scene, String language, Mode mode) {
        stage.set(scene, language, mode.width(), mode.height());
        if (!stage.kiosk.look().equals(mode.look())) {
            stage.kiosk.set(mode.look());
            stage.settle();
        }
    }

    private static List<Text> texts(Node node, List<Text> found) {
        if (node.isVisible() && node.getOpacity() > 0) {
            if (node instanceof Words words) {
                words.getChildrenUnmodifiable().forEach(line -> found.add((Text) line));
            } else if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> texts(child, found));
            }
        }
        return found;
    }

    private static List<Touch> touches(Node node, List<Touch> found) {
        if (node instanceof Touch touch && !touch.isDisabled()) {
            found.add(touch);
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> touches(child, found));
        }
        return found;
    }

    /// Of the text's own colour with the one that is painted most often around its letters.
    private static double contrast(Text text, PixelReader pixels) {
        Bounds at = text.localToScene(text.getLayoutBounds());
        var painted = new HashMap<Integer, Integer>();
        for (int y = (int) Math.max(0, at.getMinY()); y < Math.min(1919, at.getMaxY()); y += 2) {
            for (int x = (int) Math.max(0, at.getMinX()); x < Math.min(1079, at.getMaxX()); x += 2) {
                painted.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        var ink = (Color) text.getFill();
        double own = luminance(ink.getRed(), ink.getGreen(), ink.getBlue());
        int ground = painted.entrySet().stream().filter(one -> Math.abs(luminance(one.getKey()) - own) > .001)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(rgb(ink));
        double other = luminance(ground);
        return (Math.max(own, other) + .05) / (Math.min(own, other) + .05);
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }

    private static double luminance(int rgb) {
        return luminance((rgb >> 16 & 255) / 255., (rgb >> 8 & 255) / 255., (rgb & 255) / 255.);
    }

    private static double luminance(double red, double green, double blue) {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    private static double linear(double share) {
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
