package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.access.Permission;
import java.util.List;
import java.util.Optional;

/// The frame around every staff page.
record Page(Words words, Optional<Login> login) {
    Html of(String title, Html body) {
        Html who = login.map(l -> Html.of("""
                <form method="post" action="/logout"><input type="hidden" name="csrf" value="{}">
                <span>{}</span><button class="plain">{}</button></form>""", l.csrf(), l.name(), words.say("logout")))
                .orElse(Html.NOTHING);
        Html audit = login.filter(l -> l.permissions().contains(Permission.READ_AUDIT))
                .map(_ -> Html.of("<a href=\"/audit\">{}</a>", words.say("audit"))).orElse(Html.NOTHING);
        Html kiosks = login.filter(l -> l.permissions().contains(Permission.RUN_KIOSKS))
                .map(_ -> Html.of("<a href=\"/kiosks\">{}</a>", words.say("kiosks"))).orElse(Html.NOTHING);
        return Html.of("""
                <!doctype html><html lang="{}"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true}'>
                <title>{} · Haetae</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/staff.css"><script src="/htmx.js" defer></script></head>
                <body><header><a class="mark" href="/">해태 <b>Haetae</b></a><nav>{}<a href="/language/ko" lang="ko">한국어</a>
                <a href="/language/en" lang="en">English</a></nav>{}</header><main>{}</main></body></html>
                """, words.language(), title, List.of(audit, kiosks), who, body);
    }
}
