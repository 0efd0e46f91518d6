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
import javafx.scene.Scene;

/// The replayed customer's hand: taps the real keys of the real screen, one after the other, and takes a picture of
/// every step on the way. The face and the document are the demo devices' matter.
final class AutoWalk implements AutoCloseable {
    /// What an approved walk ended with.
    record Ended(Decision decision, Receipt receipt) {}

    /// A tap right after a change is dead by design (double taps); the entry animation also wants to end.
    private static final long SETTLED_MILLIS = 1200;
    private static final long EARLY_MILLIS = 350;

    private final SessionRunner runner;
    private final Scene scene;
    private final Snapshots snapshots;
    private final DocumentType document;
    private final String language;
    private final CompletableFuture<Ended> end = new CompletableFuture<>();
    private final ScheduledExecutorService hand =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("auto-walk").factory());
    private final Set<String> done = new HashSet<>();
    private volatile Step shown;

    AutoWalk(SessionRunner runner, Scene scene, Snapshots snapshots, String language, DocumentType document) {
        this.runner = runner;
        this.scene = scene;
        this.snapshots = snapshots;
        this.language = language;
        this.document = document;
    }

    CompletableFuture<Ended> start() {
        runner.watch(this::entered);
        return end;
    }

    private void entered(SessionState state) {
        Step step = state.step();
        shown = step;
        if (movesByItself(step)) {
            later(step, EARLY_MILLIS); // it may be gone soon; a later picture, if there is one, takes the place of this
        }
        later(step, SETTLED_MILLIS);
    }

    private void later(Step step, long millis) {
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
                picture("01-attract-language");
                tap("language-" + language);
            }
            case Step.Attract _ -> { }
            case Step.Consent s when s.ticked().isEmpty() -> {
                picture("02-consent");
                tap("consent-IDENTITY");
            }
            case Step.Consent s when !s.complete() -> tap("consent-FACE");
            case Step.Consent _ -> {
                picture("02-consent-ticked");
                tap("key");
            }
            case Step.ChooseDocument _ when once("staff") -> {
                picture("03-document-choice");
                tap("staff");
            }
            case Step.ChooseDocument _ when once("warning") -> runner.post(new Event.IdleWarning(30));
            case Step.ChooseDocument _ -> tap("document-" + document);
            case Step.CaptureDocument s -> picture("04-document-scan-" + s.side().name().toLowerCase(Locale.ROOT));
            case Step.ReadDocument _ -> picture("04-document-reading");
            case Step.ChooseName _ -> {
                picture("05-choose-name");
                tap("name-0");
            }
            case Step.ConfirmDocument _ -> {
                picture("05-confirm");
                tap("key");
            }
            case Step.CaptureFace _ -> picture("06-face-capture");
            case Step.ProveLive s -> picture("07-liveness-" + s.script().challenges().get(s.current())
                    .name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Step.Checking _ -> picture("08-checking");
            case Step.Finished s when s.erased() -> {
                picture("09-" + s.decision().code().toLowerCase(Locale.ROOT) + "-receipt");
                tap("my-data");
            }
            case Step.Finished _ -> { }
            case Step.MyData s when s.printing() == Printing.NOT_ASKED -> {
                picture("09-my-data");
                tap("print");
            }
            case Step.MyData s when s.printing() == Printing.DONE && s.end() instanceof Step.Finished over -> {
                picture("09-my-data-printed");
                end.complete(new Ended(over.decision(), over.receipt()));
            }
            case Step.MyData s when s.printing() == Printing.FAILED ->
                    end.completeExceptionally(new IllegalStateException("the receipt was not printed"));
            case Step.MyData _ -> { }
            case Step.Retry s -> {
                picture("10-retry-" + s.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                tap("try-again");
            }
            case Step.WithStaff _ -> {
                picture("11-call-staff");
                tap("staff-close");
            }
            case Step.AboutToTimeOut _ when once("answered") -> {
                picture("12-timeout-warning");
                tap("more-time");
            }
            case Step.AboutToTimeOut _ -> { }
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

    private void picture(String name) {
        snapshots.take(scene, name);
    }

    private void tap(String id) {
        if (!FxThread.call(() -> Taps.tap(scene.getRoot(), id))) {
            end.completeExceptionally(new IllegalStateException("no key " + id + " on " + shown.getClass().getSimpleName()));
        }
    }

    @Override public void close() {
        hand.shutdownNow();
    }
}
