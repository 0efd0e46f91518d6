package dev.haetae.document.chip;

import dev.haetae.document.mrz.Mrz;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// DG1 (ICAO 9303-10 section 4.7.1): tag 61, in it tag 5F1F with the code lines without breaks.
final class DataGroup1 {
    private static final int GROUP = 0x61;
    private static final int LINES = 0x5F1F;

    private DataGroup1() {}

    /// @return Rejected with CHIP_ALTERED where it is no DG1: a genuine chip does not say such things
    static Outcome<Mrz> parse(byte[] dg1, LocalDate today) {
        try {
            byte[] value = Tlv.value(Tlv.value(dg1, GROUP), LINES);
            String text = new String(value, StandardCharsets.US_ASCII);
            int lines = text.length() == 90 ? 3 : 2;
            int width = text.length() / lines;
            List<String> cut = IntStream.range(0, lines).mapToObj(i -> text.substring(i * width, (i + 1) * width)).toList();
            return switch (Mrz.parse(cut, today)) {
                case Outcome.Passed<Mrz> passed -> passed;
                case Outcome.Rejected<Mrz> _ -> Outcome.rejected(RejectReason.CHIP_ALTERED);
            };
        } catch (IllegalArgumentException noTlv) {
            return Outcome.rejected(RejectReason.CHIP_ALTERED);
        }
    }
}
