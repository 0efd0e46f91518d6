package dev.haetae.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Totp RFC = new Totp(Base32.toBase32String("12345678901234567890".getBytes()));

    /// RFC 6238 appendix B, SHA-1, the last six of its eight digits.
    @ParameterizedTest @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924",
        "2000000000, 279037", "20000000000, 353130"})
    void theVectorsOfTheRfc(long seconds, String code) {
        Instant at = Instant.ofEpochSecond(seconds);
        assertEquals(code, RFC.codeAt(at));
        assertEquals(OptionalLong.of(seconds / 30), RFC.step(code, at));
    }

    @Test void oneStepOfDriftIsTakenAndNoMore() {
        Instant at = Instant.ofEpochSecond(1_234_567_890);
        for (int drift = -3; drift <= 3; drift++) {
            assertEquals(Math.abs(drift) <= 1, RFC.step(RFC.codeAt(at.plusSeconds(30L * drift)), at).isPresent(), "drift " + drift);
        }
        assertEquals(RFC.step("005924", at), RFC.step("005 924", at));
        for (String wrong : List.of("", "5924", "0059240", "00592a", "005924 005924")) {
            assertTrue(RFC.step(wrong, at).isEmpty(), wrong);
        }
    }

    @Test void theStaffFileKeepsASecretAndRefusesABrokenOne() {
        Totp drawn = Totp.draw(new SecureRandom());
        var line = new StaffLine("mina", "$hash", List.of("agent")).withTotp(java.util.Optional.of(drawn));
        assertEquals(List.of(line), StaffLine.parse(StaffLine.write(List.of(line))));
        assertFalse(line.toString().contains(drawn.secret()) || drawn.toString().contains(drawn.secret()));
        assertThrows(CustodyRefused.class, () -> StaffLine.parse("mina $hash agent totp=".getBytes()));
        assertThrows(CustodyRefused.class, () -> StaffLine.parse("mina $hash agent totp=GEZDGNBV".getBytes()));
        assertThrows(CustodyRefused.class, () -> StaffLine.parse("mina $hash agent more".getBytes()));
        assertThrows(CustodyRefused.class, () -> StaffLine.parse("mina totp=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".getBytes()));
    }

    @Test void anAuthenticatorReadsTheAddress() {
        assertEquals("otpauth://totp/Haetae:mina?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Haetae&algorithm=SHA1&digits=6&period=30",
                RFC.address("mina").toString());
    }
}
