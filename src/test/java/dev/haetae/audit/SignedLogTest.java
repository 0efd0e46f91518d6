package dev.haetae.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.seal.AuditSigner;
import dev.haetae.seal.AuditVerifier;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody can do to a log who has its folder but not its key.
class SignedLogTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    @TempDir Path folder;
    private Path file;
    private Keys keys;
    private AuditVerifier verifier;
    private final List<AuditHead> kept = new ArrayList<>();
    private final HeadWitness witness = new HeadWitness() {
        @Override public void keep(AuditHead head) {
            kept.add(head);
        }

        @Override public Optional<AuditHead> newest(String log) {
            return kept.reversed().stream().filter(head -> head.log().equals(log)).findFirst();
        }
    };

    @BeforeEach void write() throws IOException {
        keys = Keys.in(folder);
        verifier = AuditVerifier.read(keys.branchFolder().resolve(KeyName.BRANCH_AUDIT_PUBLIC.file()));
        file = folder.resolve("audit.jsonl");
        try (var log = open()) {
            append(log, 250);
            log.sign();
            append(log, 7);
        }
    }

    private AuditLog open() throws IOException {
        return AuditLog.open(file, CLOCK, AuditSigner.of(keys.branch()), witness);
    }

    private static void append(AuditLog log, int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            log.append("staff:mina", "RECORD_VIEWED", "record-" + i, "");
        }
    }

    private AuditCheck check(String... heads) throws IOException {
        return AuditCheck.of(file, verifier, List.of(heads));
    }

    private void change(Path of, Change change) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(of));
        change.to(lines);
        Files.write(of, lines);
    }

    private interface Change {
        void to(List<String> lines) throws IOException;
    }

    private Path heads() {
        return folder.resolve("audit-heads.jsonl");
    }

    @Test void headsAreSignedEveryHundredLinesWhenAskedAndAtTheEnd() throws IOException {
        assertEquals(List.of(100L, 200L, 250L, 257L), kept.stream().map(AuditHead::number).toList());
        assertEquals(new AuditCheck(257, 257, Optional.empty()), check(kept.getFirst().toString()));
        try (var log = open()) {
            append(log, 3);
            assertEquals(new AuditCheck(260, 257, Optional.empty()), check(), "the newest lines hang on the chain alone");
        }
        assertEquals(260, check().signed());
    }

    @Test void aChangedADroppedAndACutLineAreFound() throws IOException {
        change(file, lines -> lines.set(2, lines.get(2).replace("staff:mina", "staff:jiho")));
        assertEquals(3, check().broken().orElseThrow().line());
        write(file, 257);
        change(file, lines -> lines.remove(9));
        assertEquals(10, check().broken().orElseThrow().line());
    }

    @Test void aCutTailIsFoundByItsHeadAndTheServerDoesNotStart() throws IOException {
        change(file, List::removeLast);
        assertEquals(257, check().broken().orElseThrow().line());
        assertTrue(check().broken().orElseThrow().why().startsWith("cut"));
        assertThrows(IOException.class, this::open);
    }

    @Test void aTailCutTogetherWithItsHeadsIsFoundByAHeadKeptElsewhere() throws IOException {
        change(file, lines -> lines.subList(100, lines.size()).clear());
        change(heads(), lines -> lines.subList(1, lines.size()).clear());
        assertTrue(check().broken().isEmpty(), "nothing in the folder shows it");
        assertEquals(101, check(kept.getLast().toString()).broken().orElseThrow().line());
        assertThrows(IOException.class, this::open, "the witness knows");
    }

    /// The whole chain made anew, every hash right.
    @Test void aChainThatWasRecomputedWholeHasNoSignature() throws IOException {
        write(file, 257);
        assertTrue(AuditLog.verify(file).isEmpty());
        assertTrue(check().broken().orElseThrow().why().contains("not the line that was signed") || check().broken().orElseThrow().why().contains("another log"));
        assertThrows(IOException.class, this::open);
        Files.delete(heads());
        assertEquals("no signed head", check().broken().orElseThrow().why());
    }

    @Test void headsSignedWithAnotherKeyAreWorthNothing() throws IOException {
        Files.delete(heads());
        Files.delete(file);
        var stranger = Keys.in(folder.resolve("stranger"));
        try (var log = AuditLog.open(file, CLOCK, AuditSigner.of(stranger.branch()), HeadWitness.NONE)) {
            append(log, 5);
        }
        assertTrue(check().broken().orElseThrow().why().contains("signature"));
    }

    @Test void halfAHeadLeftByAKillIsNone() throws IOException {
        Files.writeString(heads(), "{\"log\":", StandardOpenOption.APPEND);
        assertTrue(check().broken().isEmpty());
        try (var log = open()) {
            append(log, 1);
        }
        assertEquals(258, check().signed());
    }

    @Test void theNewestLinesAreReadFirstAndByRecordActorAndAction() throws IOException {
        try (var log = open()) {
            log.append("branch", "RECORD_ERASED", "record-7", "한국어");
        }
        var all = new AuditFilter("", "", "");
        assertEquals(List.of(258L, 257L, 256L), numbers(all, Long.MAX_VALUE, 3));
        assertEquals(List.of(3L, 2L, 1L), numbers(all, 4, 50));
        assertEquals(258, numbers(all, Long.MAX_VALUE, 1000).size());
        assertEquals(List.of(258L, 8L), numbers(new AuditFilter("record-7", "", ""), Long.MAX_VALUE, 50));
        assertEquals(List.of(8L), numbers(new AuditFilter("record-7", "mina", ""), Long.MAX_VALUE, 50));
        assertEquals(List.of(258L), numbers(new AuditFilter("", "", "RECORD_ERASED"), Long.MAX_VALUE, 50));
        assertEquals(List.of(), numbers(new AuditFilter("record-70000", "", ""), Long.MAX_VALUE, 50));
    }

    private List<Long> numbers(AuditFilter filter, long before, int most) throws IOException {
        return AuditReader.newest(file, filter, before, most).stream().map(AuditEntry::number).toList();
    }

    /// A chain by somebody else, right in itself.
    private static void write(Path file, int lines) throws IOException {
        var made = new ArrayList<String>();
        AuditEntry last = null;
        for (int i = 0; i < lines; i++) {
            last = AuditEntry.after(last, CLOCK.instant(), "staff:jiho", "RECORD_VIEWED", "record-" + i, "");
            made.add(JSON.writeValueAsString(last));
        }
        Files.write(file, made);
    }
}
