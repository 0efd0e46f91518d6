package dev.haetae.branch.access;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.access.Logins.Login;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The only way to a handler of the staff's port: through a row of the table whose rule is met. What no row knows is 404.
/// Every POST must carry the token of its login, or of the page that logs in.
public final class Gate implements HttpService {
    /// What htmx sends along: the page asks, not the person.
    private static final HeaderName BY_ITSELF = HeaderNames.create("HX-Request");

    private final List<Route> table;
    private final Logins logins;
    private final AuditLog audit;
    private final Consumer<Visit> refused;

    /// @param refused answers, with 403, who may not or whose form is not ours
    public Gate(List<Route> table, Logins logins, AuditLog audit, Consumer<Visit> refused) {
        var known = new HashSet<String>();
        table.forEach(route -> {
            if (!known.add(route.method().text() + " " + route.path())) {
                throw new IllegalArgumentException("two rows for " + route.path());
            }
        });
        this.table = List.copyOf(table);
        this.logins = logins;
        this.audit = audit;
        this.refused = refused;
    }

    @Override public void routing(HttpRules rules) {
        rules.any(Gate::guard);
        table.forEach(route -> rules.route(route.method(), route.path(), (request, response) -> pass(route, request, response)));
        rules.any((_, response) -> response.status(404).send());
    }

    private static void guard(ServerRequest request, ServerResponse response) {
        response.header("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                + "img-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'");
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("Cache-Control", "no-store");
        response.next();
    }

    private void pass(Route route, ServerRequest request, ServerResponse response) {
        boolean post = !route.method().equals(Method.GET);
        Map<String, String> form = post ? form(request) : Map.of();
        boolean byItself = request.headers().contains(BY_ITSELF);
        var visit = new Visit(request, response, Visit.cookie(request, Visit.LOGIN).flatMap(token -> logins.of(token, !byItself)), form);
        var verdict = route.rule().judge(visit.login().map(Login::permissions));
        if (verdict == Rule.Verdict.FORBIDDEN) {
            note(visit.who(), route);
        }
        if (verdict == Rule.Verdict.LOGIN_FIRST && byItself) {
            visit.leavePage("/login");
        } else if (verdict == Rule.Verdict.LOGIN_FIRST && !post) {
            visit.go("/login");
        } else if (verdict != Rule.Verdict.ALLOWED || post && !ours(route, visit)) {
            refused.accept(visit);
        } else {
            route.work().accept(visit);
        }
    }

    private static boolean ours(Route route, Visit visit) {
        Optional<String> wanted = route.rule() instanceof Rule.Open ? visit.cookie(Visit.BEFORE_LOGIN) : visit.login().map(Login::csrf);
        String given = visit.form().get("csrf");
        return given != null && wanted.isPresent() && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                wanted.get().getBytes(StandardCharsets.UTF_8));
    }

    /// The row, not the address: that may say more than a log should hold.
    private void note(Login login, Route route) {
        try {
            audit.append("staff:" + login.name(), "ACCESS_REFUSED", "", route.method().text() + " " + route.path());
        } catch (IOException e) {
            throw new UncheckedIOException("no refusal without a line in the log", e);
        }
    }

    private static Map<String, String> form(ServerRequest request) {
        try (InputStream in = request.content().inputStream()) {
            return Form.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
