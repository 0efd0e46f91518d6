package dev.haetae.branch.review;

import java.util.Optional;

/// The second field, for who has an authenticator.
record CodePage(Words words) {
    /// @param form also in a cookie, and what the server knows the first field's answer by
    Html of(String form) {
        return new Page(words, Optional.empty()).of(words.say("login"), Html.of("""
                <form class="card login" method="post" action="/login/code"><h1>{}</h1>
                <input type="hidden" name="csrf" value="{}">
                <label>{}<input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required autofocus></label>
                <button>{}</button></form>
                """, words.say("login"), form, words.say("login.code"), words.say("login")));
    }
}
