package dev.haetae.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A file of JSON lines, each carrying the hash of the one before; a line is on the disk before [#append] returns.
/// Changing, dropping or swapping a line breaks the chain; cutting the tail shows against a head kept elsewhere (a kiosk
/// tells its head to the branch). Safe for use by several threads; one process at a time.
public final class AuditLog implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final InstantSource clock;
    /// Not a FileChannel: that one closes itself when the writing thread is interrupted.
    private final RandomAccessFile out;
    private AuditEntry last;

    private AuditLog(Path file, InstantSource clock, RandomAccessFile out) {
        this.file = file;
        this.clock = clock;
        this.out = out;
    }

    /// @throws IOException when the file cannot be used, or its chain is broken: a log that was tampered with is not
    ///                     continued
    public static AuditLog open(Path file, InstantSource clock) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var out = new RandomAccessFile(file.toFile(), "rw");
        try {
            if (out.getChannel().tryLock() == null) {
                throw new IOException("another process writes this audit log");
            }
            var log = new AuditLog(file, clock, out);
            log.resume();
            return log;
        } catch (OverlappingFileLockException e) {
            out.close();
            throw new IOException("this audit log is open already");
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /// @throws IOException when the line is not on the disk; nothing of it stays
    public synchronized AuditEntry append(String actor, String action, String subject, String detail) throws IOException {
        var entry = AuditEntry.after(last, clock.instant(), actor, action, subject, detail);
        long before = out.length();
        try {
            out.seek(before);
            out.write((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        } catch (IOException e) {
            out.setLength(before);
            throw e;
        }
        last = entry;
        return entry;
    }

    /// The hash of the newest line: who keeps it elsewhere can tell later whether the tail was cut.
    public synchronized String head() {
        return last == null ? AuditEntry.BEGINNING : last.hash();
    }

    public synchronized Optional<Break> verify() throws IOException {
        return verify(file);
    }

    /// The line whose hash begins so. It proves something only where [#verify(Path)] finds no break.
    public static Optional<AuditEntry> find(Path file, String beginning) throws IOException {
        for (String line : Files.readAllLines(file)) {
            var entry = JSON.readValue(line, AuditEntry.class);
            if (entry.hash().startsWith(beginning)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// @param line the first line that does not hold, counted from 1
    public record Break(long line, String why) {}

    public static Optional<Break> verify(Path file) throws IOException {
        AuditEntry before = null;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            AuditEntry entry;
            try {
                entry = JSON.readValue(lines.get(i), AuditEntry.class);
            } catch (IOException e) {
                return Optional.of(new Break(i + 1, "not an entry"));
            }
            if (!entry.holds()) {
                return Optional.of(new Break(i + 1, "changed"));
            }
            if (!entry.follows(before)) {
                return Optional.of(new Break(i + 1, "does not follow the line before"));
            }
            before = entry;
        }
        return Optional.empty();
    }

    /// A process that was killed while writing leaves half a line, which was never promised to anybody: it is cut off,
    /// and the cut is itself an entry.
    private void resume() throws IOException {
        byte[] all = Files.readAllBytes(file);
        int whole = all.length;
        while (whole > 0 && all[whole - 1] != '\n') {
            whole--;
        }
        out.setLength(whole);
        Optional<Break> broken = verify(file);
        if (broken.isPresent()) {
            throw new IOException("the audit log is broken at line " + broken.get().line() + ": " + broken.get().why());
        }
        String text = new String(all, 0, whole, StandardCharsets.UTF_8).stripTrailing();
        if (!text.isEmpty()) {
            last = JSON.readValue(text.substring(text.lastIndexOf('\n') + 1), AuditEntry.class);
        }
        if (whole < all.length) {
            append("audit", "LOG_HALF_LINE_CUT", "", String.valueOf(all.length - whole));
        }
    }

    @Override public synchronized void close() throws IOException {
        out.close();
    }
}
