package dev.haetae.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What readers of a language do not expect to see torn over two lines though ICU's dictionaries would: found by looking
/// at every screen.
/// @param whole never broken inside
/// @param never a piece that begins no line: particles and endings
/// @param prefix what ends no line: it belongs to what follows
record Together(Pattern whole, Pattern never, Pattern prefix) {
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Together FREE = new Together(NOTHING, NOTHING, NOTHING);
    private static final Together CHINESE = new Together(Pattern.compile("卡套|圓點|圆点|放平|读取|讀不到|讀取"), NOTHING, NOTHING);
    private static final Together HYPHENS = new Together(Pattern.compile("\\p{L}+-\\p{L}+"), NOTHING, NOTHING);
    private static final Map<String, Together> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ja", new Together(Pattern.compile("ください|うなずいて|動かさないで|読み取っ|再スキャン|ございました|受付\\p{IsHan}+|ご利用中|お見せ|平らに|ここでは|在留期間|\\p{IsHan}{2}し\\p{IsHiragana}+"),
                    NOTHING, Pattern.compile("[おご]$"))),
            Map.entry("en", HYPHENS),
            Map.entry("fil", HYPHENS),
            Map.entry("ru", new Together(NOTHING, NOTHING, Pattern.compile("(?iu)(?<=^|\\s)(не|и|в|на|к|с|у|о|по|за|из|от|до|для)\\s$"))),
            Map.entry("mn", new Together(NOTHING, NOTHING, Pattern.compile("(?iu)(?<=^|\\s)бүү\\s$"))),
            Map.entry("th", new Together(Pattern.compile("ขั้นตอน|ใบรับเรื่อง"), NOTHING, NOTHING)),
            Map.entry("vi", new Together(Pattern.compile("khẩu trang|xác nhận|giải thích|tình trạng|nhân viên|giấy tờ|hộ chiếu|màn hình|khuôn mặt"), NOTHING, NOTHING)),
            Map.entry("zh-Hans", CHINESE),
            Map.entry("zh-Hant", CHINESE),
            Map.entry("my", new Together(Pattern.compile("ကိုရီးယား|ဘယ်ဘက်|စကင်|ဒေတာ|တစ်ခု|မှန်သားပြင်|([\\u1000-\\u1049]{2,}?)\\1"),
                    Pattern.compile("(ပါ|ပါသည်|ပါနဲ့|တယ်|မယ်|ပြီ|ပြီး|မှု|ကို|က|ရန်|သလား|သလဲ|ပါသလား|ပါသလဲ|နဲ့|မှာ|သို့|သာ|များ|ခြင်း|ချက်|ရဲ့|လဲ|မှန်း|သော|ခွင့်|ပေါ်|သေး)[\\s၊။]*"),
                    Pattern.compile("(?<=^|\\s)[မအ]$"))));

    /// @param tag BCP 47
    static Together of(String tag) {
        return BY_LANGUAGE.getOrDefault(tag, FREE);
    }

    /// @param pieces of one text, in order
    List<String> join(List<String> pieces) {
        String text = String.join("", pieces);
        var joined = new ArrayList<String>();
        int at = 0;
        String carried = "";
        for (String piece : pieces) {
            String begun = carried + piece;
            at += piece.length();
            int place = at - begun.length();
            boolean goesOn = never.matcher(begun).matches() && !begins(text, place) || inside(text, place);
            var belongs = prefix.matcher(begun);
            carried = at < text.length() && belongs.find() ? begun.substring(belongs.start()) : "";
            String here = begun.substring(0, begun.length() - carried.length());
            if (goesOn && !joined.isEmpty()) {
                joined.addLast(joined.removeLast() + here);
            } else if (!here.isEmpty()) {
                joined.add(here);
            }
        }
        return joined;
    }

    /// The particle ကို ("to") also begins the name of Korea.
    private boolean begins(String text, int place) {
        return whole.matcher(text).results().anyMatch(word -> word.start() == place);
    }

    private boolean inside(String text, int place) {
        return whole.matcher(text).results().anyMatch(word -> word.start() < place && place < word.end());
    }
}
