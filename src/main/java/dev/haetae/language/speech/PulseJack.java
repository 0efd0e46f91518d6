package dev.haetae.language.speech;

import dev.haetae.language.Jack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jack as PulseAudio or PipeWire sees it, through `pactl`: it waits for their word that a sink or card has changed.
/// What is plugged in becomes what is played on; when it is pulled out, what was played on before does again.
public final class PulseJack implements Jack {
    private static final Logger LOG = LoggerFactory.getLogger(PulseJack.class);
    private static final String PROGRAM = "pactl";
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final List<String> pactl;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Process subscribed;
    private Optional<Headphones> now = Optional.empty();
    private String before = "";
    private boolean missed;

    /// The sound server of this user.
    public PulseJack() {
        this(List.of(PROGRAM));
    }

    /// Whether its program is there; a sound server may come and go.
    public static boolean installed() {
        return Program.onPath(PROGRAM);
    }

    PulseJack(List<String> pactl) {
        this.pactl = List.copyOf(pactl);
    }

    @Override public void watch(Consumer<Boolean> plugged) {
        Thread.ofVirtual().name("jack").start(() -> {
            try {
                do {
                    listen(plugged);
                } while (!closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Until the sound server goes.
    private void listen(Consumer<Boolean> plugged) throws InterruptedException {
        try {
            Process events = start("subscribe");
            subscribed = events;
            if (closed.getCount() == 0) {
                events.destroy();
                return;
            }
            try (BufferedReader lines = events.inputReader(StandardCharsets.UTF_8)) {
                now = Headphones.in(ask("-f", "json", "list", "sinks"));
                if (now.isEmpty()) {
                    before = ask("get-default-sink").strip();
                }
                missed = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.contains(" on sink #") || line.contains(" on card #")) {
                        look(plugged);
                    }
                }
            } finally {
                events.destroy();
            }
            throw new IOException("the sound server went");
        } catch (IOException e) {
            if (!missed && closed.getCount() > 0) {
                LOG.warn("the headphone jack is not watched: {}", e.getMessage());
            }
            missed = true;
        }
        if (now.isPresent()) {
            now = Optional.empty();
            plugged.accept(false);
        }
    }

    private void look(Consumer<Boolean> plugged) throws IOException, InterruptedException {
        Optional<Headphones> next = Headphones.in(ask("-f", "json", "list", "sinks"));
        if (next.equals(now)) {
            return;
        }
        Optional<Headphones> last = now;
        now = next;
        if (last.isPresent()) {
            plugged.accept(false); // first: what is being read must not go on aloud
            if (!before.isEmpty()) {
                ask("set-default-sink", before);
            }
        }
        if (next.isPresent()) {
            before = last.isPresent() ? before : ask("get-default-sink").strip();
            playOn(next.get());
            plugged.accept(true);
        }
    }

    /// @throws IOException when it cannot be: then nothing private is read either
    private void playOn(Headphones headphones) throws IOException, InterruptedException {
        ask("set-default-sink", headphones.sink());
        if (headphones.port().isPresent()) {
            ask("set-sink-port", headphones.sink(), headphones.port().get());
        }
    }

    private String ask(String... arguments) throws IOException, InterruptedException {
        Process asked = start(arguments);
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException("pactl " + String.join(" ", arguments) + " ended with " + asked.exitValue());
        }
        return answer;
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(pactl);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C"); // its words are translated otherwise
        return builder.start();
    }

    @Override public void close() {
        closed.countDown();
        Process events = subscribed;
        if (events != null) {
            events.destroy();
        }
    }
}
