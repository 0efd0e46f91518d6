package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.intake.Calls;
import dev.haetae.branch.store.RecordLine;
import java.util.ArrayList;
import java.util.List;

/// What waits, above everything else; asks for itself again every few seconds (htmx).
record QueueSection(Words words, Login login) {
    Html of(Queue queue) {
        Html calls = queue.calls().isEmpty() ? Html.NOTHING : Html.of("<ul class=\"calls\">{}</ul>", queue.calls().stream().map(this::call).toList());
        Html cases = queue.cases().isEmpty() ? Html.of("<p class=\"quiet\">{}</p>", words.say("queue.none")) : Html.of("""
                <table><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>""",
                words.say("receipt"), words.say("time"), words.say("decision"), words.say("kiosk"), words.say("queue.wanted"),
                queue.cases().stream().map(it -> row(it, queue)).toList());
        return Html.of("""
                <section id="queue" hx-get="/queue" hx-trigger="every 5s" hx-swap="outerHTML">{}<h2>{} ({})</h2>{}</section>
                """, calls, words.say("queue"), queue.cases().size(), cases);
    }

    private Html call(Calls.Call call) {
        return Html.of("<li><strong>{}</strong> {} · {} {}</li>", words.say("call"), call.kioskId(), words.time(call.since()), call.reference());
    }

    private Html row(RecordLine record, Queue queue) {
        var wanted = new ArrayList<String>();
        if (queue.halfJudged().contains(record.recordId())) {
            wanted.add(words.say("second.wanted"));
        }
        if (queue.picturesAsked().contains(record.recordId())) {
            wanted.add(words.say("picture.asked"));
        }
        return Html.of("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", RecordLink.of(record, login, "waiting-"),
                words.time(record.finishedAt()), words.outcome(record), record.kioskId(),
                wanted.isEmpty() ? List.of(Html.of("–")) : wanted.stream().map(it -> Html.of("<span class=\"wanted\">{}</span> ", it)).toList());
    }
}
