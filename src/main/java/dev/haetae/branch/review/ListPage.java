package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.store.RecordLine;
import java.util.List;
import java.util.Optional;

/// What waits, and the newest records, or those with one receipt number. Shows nothing of the person.
record ListPage(Words words, Login login) {
    Html of(Queue queue, List<RecordLine> records, String typed) {
        Html table = records.isEmpty() ? Html.of("<p class=\"none\">{}</p>", words.say("list.none")) : Html.of("""
                <table><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>
                """, words.say("receipt"), words.say("time"), words.say("decision"), words.say("document"), words.say("kiosk"),
                records.stream().map(this::row).toList());
        return new Page(words, Optional.of(login)).of(words.say("list"), Html.of("""
                {}<h1>{}</h1><form class="search" method="get" action="/" role="search">
                <label>{}<input name="q" value="{}" placeholder="XXX-XXX-XXX" autocomplete="off"></label><button>{}</button></form>
                {}""", new QueueSection(words, login).of(queue), words.say("list"), words.say("receipt"), typed, words.say("search"), table));
    }

    Html missing() {
        return new Page(words, Optional.of(login)).of(words.say("list.none"), Html.of("<p class=\"none\">{}</p>", words.say("list.none")));
    }

    private Html row(RecordLine record) {
        return Html.of("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{} · {}</td></tr>", RecordLink.of(record, login, "record-"),
                words.time(record.finishedAt()), words.outcome(record), words.document(record.documentType()), record.kioskId(),
                record.sequence());
    }
}
