package dev.haetae.branch.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.authenticity.Cue;
import dev.haetae.record.SessionRecord.Check;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckListTest {
    private static final StaffTexts TEXTS = new StaffTexts((language, key) -> Optional.of(key));

    private static String page(String language, Check... checks) {
        return new CheckList(new Words(TEXTS, language)).of(List.of(checks)).markup();
    }

    @Test void aCheckHasANameABarAndItsEvidenceInWordsAndDoubtsComeFirst() {
        Check holds = new Check("screen-pattern", 0.97, "");
        Check doubt = new Check("portrait-edge", 0.041, "BORDER_LIGHT=31.20/12.43 BORDER_TILT=0.90/0.22");
        String english = page("en", holds, doubt);
        assertTrue(english.indexOf("Border of the picture") < english.indexOf("Pattern of a display"));
        assertTrue(english.contains("value=\"0.04\""));
        assertTrue(english.contains("light line along the border 31.20 (usual 12.43)"), english);
        String korean = page("ko", holds, doubt);
        assertTrue(korean.contains("사진 테두리") && korean.contains("테두리의 밝은 선 31.20 (보통 12.43)"), korean);
        assertFalse(korean.contains("BORDER"), korean);
    }

    @Test void evidenceThatIsNoCueIsShownAsItIsAndEscaped() {
        String page = page("en", new Check("mrz.BIRTH_DATE", 1, "ICAO 9303-3 4.9 <b>"), new Check("somebody-elses", 0.2, "x"));
        assertTrue(page.contains("ICAO 9303-3 4.9 &lt;b&gt;"));
        assertTrue(page.contains("Check digit of the machine-readable zone: field.BIRTH_DATE"), page);
        assertTrue(page.contains("somebody-elses"));
    }

    @Test void everyCueHasAWordInEveryLanguageOfTheStaff() {
        for (String language : StaffTexts.LANGUAGES) {
            for (Cue cue : Cue.values()) {
                assertNotEquals(cue.name(), TEXTS.coded(language, "cue", cue.name()), language);
            }
        }
    }
}
