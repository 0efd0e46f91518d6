package dev.haetae.language.speech;

import dev.haetae.language.Messages;
import dev.haetae.language.Voice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// The first narrator that has a text says it. One thread: what is said last is heard, what it interrupts stops within a
/// tenth of a second.
public final class SpokenVoice implements Voice, AutoCloseable {
    private static final int KEPT = 60;

    private final List<Narrator> narrators;
    private final Messages messages;
    private final Speaker speaker = new Speaker();
    private final AtomicLong turn = new AtomicLong();
    private final ExecutorService mouth = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("voice").factory());
    /// Sounds of fixed lines, so that they start at once; what is read of a person is never kept.
    private final Map<String, Sound> kept = new LinkedHashMap<>(16, .75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Sound> eldest) {
            return size() > KEPT;
        }
    };

    /// @param narrators in the order in which they are asked
    public SpokenVoice(List<Narrator> narrators, Messages messages) {
        this.narrators = List.copyOf(narrators);
        this.messages = messages;
    }

    @Override public boolean speaks(String tag) {
        return narrators.stream().anyMatch(narrator -> narrator.speaks(tag));
    }

    @Override public void say(String tag, String text, Manner manner) {
        long mine = turn.incrementAndGet();
        mouth.execute(() -> {
            if (turn.get() == mine) {
                sound(tag, text, manner.speed()).ifPresent(sound -> speaker.play(sound, manner.volume(), () -> turn.get() == mine));
            }
        });
    }

    private Optional<Sound> sound(String tag, String text, double speed) {
        String name = tag + " " + speed + " " + text;
        Sound known = kept.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Sound> sound = narrators.stream().flatMap(narrator -> narrator.sound(tag, text, speed).stream()).findFirst();
        if (!messages.keysOf(tag, text).isEmpty()) {
            sound.ifPresent(made -> kept.put(name, made));
        }
        return sound;
    }

    /// Waits until all that was asked for is said.
    void silence() throws InterruptedException {
        var said = new CountDownLatch(1);
        mouth.execute(said::countDown);
        said.await();
    }

    @Override public void hush() {
        turn.incrementAndGet();
    }

    @Override public void close() {
        hush();
        mouth.shutdownNow();
    }
}
