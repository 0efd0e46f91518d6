package dev.haetae.device.camera;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Room for one picture: a newer one overwrites it, so that nobody ever looks at the past.
final class NewestShot {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private Shot shot;
    private boolean closed;

    void put(Shot newer) {
        lock.lock();
        try {
            discard();
            shot = newer;
            if (closed) {
                discard();
            }
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// @param notBefore an older picture is thrown away
    Optional<Shot> take(long deadline, long notBefore) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (shot != null && shot.nanos() - notBefore < 0) {
                    discard();
                }
                if (shot != null) {
                    var taken = Optional.of(shot);
                    shot = null;
                    return taken;
                }
                long wait = deadline - System.nanoTime();
                if (closed || wait <= 0) {
                    return Optional.empty();
                }
                arrived.await(wait, TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            discard();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            discard();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void discard() {
        if (shot != null) {
            shot.close();
            shot = null;
        }
    }
}
