package dev.haetae.session;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Conducts the flow: one thread takes events in order, moves, shows, and has effects performed.
/// Every effect's findings carry the visit (the stay in one step) they belong to; a late one, of a step or a person
/// that is gone, is dropped.
public final class SessionRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRunner.class);

    private final Supplier<SessionFlow> flows;
    private final Performer performer;
    private final Times times;
    private final List<Consumer<SessionState>> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("session").factory());
    private SessionFlow flow;
    private volatile SessionState state;
    private long visit;
    private ScheduledFuture<?> timer;

    public SessionRunner(SessionFlow flow, Performer performer, Times times) {
        this(() -> flow, performer, times);
    }

    /// @param flows asked whenever nobody is there: a walk ends by the rules it began with
    public SessionRunner(Supplier<SessionFlow> flows, Performer performer, Times times) {
        this.flows = flows;
        this.flow = flows.get();
        this.performer = performer;
        this.times = times;
        this.state = flow.start();
    }

    /// @param watcher called on the session thread, at once with the present state and then at every change
    public void watch(Consumer<SessionState> watcher) {
        submit(() -> {
            watchers.add(watcher);
            watcher.accept(state);
        });
    }

    /// @param watcher as it was given to [#watch]
    public void unwatch(Consumer<SessionState> watcher) {
        watchers.remove(watcher);
    }

    public SessionState state() {
        return state;
    }

    /// What the person did. Any thread; returns at once.
    public void post(Event event) {
        submit(() -> move(event));
    }

    private void found(long visitOfFinding, Event.Finding finding) {
        submit(() -> {
            if (visitOfFinding == visit) {
                move(finding);
            }
        });
    }

    private void move(Event event) {
        if (state.step() instanceof Step.Attract) {
            flow = flows.get();
        }
        Transition transition = flow.on(state, event);
        SessionState before = state;
        state = transition.next();
        boolean changed = !state.equals(before);
        if (!before.step().getClass().equals(state.step().getClass())) {
            LOG.info("{} -> {} on {}", name(before.step()), name(state.step()), name(event));
        }
        for (Effect effect : transition.effects()) {
            if (effect instanceof Effect.StopWatching) {
                visit++;
            }
            long now = visit;
            performer.perform(effect, finding -> found(now, finding));
        }
        if (changed || event instanceof Event.Tap) {
            arm();
        }
        if (changed) {
            watchers.forEach(watcher -> watcher.accept(state));
        }
    }

    private static String name(Object of) {
        return of.getClass().getSimpleName();
    }

    private void arm() {
        if (timer != null) {
            timer.cancel(false);
        }
        Step step = state.step();
        Duration wait = times.of(state);
        if (wait.isZero()) {
            return;
        }
        Event then = switch (step) {
            case Step.AboutToTimeOut s when s.seconds() > 1 -> new Event.IdleWarning(s.seconds() - 1);
            case Step.AboutToTimeOut _ -> new Event.TimedOut();
            case Step.Attract _ -> new Event.LogOut();
            default -> Times.endsUnasked(step) ? new Event.TimedOut()
                    : new Event.IdleWarning((int) times.warning().toSeconds());
        };
        timer = thread.schedule(() -> guarded(() -> move(then)), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void submit(Runnable task) {
        try {
            thread.execute(() -> guarded(task));
        } catch (RejectedExecutionException closed) {
            // the kiosk is going down: nobody waits for this event any more
        }
    }

    /// A bug in one event must not stop the kiosk; what is logged is the place, never the event.
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.error("an event failed: {} at {}", bug.getClass().getName(),
                    bug.getStackTrace().length > 0 ? bug.getStackTrace()[0] : "?");
        }
    }

    @Override public void close() {
        thread.shutdownNow();
        performer.close();
    }
}
