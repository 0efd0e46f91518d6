package dev.haetae.branch.review;

import dev.haetae.branch.access.Entry;
import dev.haetae.branch.access.Logins;
import dev.haetae.branch.access.Oidc;
import dev.haetae.branch.access.Route;
import dev.haetae.branch.access.Rule;
import dev.haetae.branch.access.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// To the provider and back.
final class OidcRoutes {
    private static final String STATE = "__Host-haetae-oidc";

    private final Oidc oidc;
    private final Logins logins;
    private final BiConsumer<Visit, Entry> answer;
    private final BiConsumer<Visit, String> loginForm;

    /// @param answer what became of the login
    /// @param loginForm shown with a fault
    OidcRoutes(Oidc oidc, Logins logins, BiConsumer<Visit, Entry> answer, BiConsumer<Visit, String> loginForm) {
        this.oidc = oidc;
        this.logins = logins;
        this.answer = answer;
        this.loginForm = loginForm;
    }

    List<Route> table() {
        return List.of(
                Route.get("/login/oidc", new Rule.Open(), this::there),
                Route.get("/login/oidc/back", new Rule.Open(), this::back));
    }

    private void there(Visit visit) {
        oidc.begin().ifPresentOrElse(begin -> {
            visit.cookieForTheWayBack(STATE, begin.state());
            visit.go(begin.where().toString());
        }, () -> loginForm.accept(visit, "login.oidc-away"));
    }

    private void back(Visit visit) {
        Optional<String> name = visit.cookie(STATE).flatMap(state -> oidc.end(visit.query(), state));
        answer.accept(visit, name.map(logins::identified).orElseGet(Entry.Wrong::new));
    }
}
