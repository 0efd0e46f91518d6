package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.store.PolicyTable.Policy;
import dev.haetae.seal.PolicySeal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The policy that was pushed last, and which kiosks work by it.
record PolicyPage(Words words, Login login) {
    Html of(Optional<Policy> policy, List<KioskDesk.Line> kiosks) {
        Html shown = policy.map(it -> Html.of("""
                <section class="card"><dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl><pre>{}</pre></section>
                <section class="card"><h2>{}</h2><table><tbody>{}</tbody></table></section>""", words.say("policy.number"), it.number(), words.say("time"),
                words.time(it.publishedAt()), new String(PolicySeal.text(it.document()), StandardCharsets.UTF_8), words.say("kiosks"),
                kiosks.stream().filter(line -> line.row().revokedAt().isEmpty()).map(line -> row(line, it.number())).toList()))
                .orElseGet(() -> Html.of("<p class=\"none\">{}</p>", words.say("policy.none")));
        return new Page(words, Optional.of(login)).of(words.say("policy"), Html.of("<h1>{}</h1>{}", words.say("policy"), shown));
    }

    private Html row(KioskDesk.Line line, long newest) {
        long own = line.row().health().map(health -> health.policy()).orElse(0L);
        return Html.of("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>", line.row().registration().kioskId(), own,
                own == newest ? "✓" : "! " + words.say("doubt.POLICY"));
    }
}
