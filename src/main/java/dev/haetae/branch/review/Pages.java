package dev.haetae.branch.review;

import dev.haetae.branch.access.Visit;
import java.nio.charset.StandardCharsets;

/// Answers with pages, in the language of who asks.
record Pages(StaffTexts texts) {
    static final String LANGUAGE = "__Host-haetae-language";

    Words words(Visit visit) {
        return new Words(texts, visit.cookie(LANGUAGE).filter(StaffTexts.LANGUAGES::contains).orElse(StaffTexts.LANGUAGES.getFirst()));
    }

    static void send(Visit visit, int status, Html html) {
        visit.send(status, "text/html", html.markup().getBytes(StandardCharsets.UTF_8));
    }
}
