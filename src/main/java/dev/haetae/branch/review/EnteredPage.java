package dev.haetae.branch.review;

/// After a login that another site led back from. A redirect would count as that site's, and the browser would keep the
/// new cookie from it (SameSite=Strict); what this page asks for is its own.
record EnteredPage(Words words) {
    Html html() {
        return Html.of("""
                <!doctype html><html lang="{}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">
                <title>Haetae</title><link rel="stylesheet" href="/staff.css"></head><body><main><p><a href="/">{}</a></p></main></body></html>
                """, words.language(), words.say("list"));
    }
}
