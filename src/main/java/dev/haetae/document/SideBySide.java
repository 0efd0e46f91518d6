package dev.haetae.document;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Several pieces of work at once, the first on the thread that asks, each other on one of its own.
final class SideBySide {
    private SideBySide() {}

    /// @param discard what is done with the answers of the others where one threw; its exception goes on
    /// @return the answers in the order of the works, once all have ended: not before may what they look at be overwritten,
    ///     so neither an exception nor an interruption ends the waiting
    static <T> List<T> all(List<? extends Supplier<T>> works, Consumer<T> discard) {
        List<FutureTask<T>> tasks = works.stream().map(work -> new FutureTask<>(work::get)).toList();
        tasks.stream().skip(1).forEach(task -> Thread.ofPlatform().daemon().name("other side").start(task)); // Effort asks for its time
        tasks.stream().findFirst().ifPresent(FutureTask::run);
        List<T> answers = new ArrayList<>();
        Throwable bug = null;
        for (FutureTask<T> task : tasks) {
            try {
                answers.add(ended(task));
            } catch (ExecutionException threw) {
                bug = bug == null ? threw.getCause() : bug;
            }
        }
        switch (bug) {
            case null -> {
                return answers;
            }
            case Error error -> {
                answers.forEach(discard);
                throw error;
            }
            default -> {
                answers.forEach(discard);
                throw (RuntimeException) bug; // a Supplier throws nothing else
            }
        }
    }

    private static <T> T ended(FutureTask<T> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
