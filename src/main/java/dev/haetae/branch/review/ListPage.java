package dev.haetae.branch.review;

import dev.haetae.branch.intake.Calls;
import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.access.Permission;
import dev.haetae.branch.store.RecordLine;
import java.util.List;
import java.util.Optional;

/// The newest records, or those with one receipt number. Shows nothing of the person.
record ListPage(Words words, Login login) {
    Html of(List<Calls.Call> waiting, List<RecordLine> records, String typed) {
        Html calls = waiting.isEmpty() ? Html.of("") : Html.of("<ul class=\"calls\">{}</ul>", waiting.stream().map(this::call).toList());
        Html table = records.isEmpty() ? Html.of("<p class=\"none\">{}</p>", words.say("list.none")) : Html.of("""
                <table><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>
                """, words.say("receipt"), words.say("time"), words.say("decision"), words.say("document"), words.say("kiosk"),
                records.stream().map(this::row).toList());
        return new Page(words, Optional.of(login)).of(words.say("list"), Html.of("""
                {}<h1>{}</h1><form class="search" method="get" action="/" role="search">
                <label>{}<input name="q" value="{}" placeholder="XXX-XXX-XXX" autocomplete="off"></label><button>{}</button></form>
                {}""", calls, words.say("list"), words.say("receipt"), typed, words.say("search"), table));
    }

    Html missing() {
        return new Page(words, Optional.of(login)).of(words.say("list.none"), Html.of("<p class=\"none\">{}</p>", words.say("list.none")));
    }

    private Html call(Calls.Call call) {
        return Html.of("<li><strong>{}</strong> {} · {} {}</li>", words.say("call"), call.kioskId(), words.time(call.since()), call.reference());
    }

    /// Who may not open a record follows its history instead.
    private Html row(RecordLine record) {
        String where = login.permissions().contains(Permission.OPEN_RECORDS) ? "/records/"
                : login.permissions().contains(Permission.READ_AUDIT) ? "/audit?subject=" : "";
        Html number = where.isEmpty() ? Html.of("<span class=\"receipt\">{}</span>", record.receiptNumber())
                : Html.of("<a class=\"receipt\" href=\"{}{}\">{}</a>", where, record.recordId(), record.receiptNumber());
        return Html.of("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{} · {}</td></tr>",
                number, words.time(record.finishedAt()), words.decision(record.decision()),
                words.document(record.documentType()), record.kioskId(), record.sequence());
    }
}
