package dev.haetae.launch;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Waiting for the JavaFX thread, from any other.
final class FxThread {
    private FxThread() {}

    /// Does something there, and hands back what came of it.
    /// @throws java.util.concurrent.CompletionException with whatever it threw
    static <T> T call(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    /// Until so many pulses have been drawn.
    static void pulses(int count) {
        var passed = new CompletableFuture<Void>();
        Platform.runLater(() -> new AnimationTimer() {
            private int pulses;

            @Override public void handle(long now) {
                if (++pulses == count) {
                    stop();
                    passed.complete(null);
                }
            }
        }.start());
        passed.join();
    }
}
