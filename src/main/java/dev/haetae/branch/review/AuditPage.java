package dev.haetae.branch.review;

import dev.haetae.audit.AuditEntry;
import dev.haetae.audit.AuditFilter;
import dev.haetae.audit.AuditHead;
import dev.haetae.branch.access.Logins.Login;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who did what, newest first, a page at a time.
record AuditPage(Words words, Login login) {
    Html of(List<AuditEntry> lines, AuditFilter filter, Optional<AuditHead> head) {
        Html table = lines.isEmpty() ? Html.of("<p class=\"none\">{}</p>", words.say("audit.none")) : Html.of("""
                <table><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>
                """, words.say("audit.number"), words.say("time"), words.say("audit.actor"), words.say("audit.action"),
                words.say("audit.subject"), words.say("audit.detail"), lines.stream().map(this::row).toList());
        Html older = lines.size() < AuditDesk.PAGE ? Html.NOTHING : Html.of("<p><a href=\"/audit?subject={}&amp;actor={}&amp;action={}&amp;before={}\">{} →</a></p>",
                encoded(filter.subject()), encoded(filter.actor()), encoded(filter.action()), lines.getLast().number(), words.say("audit.older"));
        return new Page(words, Optional.of(login)).of(words.say("audit"), Html.of("""
                <h1>{}</h1><form class="search" method="get" action="/audit" role="search">
                <label>{}<input name="subject" value="{}" autocomplete="off"></label><label>{}<input name="actor" value="{}" autocomplete="off"></label>
                <label>{}<input name="action" value="{}" autocomplete="off"></label><button>{}</button><a href="/audit">{}</a></form>{}{}{}
                """, words.say("audit"), words.say("audit.subject"), filter.subject(), words.say("audit.actor"), filter.actor(),
                words.say("audit.action"), filter.action(), words.say("search"), words.say("audit.any"), table, older,
                head.map(it -> Html.of("<p class=\"quiet\">{}: <code>{}</code><br>{}</p>", words.say("audit.head"), it, words.say("audit.head.note")))
                        .orElse(Html.NOTHING)));
    }

    private Html row(AuditEntry line) {
        Html subject = line.subject().isEmpty() ? Html.NOTHING
                : Html.of("<a href=\"/audit?subject={}\"><code>{}</code></a>", encoded(line.subject()), line.subject());
        return Html.of("<tr><td>{}</td><td>{}</td><td>{}</td><td>{} <code>{}</code></td><td>{}</td><td>{}</td></tr>", line.number(),
                words.time(Instant.parse(line.at())), line.actor(), words.coded("action", line.action()), line.action(), subject, line.detail());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
