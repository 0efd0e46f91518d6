package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.consent.ConsentReceipt;
import dev.haetae.consent.ConsentText;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.language.Messages;
import dev.haetae.screen.KioskScreen;
import dev.haetae.screen.ScreenSettings;
import dev.haetae.session.Event;
import dev.haetae.session.LiveSource;
import dev.haetae.session.SessionFlow;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The kiosk's screen in a headless window of full size, driven by the real flow, for measuring.
final class BenchScreen implements AutoCloseable {
    private final KioskScreen screen;
    private final SessionFlow flow;
    private SessionState state;

    private BenchScreen(KioskScreen screen, SessionFlow flow) {
        this.screen = screen;
        this.flow = flow;
    }

    static BenchScreen open(Home home, KioskConfig config) {
        KioskCommand.withoutDisplay();
        Platform.startup(() -> { });
        Messages messages = Messages.load(home.messages());
        var flow = new SessionFlow(config.policy(), new ConsentText("bench", List.of(ConsentText.Item.values())), "ko", config.challenges().stillAfter(), false);
        return FxThread.call(() -> {
            var settings = new ScreenSettings(config.screen().reducedMotion(), config.keeping().keepYears(), 20, false, Optional.empty());
            var screen = new KioskScreen(messages, LiveSource.NOTHING, _ -> { }, settings);
            var stage = new Stage();
            stage.setScene(new Scene(screen.root(), 1080, 1920));
            stage.show();
            return new BenchScreen(screen, flow);
        });
    }

    /// The step before: the bar runs.
    void reading(DocumentType type) {
        var consent = new ConsentReceipt("bench", "ko", "", List.of(ConsentText.Item.values()), Instant.EPOCH);
        state = new SessionState(new Step.ReadDocument(type, DocumentSide.FRONT), Walk.begin("ko").agreed(consent));
        screen.show(state);
        drawn();
    }

    /// Returns when what follows has been laid out and drawn.
    /// @return empty for the fields; else why the walk went elsewhere
    Optional<String> show(DocumentReading reading) {
        state = flow.on(state, new Event.DocumentRead(reading)).next();
        screen.show(state);
        drawn();
        return state.step() instanceof Step.ConfirmDocument ? Optional.empty()
                : Optional.of(state.walk().met().isEmpty() ? state.step().getClass().getSimpleName() : state.walk().met().getLast().name());
    }

    /// A pulse lays out what has changed and hands it to the renderer, which has drawn it when the pulse after the next begins:
    /// no more than two are ever under way.
    private static void drawn() {
        FxThread.pulses(3);
    }

    @Override public void close() {
        Platform.exit();
    }
}
