package dev.haetae.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// A record nobody but the branch can read, with what must be known without opening it.
/// @param recordId names the record; says nothing of the person
/// @param sealKeyId which key of the branch opens it
/// @param signKeyId which key of the kiosk signed it
/// @param box the ciphertext with its encapsulated key
/// @param signature Ed25519 by the kiosk over [#signed()]
public record SealedRecord(String recordId, String kioskId, long sequence, Instant sealedAt,
        String sealKeyId, String signKeyId, byte[] box, byte[] signature) {
    private static final String FORMAT = "haetae-sealed-1";
    private static final int LARGEST = 64 << 20;

    public SealedRecord {
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /// What the box is bound to: a box moved under another record or kiosk does not open.
    byte[] context() {
        return bytes(out -> {
            out.writeUTF(FORMAT);
            out.writeUTF(kioskId);
            out.writeUTF(recordId);
        });
    }

    /// What the signature covers: every header and the box; each part carries its length.
    byte[] signed() {
        return bytes(this::head);
    }

    /// SHA-256 of [#signed()], in hexadecimal: two different contents never share it. Leaves the signature out.
    public String digest() {
        return HexFormat.of().formatHex(Fingerprint.sha256(signed()));
    }

    public byte[] toBytes() {
        return bytes(out -> {
            head(out);
            part(out, signature);
        });
    }

    /// @throws IOException when these are not the bytes of one sealed record
    public static SealedRecord fromBytes(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!in.readUTF().equals(FORMAT)) {
                throw new IOException("not a " + FORMAT);
            }
            var sealed = new SealedRecord(in.readUTF(), in.readUTF(), in.readLong(), Instant.ofEpochMilli(in.readLong()),
                    in.readUTF(), in.readUTF(), part(in), part(in));
            if (in.read() != -1) {
                throw new IOException("more than one sealed record");
            }
            return sealed;
        }
    }

    private void head(DataOutputStream out) throws IOException {
        out.writeUTF(FORMAT);
        out.writeUTF(recordId);
        out.writeUTF(kioskId);
        out.writeLong(sequence);
        out.writeLong(sealedAt.toEpochMilli());
        out.writeUTF(sealKeyId);
        out.writeUTF(signKeyId);
        part(out, box);
    }

    private static void part(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Math.min(LARGEST, in.available())) {
            throw new IOException("a sealed record is cut off");
        }
        return in.readNBytes(length);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    @Override public String toString() {
        return "SealedRecord[" + recordId + ", " + kioskId + ", " + sequence + "]";
    }
}
