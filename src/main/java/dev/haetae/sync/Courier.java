package dev.haetae.sync;

import dev.haetae.seal.SealedRecord;
import dev.haetae.sync.BranchLink.Answer;
import dev.haetae.vault.Vault;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries sealed records from the vault to the branch, oldest first, until each is acknowledged. Sending twice is
/// harmless: the branch stores a record once. Works on one virtual thread from [#start] to [#close].
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int BATCH = 16;

    private final Vault vault;
    private final BranchLink link;
    private final BackOff backOff;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private final Thread thread;
    private boolean nudged = true;
    /// The branch asked to be left alone until its time: a nudge does not shorten that.
    private boolean asked;
    private boolean closed;
    private boolean calling;
    private volatile Optional<Instant> lastContact = Optional.empty();
    private volatile boolean reachable;

    /// What staff and `haetae doctor` see.
    /// @param waiting records not yet acknowledged
    /// @param refused records the branch will not take
    public record State(boolean reachable, Optional<Instant> lastContact, int waiting, int refused) {}

    private Courier(Vault vault, BranchLink link, BackOff backOff, InstantSource clock, RandomGenerator random) {
        this.vault = vault;
        this.link = link;
        this.backOff = backOff;
        this.clock = clock;
        this.random = random;
        this.thread = Thread.ofVirtual().name("courier").unstarted(this::work);
    }

    /// What waited from earlier runs goes first, at once.
    public static Courier start(Vault vault, BranchLink link, BackOff backOff, InstantSource clock, RandomGenerator random) {
        var courier = new Courier(vault, link, backOff, clock, random);
        courier.thread.start();
        return courier;
    }

    /// There is something new: try now, even in the middle of a back-off of our own; never before the branch said.
    public void nudge() {
        lock.lock();
        try {
            nudged = true;
            wake.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public State state() {
        return new State(reachable, lastContact, vault.waiting(), vault.refused());
    }

    private void work() {
        int failures = 0;
        try {
            while (true) {
                Optional<Duration> pause = round(failures + 1);
                failures = pause.isPresent() ? failures + 1 : 0;
                if (!rest(pause)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("closing");
        }
    }

    /// Sends what waits.
    /// @return how long to pause before the next try; empty when nothing is left to send
    private Optional<Duration> round(int attempt) throws InterruptedException {
        asked = false;
        try {
            for (List<SealedRecord> waiting = vault.pending(BATCH); !waiting.isEmpty(); waiting = vault.pending(BATCH)) {
                for (SealedRecord sealed : waiting) {
                    Optional<Duration> pause = send(sealed, attempt);
                    if (pause.isPresent()) {
                        return pause;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            if (reachable || attempt == 1) {
                LOG.warn("branch not reached: {}", e.getClass().getSimpleName());
            }
            reachable = false;
            return Optional.of(backOff.after(attempt, random));
        } catch (RuntimeException e) {
            // a vault or a log that cannot be written may be mended while the kiosk runs: this thread must outlive it
            LOG.error("records cannot be sent: {}", e.getClass().getSimpleName());
            return Optional.of(backOff.longest());
        }
    }

    /// @return how long to pause, when the record must be sent again
    private Optional<Duration> send(SealedRecord sealed, int attempt) throws IOException, InterruptedException {
        vault.attempted(sealed.recordId());
        var answer = call(new Message.Submit(sealed.toBytes(), vault.auditHead()));
        lastContact = Optional.of(clock.instant());
        reachable = true;
        return switch (answer) {
            case Answer.Said<Message.Acknowledged>(var done)
                    when done.recordId().equals(sealed.recordId()) && done.digest().equals(sealed.digest()) -> {
                vault.acknowledged(sealed.recordId());
                yield Optional.empty();
            }
            case Answer.Said<Message.Acknowledged> _ -> {
                LOG.error("the branch acknowledged something else than record {}", sealed.recordId());
                yield Optional.of(backOff.longest());
            }
            case Answer.No<Message.Acknowledged>(var why, var _) when why.forGood() -> {
                LOG.error("the branch refuses record {}: {}", sealed.recordId(), why);
                vault.refused(sealed.recordId(), why.name());
                yield Optional.empty();
            }
            case Answer.No<Message.Acknowledged>(var why, var after) -> {
                LOG.warn("the branch does not take records now: {}", why);
                asked = after.isPresent();
                yield Optional.of(after.map(this::spread).orElseGet(() -> backOff.after(attempt, random)));
            }
        };
    }

    /// Never earlier than asked, and up to half as long again: kiosks that were told the same do not come back in step.
    private Duration spread(Duration after) {
        return after.plusMillis(random.nextLong(after.toMillis() / 2 + 1));
    }

    /// Only here may [#close] interrupt this thread: never in the middle of the vault.
    private Answer<Message.Acknowledged> call(Message.Submit message) throws IOException, InterruptedException {
        calling(true);
        try {
            return link.post(Wire.RECORDS, message, Message.Acknowledged.class);
        } finally {
            calling(false);
        }
    }

    private void calling(boolean now) throws InterruptedException {
        lock.lock();
        try {
            calling = now;
            Thread.interrupted();
            if (now && closed) {
                throw new InterruptedException();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Until nudged, or the pause is over.
    /// @return false when closed
    private boolean rest(Optional<Duration> pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = pause.map(Duration::toNanos).orElse(Long.MAX_VALUE);
            while (!closed && (!nudged || asked) && left > 0) {
                left = wake.awaitNanos(left);
            }
            nudged = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /// Ends after the request under way at the latest; what was not acknowledged goes next time.
    @Override public void close() {
        lock.lock();
        try {
            closed = true;
            wake.signalAll();
            if (calling) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
