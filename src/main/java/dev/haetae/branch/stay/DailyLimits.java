package dev.haetae.branch.stay;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// Counts a day's look-ups, by person and altogether. A person is the HMAC-SHA-256 of their number under a key that is
/// drawn at each start and each day and never leaves memory: without it the few million numbers there are could be tried
/// through. A restart forgets; the relay itself counts too and then says so. Safe for several threads.
final class DailyLimits {
    /// The ministry's day, wherever the server stands.
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    enum Room { LEFT, NONE_FOR_THIS_PERSON, NONE_AT_THIS_BRANCH }

    private final int aPerson;
    private final int aBranch;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private final Map<String, Integer> people = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private int all;

    DailyLimits(int aPerson, int aBranch, InstantSource clock) {
        this.aPerson = aPerson;
        this.aBranch = aBranch;
        this.clock = clock;
    }

    /// Takes one look-up where there is one left.
    synchronized Room take(String number) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SEOUL);
        if (!today.equals(day)) {
            day = today;
            all = 0;
            people.clear();
            random.nextBytes(key);
        }
        String person = hashed(number);
        if (people.getOrDefault(person, 0) >= aPerson) {
            return Room.NONE_FOR_THIS_PERSON;
        }
        if (all >= aBranch) {
            return Room.NONE_AT_THIS_BRANCH;
        }
        people.merge(person, 1, Integer::sum);
        all++;
        return Room.LEFT;
    }

    /// Whether this day's look-ups are used up for everybody.
    synchronized boolean spent() {
        return all >= aBranch && LocalDate.ofInstant(clock.instant(), SEOUL).equals(day);
    }

    private String hashed(String number) {
        var mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
