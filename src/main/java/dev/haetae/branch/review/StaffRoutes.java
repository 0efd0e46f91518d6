package dev.haetae.branch.review;

import dev.haetae.audit.AuditFilter;
import dev.haetae.branch.access.Entry;
import dev.haetae.branch.access.Logins;
import dev.haetae.branch.access.Oidc;
import dev.haetae.branch.access.Permission;
import dev.haetae.branch.access.Route;
import dev.haetae.branch.access.Rule;
import dev.haetae.branch.access.Visit;
import dev.haetae.branch.intake.Calls;
import dev.haetae.branch.ruling.PictureDesk;
import dev.haetae.branch.ruling.RulingDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What there is at the staff's port, and who may see it. Reached through `branch.access.Gate` alone.
public final class StaffRoutes {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final RecordDesk desk;
    private final RulingDesk rulings;
    private final PictureDesk pictures;
    private final AuditDesk history;
    private final FleetRoutes kiosks;
    private final Calls calls;
    private final Logins logins;
    private final Pages pages;
    private final Optional<OidcRoutes> oidc;
    private final CaseRoutes cases;
    private final byte[] style = resource("staff.css");
    private final byte[] icon = resource("icon.svg");
    private final byte[] script = resource(HTMX);

    public StaffRoutes(RecordDesk desk, RulingDesk rulings, PictureDesk pictures, AuditDesk history, KioskDesk kiosks, Calls calls,
            Logins logins, Optional<Oidc> oidc, StaffTexts texts) {
        this.desk = desk;
        this.history = history;
        this.calls = calls;
        this.logins = logins;
        this.rulings = rulings;
        this.pictures = pictures;
        this.pages = new Pages(texts);
        this.oidc = oidc.map(it -> new OidcRoutes(it, logins, this::answer, this::loginForm));
        this.kiosks = new FleetRoutes(kiosks, pages);
        this.cases = new CaseRoutes(desk, rulings, pictures, pages);
    }

    public List<Route> table() {
        return Stream.of(Stream.of(
                Route.get("/staff.css", new Rule.Open(), visit -> visit.send(200, "text/css", style)),
                Route.get("/icon.svg", new Rule.Open(), visit -> visit.send(200, "image/svg+xml", icon)),
                Route.get("/htmx.js", new Rule.Open(), visit -> visit.send(200, "text/javascript", script)),
                Route.get("/language/{tag}", new Rule.Open(), this::language),
                Route.get("/login", new Rule.Open(), visit -> loginForm(visit, "")),
                Route.post("/login", new Rule.Open(), this::enter),
                Route.post("/login/code", new Rule.Open(), this::code),
                Route.post("/logout", new Rule.LoggedIn(), this::leave),
                Route.get("/", new Rule.Holds(Permission.LIST_RECORDS), this::list),
                Route.get("/queue", new Rule.Holds(Permission.LIST_RECORDS),
                        visit -> Pages.send(visit, 200, new QueueSection(pages.words(visit), visit.who()).of(queue()))),
                Route.get("/audit", new Rule.Holds(Permission.READ_AUDIT), this::audit)), oidc.stream().flatMap(it -> it.table().stream()),
                cases.table().stream(), kiosks.table().stream()).flatMap(rows -> rows).toList();
    }

    /// Who is logged in is told so; anybody else sees the login again.
    public void refused(Visit visit) {
        visit.login().ifPresentOrElse(login -> Pages.send(visit, 403, new RefusedPage(pages.words(visit), login).html()), () -> loginForm(visit, "login.stale"));
    }

    private void list(Visit visit) {
        String typed = visit.asked("q");
        Pages.send(visit, 200, new ListPage(pages.words(visit), visit.who()).of(queue(), desk.find(typed), typed));
    }

    private Queue queue() {
        return new Queue(calls.open(), desk.waiting(), rulings.halfJudged(), pictures.waiting());
    }

    private void audit(Visit visit) {
        var filter = new AuditFilter(visit.asked("subject").strip(), visit.asked("actor").strip(), visit.asked("action").strip());
        long before = visit.asked("before").matches("[1-9][0-9]{0,17}") ? Long.parseLong(visit.asked("before")) : Long.MAX_VALUE;
        Pages.send(visit, 200, new AuditPage(pages.words(visit), visit.who()).of(history.page(filter, before, visit.who().name()), filter, history.head()));
    }

    /// @param fault a heading of these pages, or empty
    private void loginForm(Visit visit, String fault) {
        String form = logins.drawn();
        visit.beforeLogin(form);
        Pages.send(visit, fault.isEmpty() ? 200 : 403, new LoginPage(pages.words(visit), oidc.isPresent()).of(form, fault));
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
                if (visit.form().isEmpty()) {
                    Pages.send(visit, 200, new EnteredPage(pages.words(visit)).html());
                } else {
                    visit.go("/");
                }
            }
            case Entry.CodeNext(String form) -> {
                visit.beforeLogin(form);
                Pages.send(visit, 200, new CodePage(pages.words(visit)).of(form));
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
            visit.cookie(Pages.LANGUAGE, tag);
        }
        visit.go("/");
    }

    private static byte[] resource(String name) {
        try (InputStream in = StaffRoutes.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
