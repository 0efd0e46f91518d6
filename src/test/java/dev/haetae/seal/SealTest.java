package dev.haetae.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private static final byte[] PLAIN = "SPECIMEN MINSU".getBytes(StandardCharsets.UTF_8);
    @TempDir Path folder;
    private Keys keys;
    private Sealer sealer;
    private Opener opener;
    private KioskRegistration kiosk;
    private SealedRecord sealed;

    @BeforeEach void seal() throws IOException {
        keys = Keys.in(folder);
        sealer = Sealer.of(keys.kiosk("kiosk-1"));
        opener = Opener.of(keys.branch());
        kiosk = keys.registration("kiosk-1");
        sealed = sealer.seal("record-1", 1, Instant.parse("2026-11-22T09:00:00.123456Z"), PLAIN);
    }

    @Test void theBranchReadsWhatTheKioskSealed() throws IOException {
        var travelled = SealedRecord.fromBytes(sealed.toBytes());
        assertEquals(sealed.digest(), travelled.digest());
        var opened = (Opening.Opened) opener.open(travelled, kiosk);
        assertArrayEquals(PLAIN, opened.plain());
        assertFalse(new String(sealed.toBytes(), StandardCharsets.ISO_8859_1).contains("MINSU"));
    }

    @Test void aChangedBoxOrHeaderIsNoticed() {
        byte[] box = sealed.box().clone();
        box[box.length - 1] ^= 1;
        assertEquals(refused(Opening.Fault.SIGNATURE_WRONG), opener.open(with("record-1", "kiosk-1", 1, box), kiosk));
        assertEquals(refused(Opening.Fault.SIGNATURE_WRONG), opener.open(with("record-2", "kiosk-1", 1, sealed.box()), kiosk));
        assertEquals(refused(Opening.Fault.SIGNATURE_WRONG), opener.open(with("record-1", "kiosk-1", 2, sealed.box()), kiosk));
    }

    @Test void anotherKiosksSignatureIsRefused() throws IOException {
        keys.kiosk("kiosk-2");
        assertEquals(refused(Opening.Fault.UNKNOWN_SIGNER), opener.open(sealed, keys.registration("kiosk-2")));
        assertEquals(refused(Opening.Fault.UNKNOWN_SIGNER), opener.open(with("record-1", "kiosk-2", 1, sealed.box()), kiosk));
    }

    /// The box of one record put under another id and signed rightly: the binding in HPKE's info catches it.
    @Test void aBoxMovedToAnotherRecordDoesNotOpen() throws Exception {
        var moved = with("record-2", "kiosk-1", 1, sealed.box());
        byte[] seed = HexKey.read(keys.kiosk("kiosk-1"), KeyName.KIOSK_SIGNING_KEY).bytes();
        byte[] signature = new com.google.crypto.tink.subtle.Ed25519Sign(seed).sign(moved.signed());
        var signed = new SealedRecord("record-2", "kiosk-1", 1, sealed.sealedAt(), sealed.sealKeyId(), sealed.signKeyId(),
                sealed.box(), signature);
        assertEquals(refused(Opening.Fault.BOX_WRONG), opener.open(signed, kiosk));
    }

    @Test void anotherBranchCannotOpen() {
        var other = Opener.of(Keys.in(folder.resolve("other")).branch());
        assertEquals(refused(Opening.Fault.UNKNOWN_SEAL_KEY), other.open(sealed, kiosk));
    }

    @Test void cutBytesAreNoSealedRecord() {
        byte[] bytes = sealed.toBytes();
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> SealedRecord.fromBytes(cut));
        }
        assertThrows(IOException.class, () -> SealedRecord.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    private SealedRecord with(String recordId, String kioskId, long sequence, byte[] box) {
        return new SealedRecord(recordId, kioskId, sequence, sealed.sealedAt(), sealed.sealKeyId(), sealed.signKeyId(), box,
                sealed.signature());
    }

    private static Opening refused(Opening.Fault fault) {
        return new Opening.Refused(fault);
    }
}
