package dev.haetae.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
    @TempDir Path folder;
    private Path file;

    @BeforeEach void write() throws IOException {
        file = folder.resolve("audit.jsonl");
        try (var log = AuditLog.open(file, CLOCK)) {
            for (int i = 0; i < 5; i++) {
                log.append("staff:mina", "RECORD_VIEWED", "record-" + i, "");
            }
        }
    }

    @Test void anUntouchedLogHolds() throws IOException {
        assertEquals(Optional.empty(), AuditLog.verify(file));
    }

    @Test void aChangedLineIsFound() throws IOException {
        change(lines -> lines.set(2, lines.get(2).replace("staff:mina", "staff:jiho")));
        assertEquals(3, AuditLog.verify(file).orElseThrow().line());
    }

    @Test void aDroppedLineIsFound() throws IOException {
        change(lines -> lines.remove(1));
        assertEquals(2, AuditLog.verify(file).orElseThrow().line());
    }

    @Test void swappedLinesAreFound() throws IOException {
        change(lines -> lines.add(lines.remove(1)));
        assertEquals(2, AuditLog.verify(file).orElseThrow().line());
    }

    @Test void aCutTailShowsAgainstAHeadKeptElsewhere() throws IOException {
        String head;
        try (var log = AuditLog.open(file, CLOCK)) {
            head = log.head();
        }
        change(List::removeLast);
        try (var log = AuditLog.open(file, CLOCK)) {
            assertNotEquals(head, log.head());
        }
    }

    @Test void aBrokenLogIsNotContinued() throws IOException {
        change(lines -> lines.remove(0));
        assertThrows(IOException.class, () -> AuditLog.open(file, CLOCK));
    }

    @Test void theChainGoesOnAfterReopening() throws IOException {
        try (var log = AuditLog.open(file, CLOCK)) {
            assertEquals(6, log.append("branch", "STARTED", "", "").number());
        }
        assertEquals(Optional.empty(), AuditLog.verify(file));
    }

    @Test void halfALineLeftByAKillIsCutAndTheCutIsLogged() throws IOException {
        Files.writeString(file, "{\"number\":6,\"at\":", StandardOpenOption.APPEND);
        AuditLog.open(file, CLOCK).close();
        assertEquals(Optional.empty(), AuditLog.verify(file));
        assertTrue(Files.readAllLines(file).getLast().contains("LOG_HALF_LINE_CUT"));
    }

    @Test void twoWritersAreRefused() throws IOException {
        try (var _ = AuditLog.open(file, CLOCK)) {
            assertThrows(IOException.class, () -> AuditLog.open(file, CLOCK));
        }
    }

    @Test void writersOfOneProcessQueueUp() throws Exception {
        try (var log = AuditLog.open(file, CLOCK)) {
            var threads = LongStream.range(0, 8).mapToObj(n -> Thread.startVirtualThread(() -> {
                try {
                    log.append("kiosk", "RECORD_SEALED", "record-" + n, "");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            })).toList();
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(Optional.empty(), log.verify());
        }
        assertEquals(13, Files.readAllLines(file).size());
    }

    private interface Change {
        void to(List<String> lines);
    }

    private void change(Change change) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        change.to(lines);
        Files.write(file, lines);
    }
}
