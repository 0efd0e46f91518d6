package dev.haetae.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    private final Messages messages = Messages.load(Path.of("i18n"));

    @Test void offersFifteenLanguagesKoreanFirst() {
        assertEquals(List.of("ko", "en", "zh-Hans", "vi", "th", "uz", "ne", "km", "fil", "id", "ru", "mn", "ja", "my", "zh-Hant"), messages.languages());
    }

    @Test void offersWhatAnInstallationNamesInItsOrder() {
        assertEquals(List.of("vi", "ko"), messages.offering(List.of("vi", "ko")).languages());
        var refusal = assertThrows(IllegalStateException.class, () -> messages.offering(List.of("ko", "tlh")));
        assertTrue(refusal.getMessage().contains("[tlh]"), refusal.getMessage());
    }

    @Test void suggestsTheLanguageOfTheDocumentsCountry() {
        var suggested = new TreeMap<String, String>();
        for (String country : List.of("VNM", "CHN", "TWN", "HKG", "UZB", "KAZ", "KGZ", "PHL", "MMR", "USA", "D", "UTO")) {
            messages.suggested(country).ifPresent(tag -> suggested.put(country, tag));
        }
        assertEquals(Map.of("VNM", "vi", "CHN", "zh-Hans", "TWN", "zh-Hant", "HKG", "zh-Hant", "UZB", "uz", "KAZ", "ru", "KGZ", "ru", "PHL", "fil",
                "MMR", "my", "USA", "en"), suggested);
        assertEquals(Optional.empty(), messages.offering(List.of("ko", "en")).suggested("VNM"));
    }

    /// Every language has its own sentence for each reason; only suspicions, and reasons that want the same done, may share one.
    @Test void noTwoReasonsShareASentenceThatDifferInEnglish() {
        var faults = new ArrayList<String>();
        for (String tag : messages.languages()) {
            for (RejectReason one : RejectReason.values()) {
                for (RejectReason other : RejectReason.values()) {
                    boolean alike = messages.text("en", one.personKey()).equals(messages.text("en", other.personKey()));
                    if (alike != messages.text(tag, one.personKey()).equals(messages.text(tag, other.personKey()))) {
                        faults.add(tag + ": " + one + ", " + other);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /// A copied English line would pass every other test.
    @Test void everyLanguageIsTranslated() {
        var faults = new ArrayList<String>();
        for (String tag : messages.languages()) {
            var same = messages.keys().stream().filter(key -> !tag.equals("en") && key.startsWith("reject."))
                    .filter(key -> messages.text(tag, key).equals(messages.text("en", key))).toList();
            if (!same.isEmpty()) {
                faults.add(tag + ": " + same);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test void everyReasonHasASentenceForThePersonAndOneForStaff() {
        var missing = new ArrayList<String>();
        for (RejectReason reason : RejectReason.values()) {
            for (String key : List.of(reason.personKey(), reason.staffKey())) {
                if (!messages.has(key)) {
                    missing.add(key + "=");
                }
            }
        }
        assertEquals(List.of(), missing, "add these lines to every file of i18n/");
    }

    @Test void suspicionsAllReadAlike() {
        for (String tag : messages.languages()) {
            for (RejectReason reason : RejectReason.values()) {
                if (reason.silent()) {
                    assertEquals(messages.text(tag, "finished.referred"), messages.text(tag, reason.personKey()), reason.name());
                }
            }
        }
    }

    @Test void noReasonIsTranslatedThatTheKioskDoesNotKnow() {
        var known = new TreeSet<String>();
        for (RejectReason reason : RejectReason.values()) {
            known.add(reason.personKey());
            known.add(reason.staffKey());
        }
        var dead = messages.keys().stream().filter(key -> key.startsWith("reject.")).filter(key -> !known.contains(key)).toList();
        assertEquals(List.of(), dead, "delete these lines from every file of i18n/");
    }

    @Test void aBubbleHoldsAtMostEightWords() {
        var tooLong = new ArrayList<String>();
        for (RejectReason reason : RejectReason.values()) {
            String text = messages.text("en", reason.personKey());
            if (text.split(" ").length > 8) {
                tooLong.add(reason + ": " + text);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test void refusesALanguageThatLacksALineAndNamesIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("messages_en.properties"), "language.order=1\ngreeting=Hello\n");
        Files.writeString(folder.resolve("messages_ko.properties"), "language.order=2\n");
        var refusal = assertThrows(IllegalStateException.class, () -> Messages.load(folder));
        assertTrue(refusal.getMessage().contains("ko: greeting"), refusal.getMessage());
    }

    @Test void countsYearsAsEachLanguageDoes() {
        assertEquals("Kept 1 year, then erased", messages.text("en", "consent.IDENTITY.keep", 1));
        assertEquals("Kept 5 years, then erased", messages.text("en", "consent.IDENTITY.keep", 5));
        assertEquals("5년 보관 후 삭제", messages.text("ko", "consent.IDENTITY.keep", 5));
    }

    @Test void namesCountriesInTheReadersLanguage() {
        assertEquals("베트남", messages.country("ko", "VNM"));
        assertEquals("Germany", messages.country("en", "D"));
        assertEquals("UTO", messages.country("en", "UTO"));
    }

    /// CLDR's Khmer names hold spaces without width, for which the typeface draws boxes.
    @Test void noCountryNameHoldsACharacterThatIsNotSeen() {
        var unseen = messages.languages().stream().flatMap(tag -> Stream.of(Locale.getISOCountries())
                .map(two -> messages.country(tag, Locale.of("", two).getISO3Country()))
                .filter(name -> name.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT))).toList();
        assertEquals(List.of(), unseen);
        assertFalse(messages.country("km", "PRK").isEmpty());
    }

    @Test void breaksKoreanOnlyBetweenWords() {
        var lines = LineBreaks.wrap("고개를 왼쪽으로 돌려 주세요", "ko", 2, 10, String::length).orElseThrow();
        assertEquals("고개를 왼쪽으로\n돌려 주세요", lines);
    }

    @Test void breaksChineseAfterTheClauseAndNeverInsideAWord() {
        assertEquals("取出卡套，\n稍微倾斜证件", LineBreaks.wrap("取出卡套，稍微倾斜证件", "zh-Hans", 2, 7, String::length).orElseThrow());
    }

    @Test void breaksALongListBeforeAnybodyHasToWait() {
        String list = "one two three four five ".repeat(12);
        var lines = assertTimeout(Duration.ofSeconds(5), () -> LineBreaks.wrap(list, "en", 9, 40, String::length)).orElseThrow();
        assertEquals(list.strip(), lines.replace('\n', ' '));
    }

    @Test void makesLinesAlikeInLength() {
        var lines = LineBreaks.wrap("Tilt the card a little, out of its case", "en", 2, 30, String::length).orElseThrow();
        assertEquals("Tilt the card a little,\nout of its case", lines);
    }
}
