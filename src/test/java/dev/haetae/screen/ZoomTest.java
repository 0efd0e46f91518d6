package dev.haetae.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.consent.ConsentText.Item;
import dev.haetae.document.DocumentType;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.LiveView;
import dev.haetae.session.Step;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Text of twice the size: one thing a page.
class ZoomTest {
    private static final Step CHOOSE = new Step.ChooseDocument(Scenes.OFFERED);
    private static final Look ZOOM = Look.PLAIN.otherZoom();
    private FxStage stage;

    @BeforeEach void open() throws Exception {
        stage = FxStage.open();
    }

    @AfterEach void close() {
        stage.close();
    }

    @Test void theTextToolEnlargesTheStepThatIsShownAndTheNextPersonFindsItPlain() {
        show(CHOOSE, Look.PLAIN);
        tap("text");
        assertTrue(FxStage.fx(() -> stage.kiosk.look().zoom()));
        assertNotNull(FxStage.fx(() -> stage.scene().lookup("#pager")));
        assertNotNull(FxStage.fx(() -> stage.scene().lookup("#document-PASSPORT")));
        assertEquals(List.of(), events());
        stage.step(new Step.Attract());
        assertEquals(Look.PLAIN, FxStage.fx(() -> stage.kiosk.look()));
        assertNotNull(FxStage.fx(() -> stage.scene().lookup("#text")), "on the first screen too");
    }

    @Test void whatIsOnAnotherPageIsChosenThere() {
        show(CHOOSE, ZOOM);
        tap("next");
        tap("document-RESIDENCE_CARD");
        assertEquals(List.of(new Event.DocumentChosen(DocumentType.RESIDENCE_CARD)), events());
    }

    /// Reading takes its time: whoever turns pages is not asked whether they are still there.
    @Test void aTurnedPageBeginsTheSessionsClockAnew() {
        show(CHOOSE, ZOOM);
        tap("next");
        assertEquals(List.of(new Event.MoreTime()), stage.events);
    }

    @Test void beforeTheFirstPageComesTheLast() {
        show(CHOOSE, ZOOM);
        tap("previous");
        assertEquals(Scenes.OFFERED.size(), pager().place());
    }

    /// "Yes" is to the line that is seen: nobody confirms one that they have not seen.
    @Test void yesTurnsToTheNextLineAndConfirmsWhenAllHaveBeenSeen() {
        show(new Step.ConfirmDocument(Scenes.card()), ZOOM);
        FxStage.fx(() -> {
            var key = (Button) stage.scene().lookup("#key");
            key.fire();
            key.fire(); // a double tap is one
            return null;
        });
        assertEquals(2, pager().place());
        assertEquals(List.of(), events());
        show(new Step.ConfirmDocument(Scenes.card()), ZOOM);
        seeAll();
        tap("key");
        assertEquals(List.of(new Event.Confirmed()), events());
    }

    @Test void goingOnWithoutAConsentShowsWhereItIsTicked() {
        show(new Step.Consent(Scenes.CONSENT, Set.of(Item.IDENTITY)), ZOOM);
        tap("key");
        assertEquals(List.of(), events());
        assertEquals(pager().size(), pager().place());
        tap("consent-FACE");
        assertEquals(List.of(new Event.ConsentTicked(Item.FACE, true)), events());
    }

    @Test void theLanguagesBeginWithThePersonsOwn() {
        show(CHOOSE, ZOOM);
        tap("language");
        assertNotNull(FxStage.fx(() -> stage.scene().lookup("#language-en")));
        tap("next");
        String after = FxStage.MESSAGES.languages().get((FxStage.MESSAGES.languages().indexOf("en") + 1) % FxStage.MESSAGES.languages().size());
        tap("language-" + after);
        assertEquals(List.of(new Event.LanguageChosen(after)), events());
    }

    @Test void aPageTurnedByKeyboardIsReadAndThePlaceIsKept() {
        show(CHOOSE, ZOOM);
        press();
        focusAndFire("next");
        assertEquals("2 / 4. " + FxStage.MESSAGES.text("en", "document.RESIDENCE_CARD"), stage.said.getLast());
        assertEquals("next", FxStage.fx(() -> stage.scene().getFocusOwner().getId()));
    }

    @Test void aLineOfTheDocumentIsReadOnlyToWhoAskedForTheirDetails() {
        show(new Step.ConfirmDocument(Scenes.card()), ZOOM);
        press();
        focusAndFire("previous");
        focusAndFire("next");
        assertTrue(stage.said.stream().noneMatch(said -> said.contains("NGUYEN")), stage.said.toString());
        assertTrue(stage.said.getLast().contains(FxStage.MESSAGES.text("en", "field.NAME")), stage.said.getLast());
        stage.look(stage.kiosk.look().hearing(stage.kiosk.look().hearing().otherMine()));
        assertFalse(stage.said.getLast().isBlank());
        FxStage.fx(() -> {
            pager().turnTo(0);
            return null;
        });
        assertTrue(stage.said.getLast().contains("NGUYEN THI SPECIMEN"), stage.said.getLast());
    }

    private void show(Step step, Look look) {
        stage.events.clear();
        stage.show(new Scenes(step, LiveView.NOTHING), "en", 1080, 1920);
        stage.look(look);
    }

    /// But for the ones that say that somebody reads on.
    private List<Event> events() {
        return stage.events.stream().filter(event -> !event.equals(new Event.MoreTime())).toList();
    }

    private Pager pager() {
        return (Pager) stage.scene().lookup("#pager");
    }

    private void seeAll() {
        FxStage.fx(() -> {
            for (int place = 0; place < pager().size(); place++) {
                pager().turnTo(place);
            }
            return null;
        });
    }

    private void press() {
        FxStage.fx(() -> {
            javafx.event.Event.fireEvent(stage.kiosk.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            stage.settle();
            return null;
        });
    }

    private void focusAndFire(String id) {
        FxStage.fx(() -> {
            stage.scene().lookup("#" + id).requestFocus();
            return null;
        });
        tap(id);
    }

    private void tap(String id) {
        FxStage.fx(() -> {
            ((Button) stage.shown().lookup("#" + id)).fire();
            stage.settle();
            return null;
        });
    }
}
