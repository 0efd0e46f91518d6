package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentType;
import dev.haetae.engine.Models;
import dev.haetae.session.Event;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// Whole walks of the replayed customer, from the touch on a language to the result on the screen, step by step: the real
/// screen, engines, vault and branch, at the pace of somebody who reads.
final class BenchWalks implements KioskApp.Script {
    /// Three seconds to see what a screen asks, one for a second touch on it.
    private static final AutoWalk.Tempo READING = new AutoWalk.Tempo(3000, 1000, false);
    private static final List<DocumentType> WITH = List.of(DocumentType.PASSPORT, DocumentType.RESIDENCE_CARD);
    /// Steps in which nobody but the machine does anything.
    private static final Set<Class<? extends Step>> MACHINE = Set.of(Step.ReadDocument.class, Step.Checking.class);
    private static final long LONGEST_SECONDS = 180;

    private final int walks;
    private final Bench bench;

    private BenchWalks(int walks, Bench bench) {
        this.walks = walks;
        this.bench = bench;
    }

    /// @return 0 where every walk was approved
    static int run(Home home, String profile, int walks, Bench bench) {
        KioskCommand.withoutDisplay();
        KioskConfig config = KioskConfig.load(home.config(), profile);
        return KioskApp.run(new KioskApp.Start(home, config, Models.at(home.models()).accepting(config.modelLicences()),
                Optional.of(new BenchWalks(walks, bench))));
    }

    @Override public boolean play(KioskApp.Ready kiosk) {
        int approved = 0;
        for (DocumentType type : WITH) {
            List<StepClock> clocks = new ArrayList<>();
            for (int i = 0; i < walks; i++) {
                var clock = new StepClock();
                approved += walk(kiosk, type, clock) ? 1 : 0;
                clocks.add(clock);
            }
            report("walk with " + type, clocks);
        }
        System.err.println(approved + " of " + walks * WITH.size() + " walks approved");
        return approved == walks * WITH.size();
    }

    private static boolean walk(KioskApp.Ready kiosk, DocumentType type, StepClock clock) {
        kiosk.runner().watch(clock);
        try (var walk = new AutoWalk(kiosk, _ -> { }, READING, "en", type)) {
            Decision decision = walk.start().get(LONGEST_SECONDS, TimeUnit.SECONDS).decision();
            kiosk.runner().post(new Event.Abandoned());
            clock.over.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return decision instanceof Decision.Approved;
        } catch (ExecutionException | TimeoutException broken) {
            throw new IllegalStateException("a walk broke off: " + broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            kiosk.runner().unwatch(clock);
        }
    }

    private void report(String name, List<StepClock> clocks) {
        var steps = new LinkedHashSet<Class<?>>();
        clocks.forEach(clock -> steps.addAll(clock.spent.keySet()));
        steps.forEach(step -> bench.timed(name + ": " + step.getSimpleName(), millis(clocks, spent -> spent.getOrDefault(step, 0.0))));
        bench.timed(name + ": all that only the machine does", millis(clocks, spent -> MACHINE.stream().mapToDouble(step -> spent.getOrDefault(step, 0.0)).sum()));
        bench.timed(name + ": language to result", millis(clocks, spent -> spent.values().stream().mapToDouble(d -> d).sum()));
    }

    private static double[] millis(List<StepClock> clocks, ToDoubleFunction<Map<Class<?>, Double>> share) {
        return clocks.stream().mapToDouble(clock -> share.applyAsDouble(clock.spent)).toArray();
    }

    /// Milliseconds in each kind of step, repeats added up, until the result shows. On the session's thread.
    private static final class StepClock implements Consumer<SessionState> {
        private final Map<Class<?>, Double> spent = new LinkedHashMap<>();
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private Step now = new Step.Attract();
        private boolean told;
        private long since;

        @Override public void accept(SessionState state) {
            long at = System.nanoTime();
            told |= now instanceof Step.Finished;
            if (!(now instanceof Step.Attract) && !told) {
                spent.merge(now.getClass(), (at - since) / 1e6, Double::sum);
            }
            if (told && state.step() instanceof Step.Attract) {
                over.complete(null);
            }
            now = state.step();
            since = at;
        }
    }
}
