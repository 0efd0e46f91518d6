package dev.haetae.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.seal.AuditSigner;
import dev.haetae.seal.AuditVerifier;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file of JSON lines, each carrying the hash of the one before; a line is on the disk before [#append] returns.
/// Changing, dropping or swapping a line breaks the chain; cutting the tail shows against a head kept elsewhere (a kiosk
/// tells its head to the branch). Safe for use by several threads; one process at a time.
public final class AuditLog implements AutoCloseable {
    private static final int SIGNED_EVERY = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final InstantSource clock;
    /// Not a FileChannel: that one closes itself when the writing thread is interrupted.
    private final RandomAccessFile out;
    private final Signing signing;
    private AuditEntry last;
    private String first = AuditEntry.BEGINNING;
    private long signed;
    private AuditHead newest;

    private record Signing(Optional<AuditSigner> signer, HeadWitness witness) {}

    private AuditLog(Path file, InstantSource clock, RandomAccessFile out, Signing signing) {
        this.file = file;
        this.clock = clock;
        this.out = out;
        this.signing = signing;
    }

    /// Without signatures: a kiosk's, whose head the branch keeps.
    public static AuditLog open(Path file, InstantSource clock) throws IOException {
        return open(file, clock, new Signing(Optional.empty(), HeadWitness.NONE));
    }

    /// Its head is signed at each hundredth line, whenever [#sign()] is called, and at the end.
    /// @throws IOException also when it was cut behind a head that was signed, or is another log than that one's
    public static AuditLog open(Path file, InstantSource clock, AuditSigner signer, HeadWitness witness) throws IOException {
        return open(file, clock, new Signing(Optional.of(signer), witness));
    }

    /// @throws IOException when the file cannot be used, or its chain is broken: a log that was tampered with is not
    ///                     continued
    private static AuditLog open(Path file, InstantSource clock, Signing signing) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var out = new RandomAccessFile(file.toFile(), "rw");
        try {
            if (out.getChannel().tryLock() == null) {
                throw new IOException("another process writes this audit log");
            }
            var log = new AuditLog(file, clock, out, signing);
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
        first = entry.number() == 1 ? entry.hash() : first;
        if (entry.number() - signed >= SIGNED_EVERY) {
            sign();
        }
        return entry;
    }

    /// The file that [AuditReader] reads.
    public Path file() {
        return file;
    }

    /// Signs what is there, unless it is signed already. Without a signer nothing happens.
    /// @return the newest head
    public synchronized Optional<AuditHead> sign() throws IOException {
        if (signing.signer.isEmpty() || last == null || last.number() == signed) {
            return Optional.empty();
        }
        var head = AuditHead.sign(first, last, clock.instant(), signing.signer.get());
        AuditHeads.append(file, head);
        signed = last.number();
        newest = head;
        signing.witness.keep(head);
        return Optional.of(head);
    }

    /// The hash of the newest line: who keeps it elsewhere can tell later whether the tail was cut.
    public synchronized String head() {
        return last == null ? AuditEntry.BEGINNING : last.hash();
    }

    /// To be kept elsewhere.
    public synchronized Optional<AuditHead> signedHead() {
        return Optional.ofNullable(newest);
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
        List<String> lines = new String(all, 0, whole, StandardCharsets.UTF_8).lines().toList();
        if (!lines.isEmpty()) {
            first = JSON.readValue(lines.getFirst(), AuditEntry.class).hash();
            last = JSON.readValue(lines.getLast(), AuditEntry.class);
        }
        if (signing.signer.isPresent()) {
            resumeSigning(lines, signing.signer.get().verifier());
        }
        if (whole < all.length) {
            append("audit", "LOG_HALF_LINE_CUT", "", String.valueOf(all.length - whole));
        }
    }

    /// A head of another key says where a line stood, no more: the key may have been replaced.
    private void resumeSigning(List<String> lines, AuditVerifier verifier) throws IOException {
        var hashes = new ArrayList<String>();
        for (String line : lines) {
            hashes.add(JSON.readValue(line, AuditEntry.class).hash());
        }
        List<AuditHead> heads = AuditHeads.read(file);
        var ours = heads.stream().filter(head -> head.keyId().equals(verifier.keyId())).toList();
        var kept = Stream.concat(heads.stream(), signing.witness.newest(first).stream()).map(AuditHead::toString).toList();
        Optional<Break> broken = AuditCheck.signatures(hashes, ours, verifier, kept).broken();
        if (broken.isPresent()) {
            throw new IOException("the audit log does not hold at line " + broken.get().line() + ": " + broken.get().why());
        }
        newest = ours.isEmpty() ? null : ours.getLast();
        signed = ours.isEmpty() ? 0 : newest.number();
        if (ours.isEmpty() && !lines.isEmpty()) {
            append("audit", "SIGNING_BEGAN", "", verifier.keyId());
        }
    }

    @Override public synchronized void close() throws IOException {
        sign();
        out.close();
    }
}
