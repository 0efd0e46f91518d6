package dev.haetae.record;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// By what names a record goes. None of them says anything about the person.
/// @param recordId UUID version 7: sorts by time, cannot be guessed
public record RecordIdentity(String recordId, ReceiptNumber receipt, String kioskId, long sequence) {

    /// @param random a secure source
    public static RecordIdentity draw(String kioskId, long sequence, Instant at, RandomGenerator random) {
        return new RecordIdentity(uuid7(at, random).toString(), ReceiptNumber.draw(random), kioskId, sequence);
    }

    /// RFC 9562 5.7: 48 bits of milliseconds, version 7, 12 random bits, variant 10, 62 random bits.
    private static UUID uuid7(Instant at, RandomGenerator random) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0xfff;
        long low = 1L << 63 | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
