package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.access.Permission;
import dev.haetae.branch.store.PictureRequest;
import dev.haetae.record.SessionRecord;

/// The document's pictures: behind a second person.
record PictureSection(Words words, Login login) {
    Html of(SessionRecord record, CaseView view) {
        if (record.pictures().isEmpty()) {
            return Html.NOTHING;
        }
        Html own = view.mayLook() ? Html.of("{}", record.pictures().stream().map(it -> Html.of("<img alt=\"{}\" src=\"/records/{}/pictures/{}\">",
                words.coded("side", it.side()), record.recordId(), it.side())).toList()) : ask(record, view);
        return Html.of("<section class=\"card\"><h2>{}</h2>{}{}</section>", words.say("picture"), own,
                view.asking().stream().map(request -> asked(record, request)).toList());
    }

    private Html ask(SessionRecord record, CaseView view) {
        if (view.asking().stream().anyMatch(it -> it.member().equals(login.name()))) {
            return Html.of("<p class=\"wanted\">{}</p>", words.say("picture.waiting"));
        }
        return Html.of("""
                <p>{}</p><form method="post" action="/records/{}/pictures"><input type="hidden" name="csrf" value="{}"><button>{}</button></form>
                """, words.say("picture.note"), record.recordId(), login.csrf(), words.say("picture.ask"));
    }

    private Html asked(SessionRecord record, PictureRequest request) {
        if (request.member().equals(login.name()) || !login.permissions().contains(Permission.SECOND)) {
            return Html.NOTHING;
        }
        return Html.of("""
                <form method="post" action="/records/{}/pictures/allow"><input type="hidden" name="csrf" value="{}">
                <input type="hidden" name="member" value="{}"><p class="wanted">{} · {} · {}</p><button>{}</button></form>
                """, record.recordId(), login.csrf(), request.member(), words.say("picture.asked"), request.member(), words.time(request.askedAt()),
                words.say("picture.allow"));
    }
}
