package dev.haetae.screen.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.decision.Decision;
import dev.haetae.decision.Operator;
import dev.haetae.decision.OverrideCode;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.language.Messages;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.FxStage;
import dev.haetae.screen.KioskScreen;
import dev.haetae.screen.ScreenSettings;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.part.Words;
import dev.haetae.session.DeskPictures;
import dev.haetae.session.DeskSamples;
import dev.haetae.session.Event;
import dev.haetae.session.LiveView;
import dev.haetae.session.LoginFault;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Walk;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

/// A desk in one window: nothing of the operator's column is cut off in any language, it shows no suspicion, and its keys
/// are out of the person's reach. Pictures of it are written to target/desk.
class DeskScreenTest {
    private static final Messages MESSAGES = Messages.load(Path.of("i18n"));
    private static final Set<RejectReason> OVERRIDABLE = Set.of(RejectReason.FACE_MISMATCH, RejectReason.FIELD_MISMATCH,
            RejectReason.LIVENESS_UNMOVED, RejectReason.LIVENESS_TIMEOUT, RejectReason.PORTRAIT_POOR);
    private final List<Event> events = new ArrayList<>();

    private record Shown(DeskScreen desk, Scene scene) {}

    @BeforeAll static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    private Shown show(SessionState state, Messages messages) {
        return show(state, messages, DeskSamples.pictures());
    }

    private Shown show(SessionState state, Messages messages, DeskPictures pictures) {
        var scene = new Scenes(state.step(), LiveView.NOTHING);
        var person = new KioskScreen(messages, scene, events::add, new ScreenSettings(true, 5, 20, true, Optional.empty()));
        var desk = new DeskScreen(person, new OperatorColumn(messages, pictures, OVERRIDABLE, events::add));
        desk.show(state);
        var shown = new Shown(desk, new Scene(desk.root(), 1920, 1080));
        settle(shown);
        return shown;
    }

    private static void settle(Shown shown) {
        for (int i = 0; i < 3; i++) {
            shown.desk.root().applyCss();
            shown.desk.root().layout();
        }
    }

    private static Walk walk(String language, RejectReason... met) {
        Walk walk = DeskSamples.assisted(Walk.begin(language).read(Scenes.card()), new Operator("mina", true));
        for (RejectReason reason : met) {
            walk = walk.met(reason);
        }
        return walk;
    }

    private static Map<String, SessionState> states(String tag) {
        var all = new LinkedHashMap<String, SessionState>();
        all.put("closed", new SessionState(new Step.DeskClosed(), Walk.begin(tag)));
        for (LoginFault fault : LoginFault.values()) {
            all.put("closed-" + fault, new SessionState(new Step.DeskClosed(false, Optional.of(fault)), Walk.begin(tag)));
        }
        all.put("free", new SessionState(new Step.Attract(), DeskSamples.assisted(Walk.begin(tag), new Operator("mina", true))));
        all.put("scan", new SessionState(new Step.CaptureDocument(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT), walk(tag, RejectReason.DOCUMENT_GLARE)));
        for (RejectReason reason : OVERRIDABLE) {
            all.put("override-" + reason, new SessionState(new Step.Retry(reason, "", 1, 3, new Step.CaptureFace()),
                    walk(tag, RejectReason.DOCUMENT_GLARE, RejectReason.FACE_DARK, reason).decided(new Decision.Approved())));
        }
        all.put("together", new SessionState(new Step.WithOperator(), walk(tag, RejectReason.MRZ_CHECK_DIGIT, RejectReason.DOCUMENT_GLARE, RejectReason.FACE_MISMATCH)
                .decided(new Decision.Referred(List.of(RejectReason.FACE_MISMATCH)))));
        return all;
    }

    @Test void nothingOfTheColumnIsCutOffInAnyLanguage() {
        var faults = new ArrayList<String>();
        for (String tag : MESSAGES.languages()) {
            var only = MESSAGES.offering(List.of(tag));
            states(tag).forEach((name, state) -> FxStage.fx(() -> {
                var shown = show(state, only);
                var column = (Parent) shown.scene.lookup("#operator");
                inspect(column, tag + " " + name + ": ", faults);
                if (said(column).stream().anyMatch(line -> line.contains("{0}"))) {
                    faults.add(tag + " " + name + ": a text lacks its argument");
                }
                apart(column, tag + " " + name + ": ", faults);
                if (tag.equals("ko") || tag.equals("my") || tag.equals("ru")) {
                    File file = Path.of("target/desk", name + "-" + tag + ".png").toFile();
                    file.getParentFile().mkdirs();
                    ImageIO.write(SwingFXUtils.fromFXImage(shown.scene.snapshot(null), null), "png", file);
                }
                return null;
            }));
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    private static void inspect(Node node, String where, List<String> faults) {
        if (node instanceof Words words) {
            Bounds at = words.localToScene(words.getLayoutBounds());
            if (words.overflows() || at.getMaxY() > 1081 || at.getMaxX() > 1921) {
                faults.add(where + "no room for \"" + words.text() + "\"");
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> inspect(child, where, faults));
        }
    }

    /// What hangs from above does not reach what stands below.
    private static void apart(Parent column, String where, List<String> faults) {
        var bottoms = column.lookupAll(".words").stream().filter(Words.class::isInstance).map(words -> words.localToScene(words.getLayoutBounds())).toList();
        for (int i = 0; i < bottoms.size(); i++) {
            for (Bounds other : bottoms.subList(i + 1, bottoms.size())) {
                Bounds one = bottoms.get(i);
                if (one.intersects(other.getMinX() + 2, other.getMinY() + 2, other.getWidth() - 4, Math.max(1, other.getHeight() - 4))) {
                    faults.add(where + "two lines lie over each other");
                    return;
                }
            }
        }
    }

    private static List<String> said(Parent shown) {
        return shown.lookupAll(".words").stream().filter(Words.class::isInstance).map(words -> ((Words) words).text()).toList();
    }

    @Test void theOperatorLogsInByKeyboardAndTheLineIsEmptyAfterwards() {
        FxStage.fx(() -> {
            var shown = show(new SessionState(new Step.DeskClosed(), Walk.begin("en")), MESSAGES);
            type(shown, "#desk-name", "mina");
            type(shown, "#desk-password", "sécret1");
            press(shown, "#desk-password", KeyCode.BACK_SPACE);
            press(shown, "#desk-password", KeyCode.ENTER);
            press(shown, "#desk-password", KeyCode.ENTER);
            return null;
        });
        assertEquals(1, events.size(), "the second Enter finds nothing typed");
        var login = (Event.LogIn) events.getFirst();
        assertEquals("mina", login.name());
        assertArrayEquals("sécret".toCharArray(), DeskSamples.letters(login.password()));
        assertFalse(login.toString().contains("mina"));
        login.password().close();
        assertArrayEquals(new char[6], DeskSamples.letters(login.password()));
    }

    @Test void aSuspicionStandsNowhereOnTheScreen() {
        FxStage.fx(() -> {
            var shown = show(new SessionState(new Step.Checking(Set.of()), walk("en", RejectReason.DOCUMENT_GLARE, RejectReason.ATTACK_SUSPECTED)),
                    MESSAGES.offering(List.of("en")));
            List<String> said = said(shown.scene.getRoot());
            assertTrue(said.contains(MESSAGES.text("en", "reject.DOCUMENT_GLARE.staff")), said::toString);
            assertFalse(said.contains(MESSAGES.text("en", "reject.ATTACK_SUSPECTED.staff")));
            return null;
        });
    }

    @Test void aKeyForEveryReasonThatExplainsAndNoneForWhoHasNotTheRole() {
        var step = new Step.Retry(RejectReason.FACE_MISMATCH, "", 1, 3, new Step.ChooseDocument(Scenes.OFFERED));
        FxStage.fx(() -> {
            var shown = show(new SessionState(step, walk("en", RejectReason.FACE_MISMATCH)), MESSAGES);
            assertNotNull(shown.scene.lookup("#override-SEEN_BY_EYE"));
            assertNotNull(shown.scene.lookup("#override-APPEARANCE_CHANGED"));
            assertNull(shown.scene.lookup("#override-DOCUMENT_WORN"));
            var plain = show(new SessionState(step, DeskSamples.assisted(Walk.begin("en").read(Scenes.card()), new Operator("juno", false))), MESSAGES);
            assertNull(plain.scene.lookup("#override-SEEN_BY_EYE"));
            return null;
        });
    }

    /// A tap right after a change is dead by design.
    @Test @Timeout(30) void aTapOverridesInTheOperatorsName() {
        var step = new Step.Retry(RejectReason.FACE_MISMATCH, "", 1, 3, new Step.ChooseDocument(Scenes.OFFERED));
        var key = FxStage.fx(() -> (Touch) show(new SessionState(step, walk("en", RejectReason.FACE_MISMATCH)), MESSAGES).scene.lookup("#override-SEEN_BY_EYE"));
        while (events.isEmpty()) {
            FxStage.fx(() -> {
                key.fire();
                return null;
            });
        }
        assertEquals(List.of(new Event.Overridden("mina", RejectReason.FACE_MISMATCH, OverrideCode.SEEN_BY_EYE)), events);
    }

    @Test @Timeout(30) void bothFacesAreShownAndGoWithTheSession() {
        var pictures = DeskSamples.pictures();
        var shown = FxStage.fx(() -> show(new SessionState(new Step.WithOperator(), walk("en")), MESSAGES, pictures));
        until(() -> faces(shown) == 2);
        pictures.close();
        until(() -> faces(shown) == 0);
    }

    private static long faces(Shown shown) {
        return FxStage.fx(() -> shown.scene.getRoot().lookupAll("LivePicture").stream().filter(Node::isVisible).count());
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            assertFalse(Thread.interrupted(), "waited in vain");
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test void theKeyboardIsTheOperatorsUntilTheDeskIsOpenAndThePersonsThen() {
        FxStage.fx(() -> {
            var shown = show(new SessionState(new Step.DeskClosed(), Walk.begin("en")), MESSAGES);
            assertEquals("desk-name", shown.scene.getFocusOwner().getId());
            press(shown, "#desk-name", KeyCode.ENTER);
            assertEquals("desk-password", shown.scene.getFocusOwner().getId());
            shown.desk.show(states("en").get("free"));
            assertEquals("kiosk", shown.scene.getFocusOwner().getId());
            return null;
        });
    }

    /// A person who goes by Tab never comes to the operator's keys.
    @Test void thePersonsKeyboardDoesNotReachTheOperatorsKeys() {
        FxStage.fx(() -> {
            states("en").forEach((name, state) -> {
                var column = (Parent) show(state, MESSAGES).scene.lookup("#operator");
                column.lookupAll(".touch").forEach(key -> assertFalse(key.isFocusTraversable(), name + " " + key.getId()));
                column.lookupAll(".typed").forEach(line -> assertFalse(line.isFocusTraversable(), name + " " + line.getId()));
            });
            return null;
        });
    }

    private static void type(Shown shown, String id, String text) {
        for (char letter : text.toCharArray()) {
            shown.scene.lookup(id).fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private static void press(Shown shown, String id, KeyCode code) {
        shown.scene.lookup(id).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
