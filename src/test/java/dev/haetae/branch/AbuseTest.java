package dev.haetae.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.branch.registry.KioskRules;
import dev.haetae.record.RecordIdentity;
import dev.haetae.record.RecordJson;
import dev.haetae.record.Walks;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.Keys;
import dev.haetae.seal.SealedRecord;
import dev.haetae.seal.Sealer;
import dev.haetae.seal.TlsContext;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a registered kiosk that went mad, or somebody with its keys, can throw at the kiosks' port: over sockets by hand.
/// After each the server still takes a record. -Dhaetae.malformed=100000 is the run that docs/figures.md tells of.
@Timeout(600)
@TestInstance(Lifecycle.PER_CLASS)
class AbuseTest {
    private static final int MALFORMED = Integer.getInteger("haetae.malformed", 600);
    /// A share for this class, a message within two seconds.
    private static final KioskRules RULES = new KioskRules(30, 30, 5, 600, 60_000_000, 1_000_000, 256, 2, 120, 10);

    private Keys keys;
    private BranchServer branch;
    private SSLContext kiosk;
    private Sealer sealer;
    private long sequence;

    @BeforeAll void start(@TempDir Path folder) {
        keys = Keys.in(folder);
        keys.staff("mina");
        branch = Branches.start(keys, 0, _ -> new StayAnswer(StayStatus.VALID, "", ""), RULES, InstantSource.system());
        kiosk = TlsContext.ofKiosk(keys.kiosk("kiosk-1"));
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
    }

    @AfterAll void stop() {
        branch.close();
    }

    @AfterEach void theServerIsWell() throws IOException {
        int before = branch.records();
        assertEquals(200, post(submit(record(Instant.now()))));
        assertEquals(before + 1, branch.records());
    }

    private SealedRecord record(Instant at) {
        var identity = RecordIdentity.draw("kiosk-1", ++sequence, at, new SplittableRandom(sequence));
        return sealer.seal(identity.recordId(), sequence, at, RecordJson.write(Walks.composer(Walks.policy(false, false)).compose(Walks.approved(), identity)));
    }

    private static byte[] submit(SealedRecord record) {
        return Wire.write(new Message.Submit(record.toBytes(), ""));
    }

    @Test void malformedMessagesAreRefusedAsSuch() throws IOException {
        var random = new SplittableRandom(20261129);
        byte[] whole = submit(record(Instant.now()));
        byte[] beat = Wire.write(new Message.Heartbeat("haetae 1", 1, 0, 0, List.of(), 0));
        try (var line = new Line(kiosk)) {
            for (int i = 0; i < MALFORMED; i++) {
                boolean record = i % 2 == 0;
                byte[] bad = Malformed.of(record ? whole : beat, random);
                int status = line.post(record ? Wire.RECORDS : Wire.HEARTBEATS, bad);
                assertTrue(status == 400 || status == 422 || status == 403 || status == 409 || status == 200 && harmless(record, bad),
                        () -> "answered " + status + " to " + new String(bad, 0, Math.min(200, bad.length), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /// Some changes leave a message that says the same.
    private static boolean harmless(boolean record, byte[] bad) {
        try {
            return record ? Wire.read(bad, Message.Submit.class) != null : Wire.read(bad, Message.Heartbeat.class) != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Test void aWrongSignatureAReplayAndReorderedRecordsAreToldApart() throws IOException {
        SealedRecord later = record(Instant.now());
        SealedRecord record = record(Instant.now());
        byte[] forged = record.signature().clone();
        forged[3] ^= 1;
        assertEquals(422, post(submit(new SealedRecord(record.recordId(), record.kioskId(), record.sequence(), record.sealedAt(), record.sealKeyId(),
                record.signKeyId(), record.box(), forged))));
        assertEquals(422, post(submit(new SealedRecord(record.recordId(), record.kioskId(), record.sequence() + 1, record.sealedAt(),
                record.sealKeyId(), record.signKeyId(), record.box(), record.signature()))));
        int before = branch.records();
        assertEquals(200, post(submit(record)));
        assertEquals(200, post(submit(record)));
        assertEquals(200, post(submit(later)));
        assertEquals(before + 2, branch.records());
    }

    /// A kiosk whose clock is off by a century has walked with real people all the same.
    @Test void recordsOfAKioskWithAWrongClockAreTaken() throws IOException {
        assertEquals(200, post(submit(record(Instant.now().plus(Duration.ofDays(36500))))));
        assertEquals(200, post(submit(record(Instant.EPOCH))));
    }

    @Test void anOversizeBodyIsRefusedWithoutBeingRead() throws IOException {
        try (var line = new Line(kiosk)) {
            line.send("POST " + Wire.RECORDS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n");
            assertEquals(413, line.status());
        }
        try (var line = new Line(kiosk)) {
            line.send("POST " + Wire.RECORDS + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertEquals(413, line.flooded(new byte[64 << 10], Wire.LARGEST / (64 << 10) + 2));
        }
    }

    @Test void aConnectionThatIsCutInTheMiddleLeavesNothing() throws IOException {
        int before = branch.records();
        byte[] whole = submit(record(Instant.now()));
        for (int cut = 1; cut < 10; cut++) {
            try (var line = new Line(kiosk)) {
                line.send("POST " + Wire.RECORDS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + whole.length + "\r\n\r\n");
                line.send(Arrays.copyOf(whole, whole.length * cut / 10));
            }
        }
        assertEquals(before, branch.records());
    }

    /// Sixty who say their message letter by letter: each is hung up on, and meanwhile the others are served.
    @Test void whoTakesForeverIsToldSoAndHoldsUpNobody() throws IOException {
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < 60; i++) {
                var line = new Line(kiosk);
                line.send("POST " + Wire.RECORDS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000\r\n\r\n{");
                lines.add(line);
            }
            theServerIsWell();
            assertEquals(408, lines.getFirst().dripping());
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    private int post(byte[] body) throws IOException {
        try (var line = new Line(kiosk)) {
            return line.post(Wire.RECORDS, body);
        }
    }

    /// HTTP by hand, on one connection after the other.
    private final class Line implements AutoCloseable {
        private final SSLContext context;
        private SSLSocket socket;

        Line(SSLContext context) throws IOException {
            this.context = context;
            connect();
        }

        private void connect() throws IOException {
            socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", branch.kioskAddress().getPort());
            socket.setSoTimeout(20_000);
        }

        int post(String path, byte[] body) throws IOException {
            for (int i = 0; ; i++) {
                try {
                    var message = new ByteArrayOutputStream();
                    message.writeBytes(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    message.writeBytes(body);
                    send(message.toByteArray());
                    return status();
                } catch (IOException e) {
                    if (i == 1) {
                        throw e;
                    }
                    socket.close(); // the server may have hung up after a refusal
                    connect();
                }
            }
        }

        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.US_ASCII));
        }

        void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /// Chunks until the server has had enough.
        int flooded(byte[] chunk, int most) throws IOException {
            try {
                for (int i = 0; i < most; i++) {
                    send(Integer.toHexString(chunk.length) + "\r\n");
                    send(chunk);
                    send("\r\n");
                }
            } catch (IOException e) {
                // hung up, as it should; what it said lies in the buffer, if the reset left it there
            }
            try {
                return status();
            } catch (IOException e) {
                return 413;
            }
        }

        int dripping() throws IOException {
            long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (socket.getInputStream().available() == 0 && System.nanoTime() < until) {
                send(" ");
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                socket.setSoTimeout(1);
                int first = peek();
                if (first > 0) {
                    return first;
                }
            }
            throw new IOException("still listened to");
        }

        private int peek() throws IOException {
            try {
                return status();
            } catch (java.net.SocketTimeoutException e) {
                return 0;
            }
        }

        /// Reads one whole answer.
        int status() throws IOException {
            InputStream in = socket.getInputStream();
            var head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("hung up");
                }
                head.write(next);
            }
            String text = head.toString(StandardCharsets.US_ASCII);
            var length = java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(text);
            in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            return Integer.parseInt(text.substring(9, 12));
        }

        @Override public void close() throws IOException {
            socket.close();
        }
    }
}
