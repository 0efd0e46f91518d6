package dev.haetae.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static String pieces(String tag, String text) {
        return String.join("|", LineBreaks.pieces(text, tag));
    }

    @Test void aJapaneseHonorificGoesWithItsWord() {
        assertEquals("どの|身分証を|お持ちですか？", pieces("ja", "どの身分証をお持ちですか？"));
        assertEquals("この|番号を|お見せください", pieces("ja", "この番号をお見せください"));
        assertEquals("ご本人ですか？", pieces("ja", "ご本人ですか？"));
    }

    @Test void aBurmeseEndingGoesWithItsVerb() {
        assertEquals("ကတ်ကို |လှန်ပါ", pieces("my", "ကတ်ကို လှန်ပါ"));
        assertEquals("ပြည်ပ|ကိုရီးယား|လူမျိုး|ကတ်", pieces("my", "ပြည်ပကိုရီးယားလူမျိုးကတ်"));
    }

    @Test void aBurmeseNegationGoesWithWhatItNegates() {
        assertEquals("မလှုပ်ပါနဲ့", pieces("my", "မလှုပ်ပါနဲ့"));
    }

    @Test void chineseWordsThatNoDictionaryKnowsStayWhole() {
        assertEquals(1, LineBreaks.pieces("卡套", "zh-Hant").size());
        assertEquals(List.of("圓點"), LineBreaks.pieces("圓點", "zh-Hant"));
    }

    @Test void aRussianNegationAndPrepositionGoWithWhatFollows() {
        assertEquals("Хорошо. |Не двигайтесь", pieces("ru", "Хорошо. Не двигайтесь"));
        assertEquals("Нажмите |на экран", pieces("ru", "Нажмите на экран"));
    }

    @Test void aWordWithAHyphenIsOne() {
        assertEquals("Puwede |kayong |i-check", pieces("fil", "Puwede kayong i-check"));
    }

    @Test void aSentenceGoesOnItsOwnLineThoughTheOtherWayWouldBeMoreEven() {
        assertEquals("More light is on now.\nHold still", LineBreaks.wrap("More light is on now. Hold still", "en", 2, 25, String::length).orElseThrow());
    }

    @Test void nothingIsLostOrMoved() {
        for (String text : List.of("お", "ご", "です。お", "မ", "အ မ")) {
            assertEquals(text, String.join("", LineBreaks.pieces(text, "ja")));
            assertEquals(text, String.join("", LineBreaks.pieces(text, "my")));
        }
    }
}
