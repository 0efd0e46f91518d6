package dev.haetae.document.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.mrz.Mrz;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChipCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /// ICAO 9303-4 appendix B, the specimen of Utopia, with a later expiry.
    private static final List<String> LINES = List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    private static SelfMadeChip issuer;
    private static SelfMadeChip stranger;

    @BeforeAll static void found() throws Exception {
        issuer = new SelfMadeChip("Utopia");
        stranger = new SelfMadeChip("Utopia"); // of the same name, with other keys
    }

    @Test void aTrustedChipThatAgreesProvesItsFields() throws Exception {
        DocumentReading joined = joined(printed(Map.of(FieldName.DOCUMENT_NUMBER, "L898902C3")), issuer.issue(LINES));
        assertEquals(1, score(joined, "chip-authentic"));
        assertEquals(1, score(joined, "chip-agrees"));
        assertEquals(List.of(), joined.warnings());
        assertEquals(FieldValue.Source.CHIP, joined.fields().get(FieldName.DOCUMENT_NUMBER).source());
        assertEquals(1, joined.fields().get(FieldName.BIRTH_DATE).confidence());
    }

    @Test void aChipThatSaysOtherwiseThanThePrintIsReferredAndProvesNothing() throws Exception {
        DocumentReading joined = joined(printed(Map.of(FieldName.BIRTH_DATE, "1984-08-12")), issuer.issue(LINES));
        assertEquals(0, score(joined, "chip-agrees"));
        assertEquals("BIRTH_DATE", evidence(joined, "chip-agrees"), "names what differs, and no value");
        assertEquals(List.of(RejectReason.FIELD_MISMATCH), joined.warnings());
        assertEquals("1984-08-12", joined.value(FieldName.BIRTH_DATE).orElseThrow());
    }

    @Test void otherCodeLinesThanThePrintedOnesAreAContradictionToo() throws Exception {
        List<String> other = List.of(LINES.getFirst().replace("ANNA", "ANNE"), LINES.getLast());
        assertEquals("MRZ", evidence(joined(printed(Map.of()), issuer.issue(other)), "chip-agrees"));
    }

    @Test void aNameThatTheCodeLinesCutIsNoContradictionAndStaysWhole() throws Exception {
        DocumentReading joined = joined(printed(Map.of(FieldName.GIVEN_NAMES, "ANNA MARIA LOUISA")), issuer.issue(LINES));
        assertEquals(1, score(joined, "chip-agrees"));
        assertEquals("ANNA MARIA LOUISA", joined.value(FieldName.GIVEN_NAMES).orElseThrow());
    }

    @Test void anAlteredFileIsFound() throws Exception {
        for (int which = 0; which < 2; which++) {
            ChipAnswer.Files files = issuer.issue(LINES);
            byte[] altered = which == 0 ? files.dg1() : files.dg2();
            altered[altered.length - 7] ^= 1;
            assertEquals(Optional.of(RejectReason.CHIP_ALTERED), trusting(issuer).fault(files, TODAY));
            DocumentReading joined = joined(printed(Map.of()), files);
            assertEquals(0, score(joined, "chip-authentic"));
            assertEquals(List.of(RejectReason.CHIP_ALTERED), joined.warnings());
            assertFalse(joined.fields().containsKey(FieldName.BIRTH_DATE), "proves nothing");
        }
    }

    @Test void whoeverIsNotTrustedVouchesForNothing() throws Exception {
        ChipAnswer.Files files = issuer.issue(LINES);
        assertEquals(Optional.of(RejectReason.CHIP_UNTRUSTED), trusting(stranger).fault(files, TODAY));
        assertEquals(Optional.of(RejectReason.CHIP_UNTRUSTED), new PassiveAuthentication(List.of()).fault(files, TODAY));
        assertEquals(Optional.empty(), new PassiveAuthentication(List.of(stranger.country, issuer.country)).fault(files, TODAY));
        assertEquals(Optional.of(RejectReason.CHIP_UNTRUSTED), trusting(issuer).fault(files, LocalDate.of(2035, 1, 1)), "out of time");
        assertEquals(List.of(RejectReason.CHIP_UNTRUSTED), new ChipCheck(trusting(stranger)).joined(printed(Map.of()), files, TODAY)
                .map(DocumentReading::warnings) instanceof Outcome.Passed<List<RejectReason>>(var warnings) ? warnings : List.of());
    }

    @Test void anyBitOfTheSecurityObjectThatIsTurnedCostsTheTrust() throws Exception {
        ChipAnswer.Files files = issuer.issue(LINES);
        assertEquals(Optional.empty(), trusting(issuer).fault(files, TODAY));
        int survived = 0;
        for (int at = 0; at < files.sod().length; at += 5) {
            files.sod()[at] ^= 4;
            survived += trusting(issuer).fault(files, TODAY).isEmpty() ? 1 : 0;
            files.sod()[at] ^= 4;
        }
        assertTrue(survived < files.sod().length / 5 / 20, survived + " bits that nobody signs (versions, sets of algorithms)");
        assertEquals(Optional.of(RejectReason.CHIP_UNTRUSTED), trusting(issuer).fault(new ChipAnswer.Files(files.dg1(), files.dg2(),
                issuer.sod(files.dg1(), files.dg2(), CMSObjectIdentifiers.data)), TODAY), "something else that was signed");
        assertEquals(Optional.of(RejectReason.CHIP_UNTRUSTED), trusting(issuer).fault(
                new ChipAnswer.Files(files.dg1(), files.dg2(), new byte[0]), TODAY));
    }

    @Test void aDg1ThatIsNoneWasAltered() throws Exception {
        for (byte[] dg1 : List.of(new byte[0], new byte[] {0x61, (byte) 0x84, 1, 1, 1, 1, 1}, SelfMadeChip.tlv(0x61, new byte[88]),
                SelfMadeChip.tlv(0x61, SelfMadeChip.tlv(0x5F1F, new byte[88])), SelfMadeChip.tlv(0x61, SelfMadeChip.tlv(0x5F1F, new byte[1])))) {
            assertEquals(Outcome.rejected(RejectReason.CHIP_ALTERED), DataGroup1.parse(dg1, TODAY));
        }
    }

    @Test void saysWhatThePersonCanMend() {
        var check = new ChipCheck(trusting(issuer));
        assertEquals(Outcome.rejected(RejectReason.CHIP_MOVED), check.joined(printed(Map.of()), new ChipAnswer.Moved(), TODAY));
        assertEquals(Outcome.rejected(RejectReason.CHIP_ACCESS), check.joined(printed(Map.of()), new ChipAnswer.KeyRefused(), TODAY));
        DocumentReading printed = printed(Map.of());
        assertEquals(Outcome.passed(printed), check.joined(printed, new ChipAnswer.Absent(), TODAY));
    }

    /// ICAO 9303-11 appendix D.2: number L898902C, born 690806, expires 940623.
    @Test void makesTheKeyOfTheWorkedExample() {
        Mrz mrz = mrz(List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C<3UTO6908061F9406236ZE184226B<<<<<14"));
        AccessKey key = AccessKey.of(mrz).orElseThrow();
        assertEquals("L898902C<369080619406236", key.text());
        assertEquals("239AB9CB282DAF66231DC5A4DF6BFBAE", HexFormat.of().withUpperCase().formatHex(key.seed()));
        assertFalse(key.toString().contains("L898902C"));
    }

    private static PassiveAuthentication trusting(SelfMadeChip country) {
        return new PassiveAuthentication(List.of(country.country));
    }

    private static DocumentReading joined(DocumentReading printed, ChipAnswer chip) {
        return (DocumentReading) assertInstanceOf(Outcome.Passed.class, new ChipCheck(trusting(issuer)).joined(printed, chip, TODAY)).value();
    }

    private static DocumentReading printed(Map<FieldName, String> fields) {
        var values = new java.util.EnumMap<FieldName, FieldValue>(FieldName.class);
        fields.forEach((name, value) -> values.put(name, new FieldValue(value, 0.9, FieldValue.Source.VISUAL, Optional.empty())));
        return new DocumentReading(DocumentType.PASSPORT, LINES, true, values, List.of(), List.of());
    }

    private static double score(DocumentReading reading, String check) {
        return reading.checks().stream().filter(c -> c.name().equals(check)).findFirst().orElseThrow().score();
    }

    private static String evidence(DocumentReading reading, String check) {
        return reading.checks().stream().filter(c -> c.name().equals(check)).findFirst().orElseThrow().evidence();
    }

    private static Mrz mrz(List<String> lines) {
        return (Mrz) assertInstanceOf(Outcome.Passed.class, Mrz.parse(lines, TODAY)).value();
    }
}
