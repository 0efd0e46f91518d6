package dev.haetae.sync;

import dev.haetae.record.Composer;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.Walks;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import dev.haetae.sync.BranchLink.Answer;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A kiosk without screen or vault: real keys, real records, a real line. Sends out of order, replays what was
/// acknowledged, goes on until all is acknowledged, and comes back when the branch said so.
final class SimulatedKiosk implements AutoCloseable {
    private final BranchLink link;
    private final List<SealedRecord> records = new ArrayList<>();
    private final SplittableRandom chance;
    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final AtomicInteger slowed = new AtomicInteger();

    SimulatedKiosk(URI branch, KeyCustody custody, int count, long seed) {
        this.link = new BranchLink(branch, custody, Duration.ofSeconds(20));
        this.chance = new SplittableRandom(seed);
        Sealer sealer = Sealer.of(custody);
        Composer composer = Walks.composer(Walks.policy(false, false));
        for (int sequence = 1; sequence <= count; sequence++) {
            var identity = RecordIdentity.draw(sealer.kioskId(), sequence, Instant.now(), chance);
            records.add(sealer.seal(identity.recordId(), sequence, Instant.now(), RecordJson.write(composer.compose(Walks.approved(), identity))));
        }
    }

    /// Until everything is acknowledged, or nobody wants it any more.
    void sendAll() throws InterruptedException {
        var left = new ArrayList<>(records);
        while (!left.isEmpty() && !Thread.interrupted()) {
            int at = chance.nextInt(Math.min(4, left.size()));
            if (sent(left.get(at))) {
                SealedRecord done = left.remove(at);
                if (chance.nextInt(10) == 0) {
                    sent(done);
                }
            }
        }
    }

    private boolean sent(SealedRecord record) throws InterruptedException {
        try {
            return switch (link.post(Wire.RECORDS, new Message.Submit(record.toBytes(), ""), Message.Acknowledged.class)) {
                case Answer.Said<Message.Acknowledged>(var done) when done.digest().equals(record.digest()) -> {
                    acknowledged.add(record.recordId());
                    yield true;
                }
                case Answer.Said<Message.Acknowledged> _ -> throw new AssertionError("acknowledged something else");
                case Answer.No<Message.Acknowledged>(var why, var after) when !why.forGood() -> {
                    slowed.incrementAndGet();
                    pause(after.orElse(Duration.ofMillis(200)).plusMillis(chance.nextInt(200)));
                    yield false;
                }
                case Answer.No<Message.Acknowledged>(var why, var _) -> throw new AssertionError("refused for good: " + why);
            };
        } catch (IOException e) {
            pause(Duration.ofMillis(50 + chance.nextInt(150)));
            return false;
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    @Override public void close() {
        link.close();
    }
}
