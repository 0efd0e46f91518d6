package dev.haetae.screen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.screen.theme.Face.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceTest {
    @Test void whatATypefaceLacksIsWrittenByOneThatHasIt() {
        assertEquals(List.of(new Run("Noto Sans Thai", "โทร "), new Run("Noto Sans", "1345")), Face.runs("th", "โทร 1345"));
        assertEquals(List.of(new Run("Noto Sans", "E-9 · "), new Run("Noto Sans Myanmar", "အလုပ်")), Face.runs("my", "E-9 · အလုပ်"));
        assertEquals(List.of(new Run("Noto Sans CJK KR", "김마리아")), Face.runs("en", "김마리아"));
    }

    @Test void koreanAndChineseKeepTheirOwnShapesForLatinAndSigns() {
        assertEquals(List.of(new Run("Noto Sans CJK KR", "1345로 전화")), Face.runs("ko", "1345로 전화"));
        assertEquals(List.of(new Run("Noto Sans CJK TC", "HiKorea 預約")), Face.runs("zh-Hant", "HiKorea 預約"));
        assertEquals(List.of(new Run("Noto Sans CJK JP", "もう一度")), Face.runs("ja", "もう一度"));
    }

    /// A mark, a space and the sign that ends a sentence stay with the letters before them.
    @Test void marksStayWithTheirLetters() {
        assertEquals(List.of(new Run("Noto Sans Devanagari", "मेरो नाम, हो।")), Face.runs("ne", "मेरो नाम, हो।"));
        assertEquals(List.of(new Run("Noto Sans", "Oʻzbekcha")), Face.runs("uz", "Oʻzbekcha"));
    }

    @Test void tallScriptsTakeMoreRoomAndLatinAmongThemKeepsItsSize() {
        assertEquals(1, Face.tall("my", "NGUYEN THI 1345").scale());
        assertEquals(Face.tall("my", "အလုပ်"), Face.tall("en", "အလုပ် E-9"));
    }
}
