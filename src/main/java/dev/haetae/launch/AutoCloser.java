package dev.haetae.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes what was opened, the last first; one that fails does not keep the others open.
final class AutoCloser implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AutoCloser.class);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T one) {
        opened.push(one);
        return one;
    }

    @Override public synchronized void close() {
        while (!opened.isEmpty()) {
            AutoCloseable one = opened.pop();
            try {
                one.close();
            } catch (Exception e) {
                LOG.warn("{} did not close: {}", one.getClass().getSimpleName(), e.getClass().getName());
            }
        }
    }
}
