package dev.haetae.launch;

import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentType;
import dev.haetae.session.Event;
import dev.haetae.session.Receipt;
import dev.haetae.session.SessionRunner;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Step.MyData.Printing;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Scene;

/// The replayed customer's hand: taps the real keys of the real screen, one after the other; on the way a picture of every
/// step may be taken. The face and the document are the demo devices' matter.
final class AutoWalk implements AutoCloseable {
    /// What an approved walk ended with.
    record Ended(Decision decision, Receipt receipt) {}

    /// How quick the hand is, and whether it also comes by the screens that a walk without trouble does not show.
    /// @param read from a new screen to the first tap on it, in milliseconds
    /// @param touch from one tap to the next on the same screen
    record Tempo(long read, long touch, boolean detours) {
        /// A tap right after a change is dead by design (double taps); the entry animation also wants to end.
        static final Tempo PICTURES = new Tempo(1200, 1200, true);
    }

    private static final long EARLY_MILLIS = 350;

    private final SessionRunner runner;
    private final Scene scene;
    private final boolean prints;
    private final Consumer<String> photograph;
    private final Tempo tempo;
    private final DocumentType document;
    private final String language;
    private final CompletableFuture<Ended> end = new CompletableFuture<>();
    private final ScheduledExecutorService hand =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("auto-walk").factory());
    private final Set<String> done = new HashSet<>();
    private final Consumer<SessionState> eyes = this::entered;
    private volatile Step shown = new Step.Attract();

    /// @param photograph takes a picture of that name of the scene, and returns when it is taken
    AutoWalk(KioskApp.Ready kiosk, Consumer<String> photograph, Tempo tempo, String language, DocumentType document) {
        this.runner = kiosk.runner();
        this.scene = kiosk.scene();
        this.prints = kiosk.config().printer().prints();
        this.photograph = photograph;
        this.tempo = tempo;
        this.language = language;
        this.document = document;
    }

    CompletableFuture<Ended> start() {
        runner.watch(eyes);
        return end;
    }

    private void entered(SessionState state) {
        Step step = state.step();
        boolean another = !step.getClass().equals(shown.getClass());
        shown = step;
        if (movesByItself(step)) {
            later(step, EARLY_MILLIS); // it may be gone soon; a later picture, if there is one, takes the place of this
        }
        later(step, another ? tempo.read() : tempo.touch());
    }

    private void later(Step step, long millis) {
        if (hand.isShutdown()) {
            return;
        }
        hand.schedule(() -> {
            try {
                if (still(step)) {
                    act(step);
                }
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
        }, millis, TimeUnit.MILLISECONDS);
    }

    private static boolean movesByItself(Step step) {
        return step instanceof Step.CaptureDocument || step instanceof Step.ReadDocument || step instanceof Step.CaptureFace
                || step instanceof Step.ProveLive || step instanceof Step.Checking;
    }

    private void act(Step step) {
        switch (step) {
            case Step.Attract _ when once("attract") -> {
                photograph.accept("01-attract-language");
                tap("language-" + language);
            }
            case Step.Attract _, Step.DeskClosed _, Step.WithOperator _ -> { } // no operator walks by itself: see KioskCommand
            case Step.Consent s when s.ticked().isEmpty() -> {
                photograph.accept("02-consent");
                tap("consent-IDENTITY");
            }
            case Step.Consent s when !s.complete() -> tap("consent-FACE");
            case Step.Consent _ -> {
                photograph.accept("02-consent-ticked");
                tap("key");
            }
            case Step.ChooseDocument _ when tempo.detours() && once("staff") -> {
                photograph.accept("03-document-choice");
                tap("staff");
            }
            case Step.ChooseDocument _ when tempo.detours() && once("warning") -> runner.post(new Event.IdleWarning(30));
            case Step.ChooseDocument _ -> tap("document-" + document);
            case Step.CaptureDocument s -> photograph.accept("04-document-scan-" + s.side().name().toLowerCase(Locale.ROOT));
            case Step.ReadDocument _ -> photograph.accept("04-document-reading");
            case Step.ChooseName _ -> {
                photograph.accept("05-choose-name");
                tap("name-0");
            }
            case Step.ConfirmDocument _ -> {
                photograph.accept("05-confirm");
                tap("key");
            }
            case Step.CaptureFace _ -> photograph.accept("06-face-capture");
            case Step.ProveLive s -> photograph.accept("07-liveness-" + s.script().challenges().get(s.current())
                    .name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Step.Checking _ -> photograph.accept("08-checking");
            case Step.Finished s when s.erased() -> {
                photograph.accept("09-" + s.decision().code().toLowerCase(Locale.ROOT) + "-receipt");
                tap("my-data");
            }
            case Step.Finished _ -> { }
            case Step.MyData s when s.printing() == Printing.NOT_ASKED -> {
                photograph.accept("09-my-data");
                if (prints) {
                    tap("print");
                } else {
                    over(s);
                }
            }
            case Step.MyData s when s.printing() == Printing.DONE -> {
                photograph.accept("09-my-data-printed");
                over(s);
            }
            case Step.MyData s when s.printing() == Printing.FAILED ->
                    end.completeExceptionally(new IllegalStateException("the receipt was not printed"));
            case Step.MyData _ -> { }
            case Step.Retry s -> {
                photograph.accept("10-retry-" + s.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                tap("try-again");
            }
            case Step.WithStaff _ -> {
                photograph.accept("11-call-staff");
                tap("staff-close");
            }
            case Step.AboutToTimeOut _ when once("answered") -> {
                photograph.accept("12-timeout-warning");
                tap("more-time");
            }
            case Step.AboutToTimeOut _, Step.Covered _ -> { }
            case Step.Stopped s -> end.completeExceptionally(new IllegalStateException("stopped: " + s.reason()));
            case Step.OutOfOrder s -> end.completeExceptionally(new IllegalStateException("out of order: " + s.reason()));
        }
    }

    /// The warning counts down while its picture is taken.
    private boolean still(Step step) {
        return shown.equals(step) || shown instanceof Step.AboutToTimeOut && step instanceof Step.AboutToTimeOut;
    }

    private boolean once(String what) {
        return done.add(what);
    }

    private void over(Step.MyData step) {
        if (step.end() instanceof Step.Finished over) {
            end.complete(new Ended(over.decision(), over.receipt()));
        }
    }

    private void tap(String id) {
        if (!FxThread.call(() -> Taps.tap(scene.getRoot(), id))) {
            end.completeExceptionally(new IllegalStateException("no key " + id + " on " + shown.getClass().getSimpleName()));
        }
    }

    @Override public void close() {
        runner.unwatch(eyes);
        hand.shutdownNow();
    }
}
