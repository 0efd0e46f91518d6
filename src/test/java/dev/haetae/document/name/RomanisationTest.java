package dev.haetae.document.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RomanisationTest {
    /// Invented names, spelt the ways passports spell.
    private static final List<String> FIT = List.of("KIM MINJUN/김민준", "GIM MIN JUN/김민준", "KIM MIN-JUN/김민준", "LEE SEOYEON/이서연",
            "YI SUN HO/이선호", "RHEE SUNGMIN/이성민", "PARK JIHOON/박지훈", "PAK CHI HUN/박지훈", "CHOI WOOJIN/최우진", "JUNG HAERIN/정해린",
            "CHUNG MIN KOO/정민구", "YOON SEOKHYUN/윤석현", "LIM YOUNGWOO/임영우", "NAMGUNG JIN/남궁진", "HWANGBO MIN/황보민",
            "NOH MINHYUN/노민현", "ROH TAEWOOK/노태욱", "KANG HOJUN/강호준", "GANG HO JUN/강호준", "SHIN YUNSEO/신윤서", "MINJUN KIM/김민준",
            "JI HOON PARK/박지훈", "AHN JUNGMIN/안정민", "OH SEHYUN/오세현", "KWON BORA/권보라", "YOO JAEHYUK/유재혁", "HUR JIN/허진");

    private static final List<String> DO_NOT = List.of("JIN ZHEZHU/김철수", "KIM MINJUN/박민준", "KIM MINJUN/김서연", "SMITH JOHN/김민준",
            "KIM/김민준", "KIM MINJUN A/김민준", "LEE SEOYEON/김서연", "NGUYEN VAN AN/김민준");

    @Test void spellingsOfPassportsFit() {
        FIT.forEach(pair -> assertTrue(fits(pair), pair));
    }

    @Test void otherNamesDoNot() {
        DO_NOT.forEach(pair -> assertFalse(fits(pair), pair));
    }

    /// A test that says yes to everything says nothing: of all pairs of different names hardly any may fit.
    @Test void tellsNamesApart() {
        int wrong = 0;
        int all = 0;
        for (String one : FIT) {
            for (String other : FIT) {
                if (!hangul(one).equals(hangul(other))) {
                    all++;
                    wrong += Romanisation.plausible(latin(one), hangul(other)) ? 1 : 0;
                }
            }
        }
        assertEquals(0, wrong, "of " + all);
    }

    private static boolean fits(String pair) {
        return Romanisation.plausible(latin(pair), hangul(pair));
    }

    private static String latin(String pair) {
        return pair.substring(0, pair.indexOf('/'));
    }

    private static String hangul(String pair) {
        return pair.substring(pair.indexOf('/') + 1);
    }
}
