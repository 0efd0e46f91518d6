package dev.haetae.session;

import dev.haetae.decision.Operator;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import dev.haetae.outcome.Remedy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Performs effects on one worker, in order: whatever a step started has ended before the next step's begins, and
/// nothing is wiped while somebody still looks at it.
public final class Conductor implements Performer {
    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);
    private static final long PRINT_SECONDS = 20;

    private final CompletableFuture<Stations> opening;
    private Stations stations;
    private final Live live = new Live();
    private final Optional<DeskPictures> pictures;
    private final Materials materials;
    private final Timings timings = new Timings();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("conductor").factory());
    private Watch watch = new Watch();

    /// @param stations may still be opening, so that the first screen need not wait for engines to load; the first
    ///                 effect waits
    /// @param pictures of a desk, for its operator
    public Conductor(CompletableFuture<Stations> stations, Optional<DeskPictures> pictures) {
        this.opening = stations;
        this.pictures = pictures;
        this.materials = new Materials(pictures);
    }

    public LiveSource live() {
        return live;
    }

    /// For [SessionRunner#watch]: notes how long each step takes.
    public void entered(SessionState state) {
        timings.entered(state.step());
    }

    @Override public synchronized void perform(Effect effect, Consumer<Event.Finding> found) {
        if (effect instanceof Effect.StopWatching) {
            watch.stop();
            watch = new Watch();
            return;
        }
        Watch mine = watch;
        try {
            worker.execute(() -> guarded(effect, mine, found));
        } catch (RejectedExecutionException closing) {
            // the kiosk goes down; close() wipes
        }
    }

    /// A bug in an effect ends in a reason on the screen, not in a step that waits for ever.
    private void guarded(Effect effect, Watch mine, Consumer<Event.Finding> found) {
        try {
            stations = opening.join();
            run(effect, mine, found);
        } catch (RuntimeException bug) {
            LOG.error("{} failed: {} at {}", effect.getClass().getSimpleName(), bug.getClass().getName(),
                    bug.getStackTrace().length > 0 ? bug.getStackTrace()[0] : "?");
            fault(effect).ifPresent(found);
        }
    }

    private static Optional<Event.Finding> fault(Effect effect) {
        return switch (effect) {
            case Effect.WatchDocument _ -> Optional.of(new Event.DeviceLost(RejectReason.SCANNER_LOST));
            case Effect.WatchFace _, Effect.WatchLiveness _, Effect.CompareFaces _ -> Optional.of(new Event.DeviceLost(RejectReason.CAMERA_LOST));
            case Effect.Keep _, Effect.NoteOverride _ -> Optional.of(new Event.DeviceLost(RejectReason.STORE_FULL));
            case Effect.AskOperator _ -> Optional.of(new Event.LoginRefused(LoginFault.UNREACHED));
            default -> Optional.empty();
        };
    }

    private void run(Effect effect, Watch mine, Consumer<Event.Finding> found) {
        switch (effect) {
            case Effect.StopWatching _ -> { }
            case Effect.RecordConsent wanted -> found.accept(new Event.ConsentRecorded(stations.receipts().apply(wanted)));
            case Effect.WatchDocument wanted -> {
                if (mine.wanted()) {
                    new DocumentWatch(stations, live, materials, mine, found).run(wanted.expected(), wanted.side());
                }
            }
            case Effect.WatchFace _ -> {
                if (mine.wanted()) {
                    new FaceWatch(stations, live, materials, mine, found).run();
                }
            }
            case Effect.WatchLiveness wanted -> {
                if (mine.wanted()) {
                    new LivenessWatch(stations, live, materials, mine, found).run(wanted.script());
                }
            }
            case Effect.WatchPresence _ -> {
                if (mine.wanted()) {
                    new PresenceWatch(stations, materials, mine, found).run();
                }
            }
            case Effect.CompareFaces _ -> compare(found);
            case Effect.AskStay asked -> {
                if (mine.wanted()) {
                    found.accept(new Event.StayAnswered(stations.registry().ask(asked.query())));
                }
            }
            case Effect.Keep wanted -> keep(wanted, found);
            case Effect.AskOperator wanted -> found.accept(ask(wanted));
            case Effect.NoteLogOut wanted -> stations.desk().left(wanted.operator());
            case Effect.NoteOverride wanted -> {
                stations.desk().overridden(materials.session(), wanted.operator(), wanted.override().reason(), wanted.override().code().name());
                found.accept(new Event.OverrideNoted(wanted.override()));
            }
            case Effect.Erase _ -> {
                live.clear();
                var overwritten = materials.wipe();
                timings.reset();
                found.accept(new Event.Erased(stations.keeper().erased(overwritten)));
            }
            case Effect.Print wanted -> print(wanted, found);
            case Effect.AwaitRepair wanted -> awaitRepair(wanted.fault(), mine, found);
            case Effect.SignalStaff signal -> stations.staff().call(signal.wanted(), signal.reference());
        }
    }

    private void compare(Consumer<Event.Finding> found) {
        live.clear();
        var front = materials.front();
        if (front.isEmpty() || materials.face().isEmpty()) {
            found.accept(new Event.FaceRejected(RejectReason.FACE_MISSING));
            return;
        }
        var page = front.get().page();
        var portrait = page.portrait();
        if (portrait.isEmpty()) {
            found.accept(new Event.FaceRejected(RejectReason.PORTRAIT_POOR));
            return;
        }
        found.accept(switch (stations.verifier().portrait(page.picture(), portrait.get())) {
            case Outcome.Rejected<Templates>(var reason, _) -> new Event.FaceRejected(reason);
            case Outcome.Passed<Templates>(var reference) -> {
                try (var _ = materials.ofPortrait(reference)) {
                    yield new Event.FacesCompared(stations.verifier().compare(reference, materials.face()));
                }
            }
        });
    }

    private void keep(Effect.Keep wanted, Consumer<Event.Finding> found) {
        var result = new Result(materials.session(), wanted.evidence().consent().language(), wanted.evidence(), wanted.decision(),
                materials.pages(), materials.templates(), timings.soFar());
        found.accept(switch (stations.keeper().keep(result)) {
            case Outcome.Passed<Receipt>(var receipt) -> new Event.ResultKept(receipt);
            case Outcome.Rejected<Receipt>(var reason, _) -> new Event.KeepingFailed(reason);
        });
    }

    private Event.Finding ask(Effect.AskOperator wanted) {
        try (Password password = wanted.password()) {
            return switch (stations.desk().enter(wanted.name(), password.letters())) {
                case OperatorDesk.Answer.Entered(var operator, var mayOverride) -> new Event.OperatorEntered(new Operator(operator, mayOverride));
                case OperatorDesk.Answer.Refused(var why) -> new Event.LoginRefused(why);
            };
        }
    }

    /// Beside the worker: a printer that hangs holds up neither this person nor the next.
    private void print(Effect.Print wanted, Consumer<Event.Finding> found) {
        var printer = stations.printer();
        CompletableFuture.supplyAsync(() -> printer.print(wanted.receipt(), wanted.erasure(), wanted.language()),
                        job -> Thread.ofVirtual().name("printing").start(job))
                .completeOnTimeout(false, PRINT_SECONDS, TimeUnit.SECONDS)
                .exceptionally(bug -> {
                    LOG.error("printing failed: {}", bug.getClass().getName());
                    return false;
                }).thenAccept(done -> found.accept(new Event.Printed(done)));
    }

    private void awaitRepair(RejectReason fault, Watch mine, Consumer<Event.Finding> found) {
        live.clear();
        while (mine.wanted() && !repaired(fault)) {
            mine.pause(250);
        }
        if (mine.wanted()) {
            found.accept(new Event.DeviceBack());
        }
    }

    private boolean repaired(RejectReason fault) {
        Duration patience = Duration.ofMillis(500);
        return switch (fault) {
            case CAMERA_LOST -> stations.camera().next(patience) instanceof Outcome.Passed<Frame>(var frame) && closed(frame);
            case SCANNER_LOST, SCANNER_JAMMED -> stations.documents().fault(patience).stream()
                    .noneMatch(reason -> reason.remedy(0) == Remedy.FAULT);
            default -> stations.keeper().ready();
        };
    }

    private static boolean closed(Frame frame) {
        frame.close();
        return true;
    }

    @Override public synchronized void close() {
        watch.stop();
        worker.execute(() -> {
            live.close();
            materials.wipe();
            pictures.ifPresent(DeskPictures::close);
        });
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("an effect did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
