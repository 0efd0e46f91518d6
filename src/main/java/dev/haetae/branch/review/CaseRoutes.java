package dev.haetae.branch.review;

import dev.haetae.branch.access.Permission;
import dev.haetae.branch.access.Route;
import dev.haetae.branch.access.Rule;
import dev.haetae.branch.access.Visit;
import dev.haetae.branch.ruling.PictureDesk;
import dev.haetae.branch.ruling.RulingDesk;
import dev.haetae.branch.ruling.RulingDesk.Answer;
import dev.haetae.branch.ruling.RulingReason;
import dev.haetae.record.SessionRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One record: read, judged, and its pictures.
public final class CaseRoutes {
    private final RecordDesk desk;
    private final RulingDesk rulings;
    private final PictureDesk pictures;
    private final Pages pages;

    CaseRoutes(RecordDesk desk, RulingDesk rulings, PictureDesk pictures, Pages pages) {
        this.desk = desk;
        this.rulings = rulings;
        this.pictures = pictures;
        this.pages = pages;
    }

    List<Route> table() {
        return List.of(
                Route.get("/records/{id}", new Rule.Holds(Permission.OPEN_RECORDS), this::page),
                Route.post("/records/{id}/ruling", new Rule.Holds(Permission.JUDGE), visit -> judged(visit, rulings::judge)),
                Route.post("/records/{id}/second", new Rule.Holds(Permission.SECOND), visit -> judged(visit, rulings::second)),
                Route.post("/records/{id}/pictures", new Rule.Holds(Permission.OPEN_RECORDS), this::ask),
                Route.post("/records/{id}/pictures/allow", new Rule.Holds(Permission.SECOND), this::allow),
                Route.get("/records/{id}/pictures/{side}", new Rule.Holds(Permission.OPEN_RECORDS), this::picture));
    }

    private void page(Visit visit) {
        with(visit, desk.open(visit.part("id"), visit.who().name()), record -> Pages.send(visit, 200,
                new CasePage(pages.words(visit), visit.who()).of(record, view(visit, record))));
    }

    private CaseView view(Visit visit, SessionRecord record) {
        return new CaseView(rulings.state(record), rulings.history(record), pictures.waiting(record), pictures.mayLook(record, visit.who().name()), visit.asked("said"));
    }

    private interface Judging {
        Answer judge(SessionRecord record, RulingReason reason, String member);
    }

    private void judged(Visit visit, Judging how) {
        with(visit, desk.examine(visit.part("id")), record -> RulingReason.coded(visit.form().getOrDefault("reason", "")).ifPresentOrElse(
                reason -> back(visit, record, how.judge(record, reason, visit.who().name()).name()),
                () -> back(visit, record, "REASON_MISSING")));
    }

    private void ask(Visit visit) {
        with(visit, desk.examine(visit.part("id")), record -> {
            pictures.ask(record, visit.who().name());
            back(visit, record, "PICTURE_ASKED");
        });
    }

    private void allow(Visit visit) {
        with(visit, desk.examine(visit.part("id")), record -> back(visit, record,
                pictures.allow(record, visit.form().getOrDefault("member", ""), visit.who().name()) ? "DONE" : "SAME_PERSON"));
    }

    private void picture(Visit visit) {
        with(visit, desk.examine(visit.part("id")), record -> pictures.picture(record, visit.part("side"), visit.who().name()).ifPresentOrElse(
                jpeg -> visit.send(200, "image/jpeg", jpeg),
                () -> Pages.send(visit, 403, new RefusedPage(pages.words(visit), visit.who()).html())));
    }

    private static void back(Visit visit, SessionRecord record, String said) {
        visit.go("/records/" + record.recordId() + "?said=" + said);
    }

    private void with(Visit visit, Optional<SessionRecord> found, Consumer<SessionRecord> work) {
        found.ifPresentOrElse(work, () -> Pages.send(visit, 404, new ListPage(pages.words(visit), visit.who()).missing()));
    }
}
