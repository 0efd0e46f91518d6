package dev.haetae.branch.review;

import dev.haetae.branch.store.StayHistory;
import dev.haetae.branch.store.StayTry;
import dev.haetae.branch.store.StoredOutcome;
import java.time.Instant;

/// What became of a pending walk after its kiosk had left it: each time the ministry was asked again, and how it ended.
record LaterSection(Words words) {
    Html of(StayHistory history) {
        return history.equals(StayHistory.NONE) ? Html.NOTHING : Html.of("<section class=\"card later\"><h2>{}</h2>{}{}<ol>{}</ol></section>",
                words.say("later"), history.outcome().map(this::ended).orElse(Html.NOTHING), history.next().map(this::next).orElse(Html.NOTHING),
                history.tries().stream().map(this::row).toList());
    }

    private Html ended(StoredOutcome outcome) {
        Html why = outcome.reason().isEmpty() ? Html.NOTHING : Html.of(" {} <code>{}</code>", words.reason(outcome.reason()), outcome.reason());
        return Html.of("<p>{}{} · {} · {} {}</p>", words.decision(outcome.outcome()), why, words.time(outcome.at()), words.say("later.tries"), outcome.tries());
    }

    private Html next(Instant at) {
        return Html.of("<p>{} {}</p>", words.say("later.next"), words.time(at));
    }

    private Html row(StayTry asked) {
        return Html.of("<li value=\"{}\">{} · {}</li>", asked.number(), words.time(asked.at()), words.coded("stay", asked.answer()));
    }
}
