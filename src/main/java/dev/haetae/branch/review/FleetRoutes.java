package dev.haetae.branch.review;

import dev.haetae.branch.access.Permission;
import dev.haetae.branch.access.Route;
import dev.haetae.branch.access.Rule;
import dev.haetae.branch.access.Visit;
import java.util.List;

/// The kiosks and what they are told.
final class FleetRoutes {
    private static final Rule ADMINISTRATORS = new Rule.Holds(Permission.RUN_KIOSKS);

    private final KioskDesk desk;
    private final Pages pages;

    FleetRoutes(KioskDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    List<Route> table() {
        return List.of(
                Route.get("/kiosks", ADMINISTRATORS, visit -> Pages.send(visit, 200,
                        new KiosksPage(pages.words(visit), visit.who()).of(desk.all()))),
                Route.post("/kiosks/{id}/revoke", ADMINISTRATORS, this::revoke),
                Route.get("/policy", ADMINISTRATORS, visit -> Pages.send(visit, 200,
                        new PolicyPage(pages.words(visit), visit.who()).of(desk.policy(), desk.all()))));
    }

    private void revoke(Visit visit) {
        desk.revoke(visit.part("id"), visit.who().name());
        visit.go("/kiosks");
    }
}
