package dev.haetae.branch.intake;

import dev.haetae.branch.registry.Enrolment;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.registry.Kiosks;
import dev.haetae.branch.registry.Policies;
import dev.haetae.branch.store.DatabaseUnanswered;
import dev.haetae.seal.Issuer;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The kiosks' port. TLS has checked the certificate against our authorities; here it must also be a registered one, at
/// every request. Whoever holds the branch's keys speaks here too, under a certificate of their own kind.
public final class KioskRoutes implements HttpService {
    private final Kiosks kiosks;
    private final Issuer issuer;
    private final Body bodies;
    private final Shares records;
    private final Shares others;
    private final Shares lookUps;
    private final Work work;
    private final InstantSource clock;

    /// What each kind of message does.
    /// @param operators answers who wants to work at a desk
    public record Work(Intake intake, StayDesk stay, OutcomeDesk outcomes, Calls calls, Pulse pulse, Enrolment enrolment, Policies policies,
            BiFunction<Message.OperatorLogin, KioskRegistration, Message> operators) {}

    /// @param lookUpsAMinute of receipt numbers, by one kiosk
    public KioskRoutes(Kiosks kiosks, Issuer issuer, KioskRules rules, int lookUpsAMinute, Work work, InstantSource clock) {
        this.kiosks = kiosks;
        this.issuer = issuer;
        this.bodies = new Body(rules);
        this.records = new Shares(rules.recordsAMinute(), rules.recordsAtOnce(), clock);
        this.others = new Shares(rules.recordsAMinute(), rules.recordsAtOnce(), clock);
        this.lookUps = new Shares(lookUpsAMinute, lookUpsAMinute, clock);
        this.work = work;
        this.clock = clock;
    }

    @Override public void routing(HttpRules rules) {
        rules.post(Wire.RECORDS, (request, response) -> kiosk(request, response, records, Message.Submit.class, work.intake()::take))
                .post(Wire.STAY, (request, response) -> kiosk(request, response, others, Message.StayQuestion.class, work.stay()::ask))
                .get(Wire.OUTCOMES + "/{number}", (request, response) -> registered(request, response, lookUps).ifPresent(kiosk ->
                        Answers.send(response, outcome(request.path().pathParameters().get("number"), kiosk))))
                .post(Wire.CALLS, (request, response) -> kiosk(request, response, others, Message.StaffCall.class, work.calls()::note))
                .post(Wire.OPERATORS, (request, response) -> kiosk(request, response, others, Message.OperatorLogin.class, work.operators()))
                .post(Wire.HEARTBEATS, (request, response) -> kiosk(request, response, others, Message.Heartbeat.class, work.pulse()::beat))
                .post(Wire.RENEWALS, (request, response) -> kiosk(request, response, others, Message.Renew.class, work.enrolment()::renew))
                .post(Wire.POLICY, (request, response) -> kiosk(request, response, others, Message.PolicyAsked.class, work.policies()::newest))
                .post(Wire.INVITATIONS, (request, response) -> operator(request, response, Message.Invite.class,
                        asked -> work.enrolment().invite(asked, "operator")))
                .post(Wire.REVOCATIONS, (request, response) -> operator(request, response, Message.Revoke.class,
                        asked -> new Message.Revoked(work.enrolment().revoke(asked.kioskId(), "operator"))))
                .post(Wire.POLICIES, (request, response) -> operator(request, response, Message.SignedPolicy.class,
                        asked -> work.policies().publish(asked, "operator")));
    }

    private <M extends Message> void kiosk(ServerRequest request, ServerResponse response, Shares shares, Class<M> type,
            BiFunction<M, KioskRegistration, Message> answer) {
        registered(request, response, shares).ifPresent(kiosk ->
                answer(bodies, request, response, type, message -> answer.apply(message, kiosk)));
    }

    /// @return empty when it has been refused
    private Optional<KioskRegistration> registered(ServerRequest request, ServerResponse response, Shares shares) {
        Optional<KioskRegistration> kiosk;
        try {
            kiosk = kiosks.of(shown(request));
        } catch (DatabaseUnanswered e) {
            Answers.send(response, new Message.Refused(Refusal.BUSY));
            return Optional.empty();
        }
        if (kiosk.isEmpty()) {
            Answers.send(response, new Message.Refused(Refusal.NOT_REGISTERED));
            return Optional.empty();
        }
        Optional<Duration> wait = shares.take(kiosk.get().kioskId());
        if (wait.isPresent()) {
            Answers.send(response, new Message.Refused(Refusal.SLOWER), wait.get());
            return Optional.empty();
        }
        return kiosk;
    }

    private Message outcome(String number, KioskRegistration kiosk) {
        try {
            return work.outcomes().ask(number, kiosk);
        } catch (DatabaseUnanswered e) {
            return new Message.Refused(Refusal.BUSY);
        }
    }

    private <M extends Message> void operator(ServerRequest request, ServerResponse response, Class<M> type, Function<M, Message> answer) {
        Certificate[] chain = shown(request);
        boolean known = chain.length > 0 && chain[0] instanceof X509Certificate own && issuer.isOperator(own)
                && own.getNotAfter().toInstant().isAfter(clock.instant());
        if (!known) {
            Answers.send(response, new Message.Refused(Refusal.NOT_REGISTERED));
            return;
        }
        answer(bodies, request, response, type, answer);
    }

    /// Shared with the port of who has no certificate yet.
    static <M extends Message> void answer(Body bodies, ServerRequest request, ServerResponse response, Class<M> type,
            Function<M, Message> answer) {
        Body.Answer<Message> done = bodies.read(request, body -> {
            try {
                return answer.apply(Wire.read(body, type));
            } catch (IOException e) {
                return new Message.Refused(Refusal.MALFORMED);
            } catch (DatabaseUnanswered e) {
                return new Message.Refused(Refusal.BUSY);
            }
        });
        Answers.send(response, switch (done) {
            case Body.Answer.Done<Message>(var message) -> message;
            case Body.Answer.No<Message>(var why) -> new Message.Refused(why);
        });
    }

    private static Certificate[] shown(ServerRequest request) {
        return request.remotePeer().tlsCertificates().orElse(new Certificate[0]);
    }
}
