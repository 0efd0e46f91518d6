package dev.haetae.branch.intake;

import dev.haetae.branch.registry.Enrolment;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The port of who has no certificate yet: one route, whose only key is a code. Tries are few, of everybody together:
/// guessing 80 bits is hopeless, and this keeps it quiet.
public final class EnrolRoutes implements HttpService {
    private static final String EVERYBODY = "";

    private final Enrolment enrolment;
    private final Body bodies;
    private final Shares tries;

    public EnrolRoutes(Enrolment enrolment, KioskRules rules, InstantSource clock) {
        this.enrolment = enrolment;
        this.bodies = new Body(rules);
        this.tries = new Shares(rules.enrolmentsAMinute(), rules.enrolmentsAMinute(), clock);
    }

    @Override public void routing(HttpRules rules) {
        rules.post(Wire.ENROLMENTS, (request, response) -> {
            Optional<Duration> wait = tries.take(EVERYBODY);
            if (wait.isPresent()) {
                Answers.send(response, new Message.Refused(Refusal.SLOWER), wait.get());
            } else {
                KioskRoutes.answer(bodies, request, response, Message.Enrol.class, enrolment::enrol);
            }
        });
    }
}
