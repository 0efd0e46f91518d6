package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.part.Touch;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Walk;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody hears who does not see the screen.
class ReadAloudTest {
    private FxStage stage;

    @BeforeEach void open() throws Exception {
        stage = FxStage.open();
    }

    @AfterEach void close() {
        stage.close();
    }

    @Test void nothingIsReadUnasked() {
        show("02-consent");
        assertEquals(List.of(), stage.said);
    }

    @Test void theFirstKeyPressedTurnsTheVoiceOnAndReadsTheQuestionAndTheKeyItIsOn() {
        show("03-choose");
        press();
        String last = stage.said.getLast();
        assertTrue(last.startsWith(text("choose.title") + ". "), last);
        assertTrue(stage.kiosk.look().hearing().on());
    }

    @Test void aLanguageIsReadByItsOwnNameInItsOwnVoice() {
        show("01-attract");
        press();
        focus("language-vi");
        assertEquals(FxStage.MESSAGES.name("vi"), stage.said.getLast());
        assertEquals("vi", stage.tags.getLast());
    }

    @Test void aConsentSaysThatItIsTicked() {
        show("02-consent");
        press();
        focus("consent-FACE");
        assertFalse(stage.said.getLast().endsWith(text("consent.agree")));
        FxStage.fx(() -> {
            var before = (Step.Consent) Scenes.all().get("02-consent").step();
            stage.kiosk.show(new SessionState(new Step.Consent(before.text(), Set.copyOf(before.text().items())), Walk.begin("en")));
            return null;
        });
        assertTrue(stage.said.getLast().endsWith(text("consent.agree")), stage.said.getLast());
    }

    /// Others stand in the queue: which of two names it is can be told without saying either.
    @Test void aNameIsReadOnlyToWhoAskedForTheirDetails() {
        show("05-name-hangul");
        press();
        focus("name-0");
        focus("name-1");
        assertTrue(stage.said.stream().noneMatch(said -> said.contains("JIN ZHEZHU") || said.contains("김철수")), stage.said.toString());
        assertTrue(stage.said.getLast().contains(text("name.HANGUL")), stage.said.getLast());
        stage.look(stage.kiosk.look().hearing(stage.kiosk.look().hearing().otherMine()));
        focus("name-0");
        assertTrue(stage.said.getLast().contains("JIN ZHEZHU"), stage.said.getLast());
    }

    @Test void whatWasReadOfTheDocumentIsReadOnlyWhenAsked() {
        show("05-confirm");
        stage.look(Look.PLAIN.hearing(Hearing.OFF.switched(true)));
        assertEquals(List.of(text("confirm.title")), stage.said);
        stage.look(Look.PLAIN.hearing(Hearing.OFF.switched(true).otherMine()));
        FxStage.fx(() -> {
            stage.kiosk.show(new SessionState(Scenes.all().get("05-confirm-passport").step(), Walk.begin("en")));
            return null;
        });
        assertTrue(stage.said.getLast().contains("WOLESCHLEGEL"), stage.said.getLast());
    }

    @Test void aHintThatStaysIsReadOnce() throws Exception {
        show("06-face-far");
        stage.look(Look.PLAIN.hearing(Hearing.OFF.switched(true)));
        FxStage.pulses(10);
        assertEquals(List.of(text("reject.FACE_FAR.person")), stage.said);
    }

    @Test void whatHappensToOnesDataIsReadInFullAndThenWhatThePrinterDid() {
        show("09-my-data");
        stage.look(Look.PLAIN.hearing(Hearing.OFF.switched(true)));
        String said = stage.said.getLast();
        assertTrue(said.contains(text("mydata.sent")) && said.contains(text("mydata.STAY")) && said.contains(text("mydata.erased")), said);
        stage.step(Scenes.all().get("09-my-data-printed").step());
        assertEquals(text("mydata.printed"), stage.said.getLast());
    }

    @Test void aDialogIsReadAndACountdownIsNot() {
        show("03-choose");
        stage.look(Look.PLAIN.hearing(Hearing.OFF.switched(true)));
        FxStage.fx(() -> {
            stage.kiosk.show(new SessionState(new Step.AboutToTimeOut(Scenes.all().get("03-choose").step(), 20), Walk.begin("en")));
            stage.kiosk.show(new SessionState(new Step.AboutToTimeOut(Scenes.all().get("03-choose").step(), 19), Walk.begin("en")));
            return null;
        });
        assertEquals(List.of(text("choose.title"), text("timeout.title")), stage.said);
    }

    @Test void theNextPersonIsNotReadTo() {
        show("03-choose");
        press();
        FxStage.fx(() -> {
            stage.kiosk.show(new SessionState(new Step.Attract(), Walk.begin("en")));
            return null;
        });
        assertEquals(Look.PLAIN, stage.kiosk.look());
        assertEquals(List.of(), stage.said, "hushed");
    }

    @Test void whoPlugsHeadphonesInIsReadTheirDetailsUntilTheyArePulledOut() {
        show("05-confirm-passport");
        plug(true);
        assertTrue(stage.said.getLast().contains("WOLESCHLEGEL"), stage.said.toString());
        plug(false);
        assertEquals(List.of(), stage.said, "hushed, and nothing said since");
        assertEquals(Look.PLAIN, stage.kiosk.look());
    }

    @Test void whoWasReadToBeforeGoesOnWithoutTheirDetails() {
        show("05-confirm-passport");
        Hearing soft = Hearing.OFF.switched(true).louder(-2);
        stage.look(Look.PLAIN.hearing(soft));
        plug(true);
        assertTrue(stage.kiosk.look().hearing().mine());
        plug(false);
        assertEquals(soft, stage.kiosk.look().hearing());
        assertTrue(stage.said.stream().noneMatch(said -> said.contains("WOLESCHLEGEL")), stage.said.toString());
    }

    /// Somebody left their headphones in the jack.
    @Test void headphonesOfThePersonBeforeReadNothingToTheNext() {
        show("05-confirm-passport");
        plug(true);
        stage.step(new Step.Attract());
        assertEquals(Look.PLAIN, stage.kiosk.look());
        stage.step(Scenes.all().get("05-confirm-passport").step());
        assertEquals(List.of(), stage.said);
    }

    @Test void whereNoVoiceSpeaksTheLanguageThereIsNoSoundKey() {
        stage.show(Scenes.all().get("03-choose"), "ja", 1080, 1920);
        assertEquals(null, stage.scene().lookup("#sound"));
        press();
        assertEquals(List.of(), stage.said);
    }

    private void show(String name) {
        stage.show(Scenes.all().get(name), "en", 1080, 1920);
    }

    private void press() {
        FxStage.fx(() -> {
            Event.fireEvent(stage.kiosk.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            stage.settle();
            return null;
        });
    }

    private void plug(boolean in) {
        stage.kiosk.headphones(in);
        FxStage.fx(() -> {
            stage.settle();
            return null;
        });
    }

    private void focus(String id) {
        FxStage.fx(() -> {
            Node key = stage.scene().lookup("#" + id);
            assertTrue(key instanceof Touch, id);
            key.requestFocus();
            return null;
        });
    }

    private static String text(String key) {
        return FxStage.MESSAGES.text("en", key);
    }
}
