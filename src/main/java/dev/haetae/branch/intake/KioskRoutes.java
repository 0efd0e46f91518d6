package dev.haetae.branch.intake;

import dev.haetae.branch.registry.Kiosks;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.function.BiFunction;

/// The kiosks' port. TLS has checked the certificate against our authority; here it must also be a registered one.
public final class KioskRoutes implements HttpService {
    private static final String RETRY_SECONDS = "30";

    private final Kiosks kiosks;
    private final Intake intake;
    private final StayDesk stay;
    private final Calls calls;
    private final BiFunction<Message.OperatorLogin, KioskRegistration, Message> operators;

    /// @param operators answers who wants to work at a desk
    public KioskRoutes(Kiosks kiosks, Intake intake, StayDesk stay, Calls calls,
            BiFunction<Message.OperatorLogin, KioskRegistration, Message> operators) {
        this.kiosks = kiosks;
        this.intake = intake;
        this.stay = stay;
        this.calls = calls;
        this.operators = operators;
    }

    @Override public void routing(HttpRules rules) {
        rules.post(Wire.RECORDS, (request, response) -> answer(request, response, Message.Submit.class, intake::take))
                .post(Wire.STAY, (request, response) -> answer(request, response, Message.StayQuestion.class, stay::ask))
                .post(Wire.CALLS, (request, response) -> answer(request, response, Message.StaffCall.class, calls::note))
                .post(Wire.OPERATORS, (request, response) -> answer(request, response, Message.OperatorLogin.class, operators));
    }

    private <M extends Message> void answer(ServerRequest request, ServerResponse response, Class<M> type,
            BiFunction<M, KioskRegistration, Message> work) {
        Optional<KioskRegistration> kiosk = kiosks.of(request.remotePeer().tlsCertificates().orElse(new Certificate[0]));
        if (kiosk.isEmpty()) {
            send(response, new Message.Refused(Refusal.NOT_REGISTERED));
            return;
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(Wire.LARGEST + 1);
            send(response, body.length > Wire.LARGEST ? new Message.Refused(Refusal.TOO_LARGE)
                    : work.apply(Wire.read(body, type), kiosk.get()));
        } catch (IOException e) {
            send(response, new Message.Refused(Refusal.MALFORMED));
        }
    }

    private static void send(ServerResponse response, Message message) {
        response.header(HeaderNames.CONTENT_TYPE, Wire.JSON);
        if (message instanceof Message.Refused(var _, var why)) {
            response.status(why.status());
            if (why == Refusal.BUSY) {
                response.header(HeaderNames.RETRY_AFTER, RETRY_SECONDS);
            }
        }
        response.send(Wire.write(message));
    }
}
