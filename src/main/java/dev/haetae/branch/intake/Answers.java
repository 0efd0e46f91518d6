package dev.haetae.branch.intake;

import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/// How a message goes back: JSON, the status of its refusal, and when to come again.
final class Answers {
    private static final Duration BUSY = Duration.ofSeconds(5);

    private Answers() {}

    static void send(ServerResponse response, Message message) {
        send(response, message, BUSY);
    }

    /// @param again for a refusal that is not for good
    static void send(ServerResponse response, Message message, Duration again) {
        response.header(HeaderNames.CONTENT_TYPE, Wire.JSON);
        if (message instanceof Message.Refused(var _, var why)) {
            response.status(why.status());
            if (why == Refusal.BUSY || why == Refusal.SLOWER) {
                response.header(HeaderNames.RETRY_AFTER, String.valueOf(Math.max(1, again.plusMillis(999).toSeconds())));
            }
            if (why == Refusal.TOO_LARGE || why == Refusal.TOO_SLOW) {
                response.header(HeaderNames.CONNECTION, "close"); // the rest of it is not waited for
            }
        }
        response.send(Wire.write(message));
    }
}
