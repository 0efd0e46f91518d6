package dev.haetae.document.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whether a Latin name may be a Hangul name: Revised Romanisation (Ministry of Culture 2000-8), McCune-Reischauer without
/// its marks, and the spellings that passports have beside them: family names mostly follow neither (이 is LEE).
/// It says "may be", never "is": many Hangul names share a Latin one, and a Chinese passport spells the same person by pinyin.
public final class Romanisation {
    private static final List<String> FIRST = List.of("G K", "GG KK K G", "N", "D T", "TT DD T D", "R L", "M", "B P V", "PP BB P B",
            "S SH", "SS S", "-", "J CH Z", "JJ CH J", "CH", "K", "T", "P F", "H");
    private static final List<String> MIDDLE = List.of("A AH", "AE AI AY E", "YA YAH", "YAE", "EO U O UH EU OU UR AU", "E EY",
            "YEO YU YO YOU YUH YE", "YE YAE", "O OH", "WA", "WAE WAI", "OE OI WE WOE", "YO YOH", "U OO WOO OU", "WO WEO WU WOO",
            "WE", "WI WEE UI", "YU YOO YOU", "EU U OO E", "UI EUI EE I", "I EE YI E Y");
    private static final List<String> LAST = List.of("-", "K G CK", "K G", "K", "N", "N", "N", "T D", "L R LL", "K", "M", "L", "L", "L", "P",
            "L", "M", "P B", "P", "T S", "T S", "NG", "T J", "T", "K", "T", "P", "T H -");

    /// Family names whose usual spellings no rule gives.
    private static final Map<String, String> FAMILY = Map.ofEntries(
            Map.entry("이", "LEE YI RHEE RI REE LI RHIE I YEE"), Map.entry("박", "PARK PAK BAK BARK"), Map.entry("최", "CHOI CHOE CHOY CHOEY"),
            Map.entry("임", "LIM IM RIM YIM RHIM LEEM"), Map.entry("유", "YOO YU YOU RYU RYOO LYU"), Map.entry("류", "RYU RYOO YOO YU YOU LYU LEW"),
            Map.entry("노", "NOH ROH NO RO"), Map.entry("나", "NA RA NAH LA"), Map.entry("여", "YEO YUH LYO YO"), Map.entry("양", "YANG LYANG RYANG"),
            Map.entry("우", "WOO U WU OO"), Map.entry("구", "KOO KU GU GOO"), Map.entry("오", "OH O"), Map.entry("허", "HUH HUR HEO HER HO"),
            Map.entry("문", "MOON MUN"), Map.entry("순", "SOON SUN"), Map.entry("윤", "YOON YUN YOUN"), Map.entry("손", "SON SOHN"),
            Map.entry("한", "HAN HAHN"), Map.entry("서", "SEO SUH SO SU SEOH"), Map.entry("안", "AN AHN"), Map.entry("엄", "EOM UM UHM OM"),
            Map.entry("신", "SHIN SIN"), Map.entry("심", "SHIM SIM"), Map.entry("백", "BAEK PAIK BACK PAEK BAIK PEK"), Map.entry("곽", "KWAK GWAK KWACK"),
            Map.entry("김", "KIM GIM"), Map.entry("정", "JUNG CHUNG JEONG JONG CHEONG CHONG JOUNG"), Map.entry("장", "JANG CHANG"),
            Map.entry("조", "CHO JO CHOE ZO"), Map.entry("전", "JEON JUN CHUN CHON JHUN"), Map.entry("주", "JOO JU CHU CHOO"),
            Map.entry("석", "SEOK SUK SOK"), Map.entry("옥", "OK OCK"), Map.entry("육", "YOOK YUK"), Map.entry("남궁", "NAMGUNG NAMKOONG NAMKUNG NAMGOONG"),
            Map.entry("황보", "HWANGBO WHANGBO"), Map.entry("제갈", "JEGAL CHEGAL"), Map.entry("선우", "SUNWOO SEONU SEONWOO SUNU"),
            Map.entry("사공", "SAGONG SAKONG"), Map.entry("서문", "SEOMUN SUHMOON"), Map.entry("독고", "DOKGO DOKKO TOKKO"));

    private static final int MOST_PARTS = 8;

    private Romanisation() {}

    /// @param latin parts with blanks between them, family name first or last
    /// @param hangul syllables alone
    public static boolean plausible(String latin, String hangul) {
        String syllables = hangul.replaceAll("\\s", "");
        List<String> parts = Spelling.parts(latin);
        if (!syllables.matches("[가-힣]{2,10}") || parts.isEmpty()) {
            return false;
        }
        for (int family = syllables.length() > 2 ? 2 : 1; family >= 1; family--) {
            List<Set<String>> name = new ArrayList<>();
            name.add(family(syllables.substring(0, family)));
            syllables.substring(family).codePoints().forEach(s -> name.add(spellings(s)));
            if (written(String.join("", parts), name) || parts.size() > 1 && familyLast(parts, name)) {
                return true;
            }
        }
        return false;
    }

    /// As [#plausible], where the Latin name may have parts that the Hangul one has not: a name given abroad.
    public static boolean plausibleInPart(String latin, String hangul) {
        List<String> parts = Spelling.parts(latin);
        int all = 1 << Math.min(parts.size(), MOST_PARTS);
        for (int chosen = 1; chosen < all; chosen++) {
            var some = new ArrayList<String>();
            for (int i = 0; i < parts.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(parts.get(i));
                }
            }
            if (some.size() > 1 && plausible(String.join(" ", some), hangul)) {
                return true;
            }
        }
        return plausible(latin, hangul);
    }

    /// Given names first: the family name's part ends the name.
    private static boolean familyLast(List<String> parts, List<Set<String>> name) {
        String turned = parts.getLast() + String.join("", parts.subList(0, parts.size() - 1));
        return written(turned, name);
    }

    private static boolean written(String latin, List<Set<String>> name) {
        var at = new TreeSet<>(List.of(0));
        for (Set<String> syllable : name) {
            var next = new TreeSet<Integer>();
            for (int from : at) {
                syllable.stream().filter(s -> latin.startsWith(s, from)).forEach(s -> next.add(from + s.length()));
            }
            at = next;
        }
        return at.contains(latin.length());
    }

    /// @param hangul one syllable, or the two of a double family name
    static Set<String> family(String hangul) {
        var all = new TreeSet<String>();
        if (FAMILY.containsKey(hangul)) {
            all.addAll(List.of(FAMILY.get(hangul).split(" ")));
        }
        if (hangul.length() == 1) {
            all.addAll(spellings(hangul.charAt(0)));
        }
        return all;
    }

    /// Unicode 3.12: a syllable is 0xAC00 + (first * 21 + middle) * 28 + last.
    static Set<String> spellings(int syllable) {
        int code = syllable - 0xAC00;
        var all = new TreeSet<String>();
        for (String first : options(FIRST.get(code / 588))) {
            for (String middle : options(MIDDLE.get(code % 588 / 28))) {
                for (String last : options(LAST.get(code % 28))) {
                    all.add((first + middle + last).toUpperCase(Locale.ROOT));
                }
            }
        }
        all.removeIf(String::isEmpty);
        return all;
    }

    private static List<String> options(String row) {
        return List.of(row.split(" ")).stream().map(option -> option.equals("-") ? "" : option).toList();
    }
}
