package dev.haetae.branch.review;

import dev.haetae.audit.AuditFilter;
import dev.haetae.branch.access.Entry;
import dev.haetae.branch.access.Logins;
import dev.haetae.branch.access.Permission;
import dev.haetae.branch.access.Route;
import dev.haetae.branch.access.Rule;
import dev.haetae.branch.access.Visit;
import dev.haetae.branch.intake.Calls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What there is at the staff's port, and who may see it. Reached through `branch.access.Gate` alone.
public final class StaffRoutes {
    private static final String LANGUAGE = "__Host-haetae-language";

    private final RecordDesk desk;
    private final AuditDesk history;
    private final KioskDesk kiosks;
    private final Calls calls;
    private final Logins logins;
    private final StaffTexts texts;
    private final byte[] style = resource("staff.css");

    public StaffRoutes(RecordDesk desk, AuditDesk history, KioskDesk kiosks, Calls calls, Logins logins, StaffTexts texts) {
        this.desk = desk;
        this.history = history;
        this.kiosks = kiosks;
        this.calls = calls;
        this.logins = logins;
        this.texts = texts;
    }

    public List<Route> table() {
        return List.of(
                Route.get("/staff.css", new Rule.Open(), visit -> visit.send(200, "text/css", style)),
                Route.get("/language/{tag}", new Rule.Open(), this::language),
                Route.get("/login", new Rule.Open(), visit -> loginForm(visit, "")),
                Route.post("/login", new Rule.Open(), this::enter),
                Route.post("/login/code", new Rule.Open(), this::code),
                Route.post("/logout", new Rule.LoggedIn(), this::leave),
                Route.get("/", new Rule.Holds(Permission.LIST_RECORDS), this::list),
                Route.get("/records/{id}", new Rule.Holds(Permission.OPEN_RECORDS), this::record),
                Route.get("/audit", new Rule.Holds(Permission.READ_AUDIT), this::audit),
                Route.get("/kiosks", new Rule.Holds(Permission.RUN_KIOSKS), this::kiosks),
                Route.post("/kiosks/{id}/revoke", new Rule.Holds(Permission.RUN_KIOSKS), this::revoke),
                Route.get("/policy", new Rule.Holds(Permission.RUN_KIOSKS), this::policy));
    }

    /// Who is logged in is told so; anybody else sees the login again.
    public void refused(Visit visit) {
        visit.login().ifPresentOrElse(login -> page(visit, 403, new RefusedPage(words(visit), login).html()), () -> loginForm(visit, "login.stale"));
    }

    private void list(Visit visit) {
        String typed = visit.asked("q");
        page(visit, 200, new ListPage(words(visit), visit.who()).of(calls.open(), desk.find(typed), typed));
    }

    private void record(Visit visit) {
        desk.open(visit.part("id"), visit.who().name()).ifPresentOrElse(
                record -> page(visit, 200, new CasePage(words(visit), visit.who()).of(record)),
                () -> page(visit, 404, new ListPage(words(visit), visit.who()).missing()));
    }

    private void audit(Visit visit) {
        var filter = new AuditFilter(visit.asked("subject").strip(), visit.asked("actor").strip(), visit.asked("action").strip());
        long before = visit.asked("before").matches("[1-9][0-9]{0,17}") ? Long.parseLong(visit.asked("before")) : Long.MAX_VALUE;
        page(visit, 200, new AuditPage(words(visit), visit.who()).of(history.page(filter, before, visit.who().name()), filter, history.head()));
    }

    private void kiosks(Visit visit) {
        page(visit, 200, new KiosksPage(words(visit), visit.who()).of(kiosks.all()));
    }

    private void revoke(Visit visit) {
        kiosks.revoke(visit.part("id"), visit.who().name());
        visit.go("/kiosks");
    }

    private void policy(Visit visit) {
        page(visit, 200, new PolicyPage(words(visit), visit.who()).of(kiosks.policy(), kiosks.all()));
    }

    /// @param fault a heading of these pages, or empty
    private void loginForm(Visit visit, String fault) {
        String form = logins.drawn();
        visit.beforeLogin(form);
        page(visit, fault.isEmpty() ? 200 : 403, new LoginPage(words(visit)).of(form, fault));
    }

    private void enter(Visit visit) {
        answer(visit, logins.enter(visit.form().getOrDefault("name", ""), visit.form().getOrDefault("password", "").toCharArray()));
    }

    private void code(Visit visit) {
        answer(visit, logins.code(visit.form().get("csrf"), visit.form().getOrDefault("code", "")));
    }

    private void answer(Visit visit, Entry entry) {
        switch (entry) {
            case Entry.In(var login) -> {
                visit.entered(login);
                visit.go("/");
            }
            case Entry.CodeNext(String form) -> {
                visit.beforeLogin(form);
                page(visit, 200, new CodePage(words(visit)).of(form));
            }
            case Entry.NoAuthenticator _ -> loginForm(visit, "login.totp-missing");
            case Entry.Wrong _ -> loginForm(visit, "login.failed");
        }
    }

    private void leave(Visit visit) {
        logins.leave(visit.who());
        visit.go("/login");
    }

    private void language(Visit visit) {
        String tag = visit.part("tag");
        if (StaffTexts.LANGUAGES.contains(tag)) {
            visit.cookie(LANGUAGE, tag);
        }
        visit.go("/");
    }

    private Words words(Visit visit) {
        return new Words(texts, visit.cookie(LANGUAGE).filter(StaffTexts.LANGUAGES::contains).orElse(StaffTexts.LANGUAGES.getFirst()));
    }

    private static void page(Visit visit, int status, Html html) {
        visit.send(status, "text/html", html.markup().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (InputStream in = StaffRoutes.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
