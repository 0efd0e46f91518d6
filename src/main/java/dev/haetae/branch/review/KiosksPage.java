package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.store.KioskHealth;
import dev.haetae.branch.store.SequenceTable.Gap;
import java.util.List;
import java.util.Optional;

/// The kiosks: how each is, what of it is missing, and the way to turn one away. Nothing of any person.
record KiosksPage(Words words, Login login) {
    private static final int GAPS = 5;

    Html of(List<KioskDesk.Line> lines) {
        Html table = lines.isEmpty() ? Html.of("<p class=\"none\">{}</p>", words.say("kiosks.none")) : Html.of("""
                <table class="kiosks"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th></th></tr></thead><tbody>{}</tbody></table>
                """, words.say("kiosk"), words.say("kiosks.state"), words.say("kiosks.contact"), words.say("kiosks.certificate"),
                words.say("kiosks.records"), lines.stream().map(this::row).toList());
        return new Page(words, Optional.of(login)).of(words.say("kiosks"), Html.of("""
                <h1>{}</h1><p><a href="/policy">{}</a></p>{}""", words.say("kiosks"), words.say("policy"), table));
    }

    private Html row(KioskDesk.Line line) {
        var row = line.row();
        String id = row.registration().kioskId();
        return Html.of("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", id, state(line),
                row.health().map(this::contact).orElseGet(() -> Html.of("{}", words.say("kiosks.never"))), words.time(row.certificateUntil()), records(line),
                row.revokedAt().isPresent() ? Html.NOTHING : revoke(id));
    }

    private Html state(KioskDesk.Line line) {
        return line.doubts().isEmpty() ? Html.of("<span class=\"decision APPROVED\">✓ {}</span>", words.say("kiosks.well"))
                : Html.of("<ul class=\"doubts\">{}</ul>", line.doubts().stream()
                        .map(doubt -> Html.of("<li class=\"{}\">! {}</li>", doubt, words.say("doubt." + doubt))).toList());
    }

    private Html contact(KioskHealth health) {
        return Html.of("{}<br>{}<br><span class=\"quiet\">{} {} s · {} {} {}</span>", words.time(health.lastContact()), health.software(),
                words.say("kiosks.clock"), String.format("%+.1f", health.skew().toMillis() / 1000.0), words.say("policy.number"), health.policy(),
                String.join(" ", health.troubles()));
    }

    private Html records(KioskDesk.Line line) {
        var account = line.account();
        List<Gap> gaps = account.gaps();
        String missing = String.join(", ", gaps.stream().limit(GAPS).map(gap -> gap.first() == gap.last() ? "" + gap.first()
                : gap.first() + "–" + gap.last()).toList()) + (gaps.size() > GAPS ? " …" : "");
        return Html.of("{} {}<br>{} {} {}<br>{} {} · {} {} · {} {}", words.say("kiosks.highest"), account.highest(),
                words.say("kiosks.missing"), account.missing(), gaps.isEmpty() ? "" : "(" + missing + ")",
                words.say("kiosks.repeats"), account.repeats(), words.say("kiosks.reused"), account.reused(),
                words.say("kiosks.waiting"), line.row().health().map(KioskHealth::waiting).orElse(0));
    }

    /// Opened first, then pressed: nobody turns a kiosk away by one touch too many.
    private Html revoke(String id) {
        return Html.of("""
                <details><summary>{}</summary><p>{}</p><form method="post" action="/kiosks/{}/revoke">
                <input type="hidden" name="csrf" value="{}"><button>{}</button></form></details>""",
                words.say("kiosks.revoke"), words.say("kiosks.revoke.what"), id, login.csrf(), words.say("kiosks.revoke.now"));
    }
}
