package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.haetae.consent.ConsentText.Item;
import dev.haetae.decision.Decision;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.session.Event;
import dev.haetae.session.LiveView;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Step.MyData.Printing;
import dev.haetae.session.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What taps do.
class TouchingTest {
    private static final Step CHOOSE = new Step.ChooseDocument(Scenes.OFFERED);
    private FxStage stage;

    @BeforeEach void open() throws Exception {
        stage = FxStage.open();
    }

    @AfterEach void close() {
        stage.close();
    }

    @Test void aDoubleTapEmitsOneEvent() {
        show(new Step.ConfirmDocument(Scenes.card()));
        tap("key");
        tap("key");
        assertEquals(List.of(new Event.Confirmed()), stage.events);
    }

    @Test void theLanguageOfTheDocumentsCountryIsOfferedAndNotTaken() {
        show(new Step.ConfirmDocument(Scenes.card()));
        assertEquals(List.of(), stage.events);
        tap("suggested-language");
        assertEquals(List.of(new Event.LanguageChosen("vi")), stage.events);
        FxStage.fx(() -> {
            stage.kiosk.show(new SessionState(new Step.ConfirmDocument(Scenes.card()), Walk.begin("vi")));
            return null;
        });
        assertNull(stage.scene().lookup("#suggested-language"));
    }

    @Test void aTapMeantForTheScreenBeforeIsDropped() {
        show(new Step.ConfirmDocument(Scenes.card()));
        FxStage.fx(() -> {
            stage.kiosk.show(new SessionState(CHOOSE, Walk.begin("en")));
            ((Button) stage.scene().lookup("#back")).fire();
            return null;
        });
        assertEquals(List.of(), stage.events);
    }

    @Test void theKeyIsOffUntilBothConsentsAreGiven() {
        show(new Step.Consent(Scenes.CONSENT, Set.of(Item.IDENTITY)));
        tap("key");
        assertEquals(List.of(), stage.events);
        tap("consent-FACE");
        stage.step(new Step.Consent(Scenes.CONSENT, Set.of(Item.IDENTITY, Item.FACE)));
        tap("key");
        assertEquals(List.of(new Event.ConsentTicked(Item.FACE, true), new Event.ConsentGiven()), stage.events);
    }

    @Test void anotherLanguageCanBeChosenAtAnyStep() {
        show(CHOOSE);
        tap("language");
        tap("language-vi");
        assertEquals(List.of(new Event.LanguageChosen("vi")), stage.events);
        assertNull(FxStage.fx(() -> stage.scene().lookup("#languages")));
    }

    @Test void anyTouchDuringTheWarningIsMoreTimeOnce() {
        show(new Step.AboutToTimeOut(CHOOSE, 30));
        touch("time-out");
        touch("time-out");
        assertEquals(List.of(new Event.MoreTime()), stage.events);
    }

    @Test void finishingDuringTheWarningIsNotMoreTime() {
        show(new Step.AboutToTimeOut(CHOOSE, 30));
        touch("finish");
        tap("finish");
        assertEquals(List.of(new Event.Abandoned()), stage.events);
    }

    @Test void theWarningGoesWhenTheSessionGoesOn() {
        show(CHOOSE);
        stage.step(new Step.AboutToTimeOut(CHOOSE, 30));
        assertNotNull(FxStage.fx(() -> stage.scene().lookup("#time-out")));
        stage.step(CHOOSE);
        assertNull(FxStage.fx(() -> stage.scene().lookup("#time-out")));
        assertNotNull(FxStage.fx(() -> stage.scene().lookup("#staff")));
    }

    @Test void theNextPersonFindsThePlainScreen() {
        show(CHOOSE);
        tap("contrast");
        assertTrue(FxStage.fx(() -> stage.kiosk.look().highContrast()));
        stage.step(new Step.Attract());
        assertEquals(Look.PLAIN, FxStage.fx(() -> stage.kiosk.look()));
    }

    @Test void erasureIsSaidOnlyWhenItHasHappened() {
        show(new Step.Finished(new Decision.Approved(), Scenes.RECEIPT, Optional.empty()));
        assertTrue(spoken().contains("is being erased"), spoken());
        stage.step(new Step.Finished(new Decision.Approved(), Scenes.RECEIPT, Optional.of(Scenes.ERASED)));
        assertTrue(spoken().contains("is erased"), spoken());
    }

    @Test void theCodeOnTheReceiptIsItsNumberItsTimeAndTheProof() throws Exception {
        show(new Step.Finished(new Decision.Approved(), Scenes.RECEIPT, Optional.of(Scenes.ERASED)));
        LuminanceSource picture = FxStage.fx(() -> {
            var image = stage.scene().snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            var pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return new RGBLuminanceSource(width, height, pixels);
        });
        assertEquals("HAETAE1 K7P-4QX-93M 2026-11-22T16:40+09:00 " + "3F2A91BC04DE7781".repeat(4), new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText());
    }

    @Test void onlyWhoHasAProofIsOfferedPaper() {
        var end = new Step.Finished(new Decision.Approved(), Scenes.RECEIPT, Optional.empty());
        show(new Step.MyData(end, Scenes.RECEIPT, Optional.empty(), Printing.NOT_ASKED));
        assertNull(FxStage.fx(() -> stage.scene().lookup("#print")));
        stage.step(new Step.MyData(end, Scenes.RECEIPT, Optional.of(Scenes.ERASED), Printing.NOT_ASKED));
        tap("print");
        assertEquals(List.of(new Event.PrintAsked()), stage.events);
        stage.step(new Step.MyData(end, Scenes.RECEIPT, Optional.of(Scenes.ERASED), Printing.FAILED));
        assertTrue(FxStage.fx(() -> stage.scene().lookup("#hint").getAccessibleText()).contains("note your number"));
        assertNotNull(FxStage.fx(() -> stage.scene().lookup("#print")), "paper may be in again");
    }

    @Test void laterPromptsStaySecret() {
        var prompts = Scenes.all().get("07-live");
        stage.show(prompts, "en", 1080, 1920);
        assertEquals(1L, FxStage.<Long>fx(() -> (long) stage.scene().getRoot().lookupAll(".prompt-next").size()));
        assertTrue(FxStage.fx(() -> stage.scene().getRoot().lookupAll(".prompt-next").stream()
                .allMatch(dot -> ((Parent) dot).getChildrenUnmodifiable().isEmpty())));
    }

    private void show(Step step) {
        stage.show(new Scenes(step, LiveView.NOTHING), "en", 1080, 1920);
    }

    private String spoken() {
        return FxStage.fx(() -> stage.scene().lookup("#receipt").getAccessibleText());
    }

    private void tap(String id) {
        FxStage.fx(() -> {
            ((Button) stage.scene().lookup("#" + id)).fire();
            stage.settle();
            return null;
        });
    }

    private void touch(String id) {
        FxStage.fx(() -> {
            var node = stage.scene().lookup("#" + id);
            var press = new MouseEvent(MouseEvent.MOUSE_PRESSED, 0, 0, 0, 0,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null);
            javafx.event.Event.fireEvent(node, press);
            return null;
        });
    }
}
