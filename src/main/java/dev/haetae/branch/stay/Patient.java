package dev.haetae.branch.stay;

import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Answers UNAVAILABLE when whoever is asked takes longer than this, or fails.
public record Patient(ResidenceRegistry asked, Duration patience) implements ResidenceRegistry {
    private static final Executor EACH_ITS_OWN_THREAD = task -> Thread.ofVirtual().name("stay").start(task);

    @Override public StayAnswer ask(StayQuery query) {
        var answer = CompletableFuture.supplyAsync(() -> asked.ask(query), EACH_ITS_OWN_THREAD);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new StayAnswer(StayStatus.UNAVAILABLE, "", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StayAnswer(StayStatus.UNAVAILABLE, "", "");
        }
    }

    @Override public boolean resting() {
        return asked.resting();
    }
}
