package dev.haetae.branch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Everything logged while open, at every level, with the text of every exception.
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.haetae");
    private final Level before = ours.getLevel();

    public LogLines() {
        setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        ours.setLevel(Level.ALL);
        root.addAppender(this);
        start();
    }

    @Override protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage() + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    public List<String> lines() {
        return lines;
    }

    @Override public void close() {
        root.detachAppender(this);
        ours.setLevel(before);
    }
}
