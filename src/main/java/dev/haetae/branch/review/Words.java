package dev.haetae.branch.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The texts in one language, for one page.
record Words(StaffTexts texts, String language) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    String say(String key) {
        return texts.heading(language, key);
    }

    String coded(String prefix, String code) {
        return texts.coded(language, prefix, code);
    }

    String reason(String code) {
        return texts.reason(language, code);
    }

    String override(String code) {
        return texts.override(language, code);
    }

    String field(String name) {
        return texts.field(language, name);
    }

    String document(String type) {
        return type.isEmpty() ? "–" : texts.document(language, type);
    }

    String time(Instant at) {
        return TIME.format(at);
    }

    /// 0.6984 as 69.8 %: a score just below its limit must not look like the limit
    String percent(double part) {
        return Double.isNaN(part) ? "–" : String.format(Locale.ROOT, "%.1f %%", part * 100);
    }

    /// A word and a shape as well as a colour.
    Html decision(String code) {
        String shape = switch (code) {
            case "APPROVED" -> "✓";
            case "PENDING" -> "⧗";
            case "DECLINED" -> "×";
            default -> "→";
        };
        return Html.of("<span class=\"decision {}\">{} {}</span>", code, shape, coded("decision", code));
    }
}
