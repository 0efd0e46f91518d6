package dev.haetae.branch.access;

import dev.haetae.branch.access.Logins.Login;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/// One request of a browser, past the gate.
/// @param form of a POST, else empty
public record Visit(ServerRequest request, ServerResponse response, Optional<Login> login, Map<String, String> form) {
    /// `__Host-`: the browser keeps a cookie to this host, to https and to scripts' hands off.
    static final String LOGIN = "__Host-haetae";
    static final String BEFORE_LOGIN = "__Host-haetae-form";

    /// For routes whose rule demands a login.
    public Login who() {
        return login.orElseThrow();
    }

    /// Of a path such as `/records/{id}`.
    public String part(String name) {
        return request.path().pathParameters().get(name);
    }

    /// Empty where the address does not have it.
    public String asked(String name) {
        return request.query().first(name).orElse("");
    }

    public Optional<String> cookie(String name) {
        return cookie(request, name);
    }

    public void cookie(String name, String value) {
        response.headers().add(HeaderNames.SET_COOKIE, name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    /// Sent along when another site leads back here; ends with the browser.
    public void cookieForTheWayBack(String name, String value) {
        response.headers().add(HeaderNames.SET_COOKIE, name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    /// All that stands behind the question mark.
    public String query() {
        return request.query().rawValue();
    }

    /// The form that logs in carries this, and so does a cookie: a form from elsewhere has not both.
    public void beforeLogin(String csrf) {
        cookie(BEFORE_LOGIN, csrf);
    }

    public void entered(Login entered) {
        cookie(LOGIN, entered.token());
    }

    public void go(String where) {
        response.status(303).header(HeaderNames.LOCATION, where).send();
    }

    /// For a page that refreshes itself: the whole page goes there, not the part.
    void leavePage(String where) {
        response.status(401).header(HeaderNames.create("HX-Redirect"), where).send();
    }

    public void send(int status, String type, byte[] body) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, type.startsWith("text/") ? type + "; charset=utf-8" : type);
        response.send(body);
    }

    static Optional<String> cookie(ServerRequest request, String name) {
        return Optional.ofNullable(request.headers().cookies().first(name).orElse(null));
    }
}
