package dev.haetae.branch.intake;

import dev.haetae.branch.registry.KioskRules;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Reads messages so that no sender can fill the memory or hold a thread: each message has its largest size and a time by
/// which it must be whole, and all that are being worked on at once share one budget. Safe for use by several threads.
final class Body {
    private static final int KILO = 1024;
    /// Of a small message too: the budget also bounds how many wait for the database at once.
    private static final int LEAST = KILO;
    private static final int CHUNK = 16 * KILO;

    private final int all;
    private final Semaphore kilobytes;
    private final Duration within;

    Body(KioskRules rules) {
        this.all = rules.megabytesAtOnce() * KILO;
        this.kilobytes = new Semaphore(all, true);
        this.within = Duration.ofSeconds(rules.messageSeconds());
    }

    sealed interface Answer<T> {
        record Done<T>(T result) implements Answer<T> {}

        record No<T>(Refusal why) implements Answer<T> {}
    }

    /// @param work is given the whole message; the budget is held until it is done
    <T> Answer<T> read(ServerRequest request, Function<byte[], T> work) {
        long declared = request.headers().contentLength().orElse(Wire.LARGEST);
        if (declared > Wire.LARGEST) {
            return new Answer.No<>(Refusal.TOO_LARGE);
        }
        int share = Math.min(all, Math.max(LEAST, (int) declared / KILO + 1)); // of whom no length is known, the largest is expected
        if (!kilobytes.tryAcquire(share)) {
            return new Answer.No<>(Refusal.BUSY);
        }
        try (InputStream in = request.content().inputStream()) {
            return read(in, work);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException bug && !cutOff(bug)) {
                throw bug;
            }
            return new Answer.No<>(Refusal.MALFORMED); // cut off: nobody may be left to hear it
        } finally {
            kilobytes.release(share);
        }
    }

    private <T> Answer<T> read(InputStream in, Function<byte[], T> work) throws IOException {
        long until = System.nanoTime() + within.toNanos();
        var whole = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
            whole.write(chunk, 0, got);
            if (whole.size() > Wire.LARGEST) {
                return new Answer.No<>(Refusal.TOO_LARGE);
            }
            if (System.nanoTime() > until) {
                return new Answer.No<>(Refusal.TOO_SLOW);
            }
        }
        return new Answer.Done<>(work.apply(whole.toByteArray()));
    }

    /// What Helidon throws when the sender is gone or too slow in the middle of a message.
    private static boolean cutOff(RuntimeException e) {
        return e.getClass().getName().startsWith("io.helidon.") || e instanceof java.io.UncheckedIOException;
    }
}
