package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import java.util.Optional;

/// For who is logged in and may not, or whose form was not of this login.
record RefusedPage(Words words, Login login) {
    Html html() {
        return new Page(words, Optional.of(login)).of(words.say("refused"),
                Html.of("<p class=\"none\" role=\"alert\">{}</p><p><a href=\"/\">← {}</a></p>", words.say("refused"), words.say("list")));
    }
}
