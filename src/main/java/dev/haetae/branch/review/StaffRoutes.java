package dev.haetae.branch.review;

import dev.haetae.branch.intake.Calls;
import dev.haetae.branch.review.Logins.Login;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/// The staff's port: what needs a login, what a form must carry, what headers every page has.
public final class StaffRoutes implements HttpService {
    /// `__Host-`: the browser keeps it to this host, to https and to scripts' hands off.
    private static final String LOGIN = "__Host-haetae";
    private static final String BEFORE_LOGIN = "__Host-haetae-form";
    private static final String LANGUAGE = "__Host-haetae-language";

    private final RecordDesk desk;
    private final Calls calls;
    private final Logins logins;
    private final StaffTexts texts;
    private final byte[] style = resource("staff.css");

    public StaffRoutes(RecordDesk desk, Calls calls, Logins logins, StaffTexts texts) {
        this.desk = desk;
        this.calls = calls;
        this.logins = logins;
        this.texts = texts;
    }

    @Override public void routing(HttpRules rules) {
        rules.any(StaffRoutes::guard)
                .get("/staff.css", this::style)
                .get("/language/{tag}", this::language)
                .get("/login", (request, response) -> loginForm(request, response, false))
                .post("/login", this::enter)
                .post("/logout", this::leave)
                .get("/", this::list)
                .get("/records/{id}", this::record);
    }

    private static void guard(ServerRequest request, ServerResponse response) {
        response.header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'");
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("Cache-Control", "no-store");
        response.next();
    }

    private void list(ServerRequest request, ServerResponse response) {
        Optional<Login> login = login(request);
        if (login.isEmpty()) {
            go(response, "/login");
            return;
        }
        String typed = request.query().first("q").orElse("");
        page(response, 200, new ListPage(new Words(texts, language(request)), login.get()).of(calls.open(), desk.find(typed), typed));
    }

    private void record(ServerRequest request, ServerResponse response) {
        Optional<Login> login = login(request);
        if (login.isEmpty()) {
            go(response, "/login");
            return;
        }
        var words = new Words(texts, language(request));
        desk.open(request.path().pathParameters().get("id"), login.get().name()).ifPresentOrElse(
                record -> page(response, 200, new CasePage(words, login.get()).of(record)),
                () -> page(response, 404, new ListPage(words, login.get()).missing()));
    }

    private void loginForm(ServerRequest request, ServerResponse response, boolean failed) {
        String form = logins.drawn();
        cookie(response, BEFORE_LOGIN, form);
        page(response, failed ? 403 : 200, new LoginPage(new Words(texts, language(request))).of(form, failed));
    }

    private void enter(ServerRequest request, ServerResponse response) {
        Map<String, String> form = form(request);
        if (!same(form.get("csrf"), cookie(request, BEFORE_LOGIN))) {
            loginForm(request, response, true);
            return;
        }
        logins.enter(form.getOrDefault("name", ""), form.getOrDefault("password", "").toCharArray()).ifPresentOrElse(login -> {
            cookie(response, LOGIN, login.token());
            go(response, "/");
        }, () -> loginForm(request, response, true));
    }

    private void leave(ServerRequest request, ServerResponse response) {
        Map<String, String> form = form(request);
        login(request).filter(login -> same(form.get("csrf"), Optional.of(login.csrf()))).ifPresentOrElse(login -> {
            logins.leave(login);
            go(response, "/login");
        }, () -> response.status(403).send());
    }

    private void language(ServerRequest request, ServerResponse response) {
        String tag = request.path().pathParameters().get("tag");
        if (StaffTexts.LANGUAGES.contains(tag)) {
            cookie(response, LANGUAGE, tag);
        }
        go(response, "/");
    }

    private void style(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/css; charset=utf-8");
        response.send(style);
    }

    private Optional<Login> login(ServerRequest request) {
        return cookie(request, LOGIN).flatMap(logins::of);
    }

    private static String language(ServerRequest request) {
        return cookie(request, LANGUAGE).filter(StaffTexts.LANGUAGES::contains).orElse(StaffTexts.LANGUAGES.getFirst());
    }

    private static Map<String, String> form(ServerRequest request) {
        try (InputStream in = request.content().inputStream()) {
            return Form.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean same(String given, Optional<String> wanted) {
        return given != null && wanted.isPresent() && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                wanted.get().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> cookie(ServerRequest request, String name) {
        return Optional.ofNullable(request.headers().cookies().first(name).orElse(null));
    }

    private static void cookie(ServerResponse response, String name, String value) {
        response.headers().add(HeaderNames.SET_COOKIE, name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    private static void go(ServerResponse response, String where) {
        response.status(303).header(HeaderNames.LOCATION, where).send();
    }

    private static void page(ServerResponse response, int status, Html html) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.send(html.markup().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (InputStream in = StaffRoutes.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
