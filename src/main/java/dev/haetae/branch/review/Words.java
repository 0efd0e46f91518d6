package dev.haetae.branch.review;

import dev.haetae.branch.store.RecordLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

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

    /// What the kiosk decided, and what became of it later.
    Html outcome(RecordLine record) {
        return Html.of("{}{}", decision(record.decision()), later(record.outcome()));
    }

    Html later(Optional<String> outcome) {
        return outcome.map(it -> Html.of(" <span class=\"then\">{}</span> {}", say("later.then"), decision(it))).orElse(Html.NOTHING);
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
