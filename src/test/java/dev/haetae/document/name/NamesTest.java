package dev.haetae.document.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.FieldValue.Source;
import dev.haetae.document.name.NameVariant.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
    private List<String> mrz = List.of();

    private NamesTest coded(String names) {
        String line = names.length() >= 44 ? names.substring(0, 44) : names + "<".repeat(44 - names.length());
        mrz = List.of(line, "<".repeat(44));
        String[] both = line.substring(5).split("<<", 2);
        put(FieldName.SURNAME, both[0], Source.MRZ, 0.98);
        put(FieldName.GIVEN_NAMES, both.length > 1 ? both[1] : "", Source.MRZ, 0.98);
        return put(FieldName.NAME, line.substring(5), Source.MRZ, 0.98);
    }

    private NamesTest printed(String name) {
        return put(FieldName.NAME, name, Source.VISUAL, 0.95);
    }

    private NamesTest put(FieldName field, String value, Source source, double confidence) {
        String plain = value.replaceAll("<+", " ").strip();
        if (!plain.isEmpty()) {
            fields.put(field, new FieldValue(plain, confidence, source, Optional.empty()));
        }
        return this;
    }

    private DocumentReading reading() {
        return new DocumentReading(DocumentType.PASSPORT, mrz, true, fields, List.of(), List.of());
    }

    private NameFinding find() {
        return Names.of(reading());
    }

    private NameVariant settled() {
        return assertInstanceOf(NameFinding.Settled.class, find()).name();
    }

    private List<Kind> asked() {
        return assertInstanceOf(NameFinding.Open.class, find()).variants().stream().map(NameVariant::kind).toList();
    }

    @Test void codeLinesAloneAreNotAsked() {
        assertEquals("ERIKSSON ANNA MARIA", coded("P<UTOERIKSSON<<ANNA<MARIA").settled().value());
    }

    @Test void aPrintThatAgreesIsNotAsked() {
        assertEquals("MÜLLER ANNA-MARIA", coded("P<D<<MUELLER<<ANNA<MARIA").printed("MÜLLER ANNA-MARIA").settled().value());
    }

    /// The example of ICAO 9303-4: a name too long for its line.
    @Test void aCutNameIsTakenFromThePrint() {
        coded("P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KRASUANG");
        assertEquals("NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG",
                printed("NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG").settled().value());
        String note = assertInstanceOf(NameFinding.Settled.class, find()).note();
        assertTrue(note.contains("cut short"), note);
        assertFalse(note.contains("NILA"), "notes name nobody");
    }

    @Test void aCutNameWithAnUnclearPrintIsAsked() {
        coded("P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KRASUANG")
                .put(FieldName.NAME, "NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG", Source.VISUAL, 0.6);
        assertEquals(List.of(Kind.PRINTED, Kind.CUT_SHORT), asked());
    }

    @Test void aNameThatIsNotFullIsNotCut() {
        assertInstanceOf(NameFinding.Conflict.class, coded("P<UTOERIKS<<ANN").printed("ERIKSSON ANNABELLA-MARIA JOHANNA").find());
    }

    @Test void orderIsAsked() {
        assertEquals(List.of(Kind.FAMILY_FIRST, Kind.FAMILY_LAST), coded("P<VNMNGUYEN<<VAN<AN").printed("VAN AN NGUYEN").asked());
    }

    @Test void blanksAreAsked() {
        assertEquals(List.of(Kind.TOGETHER, Kind.APART), coded("P<KORKIM<<MIN<JUN").printed("KIM MINJUN").asked());
        assertEquals(List.of(Kind.APART, Kind.TOGETHER), coded("P<KORKIM<<MINJUN").printed("KIM MIN JUN").asked());
    }

    @Test void missingPartsAreAsked() {
        assertEquals(List.of(Kind.ALL_PARTS, Kind.FEWER_PARTS), coded("P<PHLDELA<CRUZ<<MARIA").printed("DELA CRUZ MARIA SANTOS").asked());
        assertEquals(List.of(Kind.ALL_PARTS, Kind.FEWER_PARTS), coded("P<PHLDELA<CRUZ<<MARIA<SANTOS").printed("DELA CRUZ MARIA").asked());
    }

    @Test void aFamilyNameAloneIsNoVariantOfAWholeName() {
        assertInstanceOf(NameFinding.Conflict.class, coded("P<VNMNGUYEN<<VAN<AN").printed("NGUYEN").find());
    }

    /// A letter changed in clear print may have been changed by somebody.
    @Test void aClearPrintThatDiffersInALetterIsStaffsMatter() {
        assertInstanceOf(NameFinding.Conflict.class, coded("P<UTOERIKSSON<<ANNA").printed("ERIKSSON ANNE").find());
        put(FieldName.NAME, "ERIKSSON ANNE", Source.VISUAL, 0.5);
        assertEquals(Source.MRZ, settled().source(), "an unclear one was misread");
    }

    @Test void anotherNameIsAConflictHoweverUnclear() {
        assertInstanceOf(NameFinding.Conflict.class,
                coded("P<UTOERIKSSON<<ANNA").put(FieldName.NAME, "SMITH JOHN", Source.VISUAL, 0.4).find());
    }

    @Test void twoScriptsOfOneNameAreNotAsked() {
        assertEquals("KIM MINJUN", printed("KIM MINJUN").put(FieldName.HANGUL_NAME, "김민준", Source.VISUAL, 0.95).settled().value());
    }

    @Test void aNameGivenAbroadBesideAKoreanOneIsNotAsked() {
        assertEquals("KIM ARA DANA", printed("KIM ARA DANA").put(FieldName.HANGUL_NAME, "김아라", Source.VISUAL, 0.95).settled().value());
    }

    @Test void pinyinBesideAKoreanReadingIsAsked() {
        printed("JIN ZHEZHU").put(FieldName.HANGUL_NAME, "김철수", Source.VISUAL, 0.95);
        assertEquals(List.of(Kind.LATIN, Kind.HANGUL), asked());
        put(FieldName.HANGUL_NAME, "김철수", Source.VISUAL, 0.5);
        assertEquals("JIN ZHEZHU", settled().value(), "what was not read well is not asked about");
    }

    @Test void theChoiceStandsInTheReadingAndTakesNothingAway() {
        printed("JIN ZHEZHU").put(FieldName.HANGUL_NAME, "김철수", Source.VISUAL, 0.95);
        var variants = assertInstanceOf(NameFinding.Open.class, find()).variants();
        DocumentReading chosen = Names.chosen(reading(), variants.get(1), variants);
        assertEquals("김철수", chosen.value(FieldName.CHOSEN_NAME).orElseThrow());
        assertEquals("JIN ZHEZHU", chosen.value(FieldName.NAME).orElseThrow());
        assertEquals("the person chose HANGUL, not LATIN", chosen.checks().getLast().evidence());
    }

    @Test void nothingPersonalIsInToString() {
        assertFalse(coded("P<UTOERIKSSON<<ANNA").find().toString().contains("ERIKSSON"));
    }

    @Test void withoutANameThereIsNothingToAsk() {
        assertInstanceOf(NameFinding.None.class, find());
    }
}
