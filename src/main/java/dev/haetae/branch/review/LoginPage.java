package dev.haetae.branch.review;

import java.util.Optional;

/// Name and password, or a provider.
/// @param oidc whether there is one
record LoginPage(Words words, boolean oidc) {
    /// @param fault a heading of these pages, or empty
    /// @param csrf also in a cookie: a form from elsewhere does not carry it
    Html of(String csrf, String fault) {
        Html told = fault.isEmpty() ? Html.NOTHING : Html.of("<p class=\"fault\" role=\"alert\">{}</p>", words.say(fault));
        return new Page(words, Optional.empty()).of(words.say("login"), Html.of("""
                <form class="card login" method="post" action="/login"><h1>{}</h1>{}
                <input type="hidden" name="csrf" value="{}">
                <label>{}<input name="name" autocomplete="username" required autofocus></label>
                <label>{}<input name="password" type="password" autocomplete="current-password" required></label>
                <button>{}</button>{}</form>
                """, words.say("login"), told, csrf, words.say("login.name"), words.say("login.password"), words.say("login"),
                oidc ? Html.of("<p><a href=\"/login/oidc\">{}</a></p>", words.say("login.oidc")) : Html.NOTHING));
    }
}
