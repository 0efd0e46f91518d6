package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.store.StoredOutcome;
import dev.haetae.record.SessionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One record, opened: what was read and how sure it is, what was checked, why it was decided so.
record CasePage(Words words, Login login) {
    /// Below this a field is marked to be looked at.
    private static final double SURE = 0.9;

    Html of(SessionRecord record, CaseView view) {
        return new Page(words, Optional.of(login)).of(record.receiptNumber(), Html.of("""
                <p><a href="/">← {}</a></p>
                <h1><span class="receipt">{}</span> {}{}</h1><p class="quiet">{} · {} · {}</p>
                {}{}{}{}<div class="columns">{}{}{}{}{}{}</div>
                """, words.say("list"), record.receiptNumber(), words.decision(record.decision().code()),
                words.later(view.later().outcome().map(StoredOutcome::outcome)),
                words.time(record.finishedAt()), record.kioskId(), record.sequence(),
                said(view.said()), new LaterSection(words).of(view.later()), new RulingSection(words, login).of(record.recordId(), view.state()),
                reasons(record), assistance(record), document(record), new PictureSection(words, login).of(record, view), checks(record),
                record.document().map(d -> new CheckList(words).of(d.checks())).orElse(Html.NOTHING), about(record)));
    }

    /// Only what these pages know: the address bar is anybody's.
    private Html said(String code) {
        String text = words.coded("said", code);
        return text.equals(code) ? Html.NOTHING : Html.of("<p class=\"said\" role=\"status\">{}</p>", text);
    }

    private Html reasons(SessionRecord record) {
        return Html.of("{}{}", reasons("reasons", record.decision().reasons()),
                reasons("met", record.reasonsMet().stream().distinct().toList()));
    }

    private Html reasons(String heading, List<String> codes) {
        return codes.isEmpty() ? Html.NOTHING : Html.of("<section class=\"card\"><h2>{}</h2><ul>{}</ul></section>", words.say(heading),
                codes.stream().map(code -> Html.of("<li>{} <code>{}</code></li>", words.reason(code), code)).toList());
    }

    /// What an operator vouched for is the first thing to look at: no machine did.
    private Html assistance(SessionRecord record) {
        return record.assistance().map(by -> Html.of("<section class=\"card\"><h2>{}</h2><p>{}</p><ul>{}</ul></section>", words.say("operator"),
                by.operator(), by.overrides().stream().map(o -> Html.of("<li><strong>{}</strong> {} <code>{}</code><br>{} <code>{}</code></li>",
                        words.say("overridden"), words.reason(o.reason()), o.reason(), words.override(o.code()), o.code())).toList())).orElse(Html.NOTHING);
    }

    private Html document(SessionRecord record) {
        if (record.document().isEmpty()) {
            return Html.NOTHING;
        }
        var document = record.document().get();
        List<Html> rows = document.fields().entrySet().stream().map(e -> field(e.getKey(), e.getValue())).toList();
        Html mrz = document.mrz().isEmpty() ? Html.NOTHING : Html.of("<pre>{}</pre><p>{}</p>", String.join("\n", document.mrz()),
                words.say(document.mrzValid() ? "mrz.valid" : "mrz.invalid"));
        return Html.of("""
                <section class="card"><h2>{}</h2><table><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead>
                <tbody>{}</tbody></table>{}</section>""", words.document(document.type()), words.say("field"), words.say("value"),
                words.say("source"), words.say("confidence"), rows, mrz);
    }

    private Html field(String name, SessionRecord.Field field) {
        boolean sure = field.confidence() >= SURE;
        return Html.of("<tr class=\"{}\"><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{} {}</td></tr>", sure ? "sure" : "look",
                words.field(name), field.value(), words.coded("source", field.source()), sure ? "✓" : "✎", words.percent(field.confidence()));
    }

    private Html checks(SessionRecord record) {
        var rows = new LinkedHashMap<String, String>();
        record.liveness().ifPresent(l -> rows.put(words.say("liveness"), words.coded("verdict", l.verdict()) + " · " + words.percent(l.pad())
                + (l.reasons().isEmpty() ? "" : " · " + String.join(", ", l.reasons().stream().map(words::reason).toList()))));
        record.faces().ifPresent(f -> rows.put(words.say("faces"), words.say(f.match() ? "faces.match" : "faces.differ") + " · "
                + words.percent(f.similarity()) + " (" + words.say("threshold") + " " + words.percent(f.threshold()) + ", FMR " + 100 * f.fmr() + " %) · " + f.models()));
        record.stay().ifPresent(s -> rows.put(words.say("stay"), words.coded("stay", s.status())
                + (s.source().isEmpty() ? "" : " · " + s.source() + " " + s.transaction())));
        record.document().ifPresent(d -> d.warnings().forEach(w -> rows.put(w, words.reason(w))));
        return listed("checks", rows);
    }

    private Html about(SessionRecord record) {
        var rows = new LinkedHashMap<String, String>();
        rows.put(words.say("consent"), record.consent().version() + " · " + record.consent().language() + " · "
                + String.join(", ", record.consent().agreed()) + " · " + words.time(record.consent().at()));
        rows.put(words.say("keep-until"), words.time(record.keepUntil()));
        rows.put(words.say("versions"), record.versions().software() + " · " + record.versions().policy());
        rows.put(words.say("record"), record.recordId());
        record.timings().forEach((step, millis) -> rows.put(step, String.format("%.1f s", millis / 1000.0)));
        return listed("about", rows);
    }

    private Html listed(String heading, Map<String, String> rows) {
        return Html.of("<section class=\"card\"><h2>{}</h2><dl>{}</dl></section>", words.say(heading),
                rows.entrySet().stream().map(e -> Html.of("<dt>{}</dt><dd>{}</dd>", e.getKey(), e.getValue())).toList());
    }
}
