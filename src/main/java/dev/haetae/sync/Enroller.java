package dev.haetae.sync;

import dev.haetae.seal.EnrolmentCode;
import dev.haetae.seal.KioskKeys;
import dev.haetae.seal.TlsContext;
import dev.haetae.sync.BranchLink.Answer;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// A kiosk's first word to its branch: makes its keys here and has them certified. The code says which branch is the right
/// one, so nobody in between is told anything.
public final class Enroller {
    private static final int TRIES = 3;

    private final URI branch;
    private final KioskKeys keys;
    private final Duration patience;

    /// @param branch https://host:port, the port of enrolment
    public Enroller(URI branch, KioskKeys keys, Duration patience) {
        this.branch = branch;
        this.keys = keys;
        this.patience = patience;
    }

    public sealed interface Result {
        record Enrolled(String kioskId) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// @throws IOException when the branch is not reached, or is not the one of the code
    /// @throws dev.haetae.seal.CustodyRefused when it certifies something else than what was asked
    public Result enrol(EnrolmentCode code) throws IOException, InterruptedException {
        KioskKeys.Asked asked = keys.ask();
        var message = new Message.Enrol(code.handle(), code.secret(), asked.request(), asked.signingKey(), asked.proof());
        try (var link = new BranchLink(branch, () -> TlsContext.pinned(code), patience)) {
            return switch (insist(link, message)) {
                case Answer.Said<Message.Enrolled>(var done) -> {
                    if (!code.pins(KioskKeys.certificate(done.authority()))) {
                        throw new IOException("the branch names another authority than the code");
                    }
                    keys.enrol(done.certificate(), done.authority(), done.sealPublic(), done.policyKey());
                    yield new Result.Enrolled(done.kioskId());
                }
                case Answer.No<Message.Enrolled>(var why, var _) -> new Result.Refused(why);
            };
        }
    }

    /// The code lets the very same request in again: an answer may get lost.
    private static Answer<Message.Enrolled> insist(BranchLink link, Message.Enrol message) throws IOException, InterruptedException {
        for (int i = 1; ; i++) {
            try {
                return link.post(Wire.ENROLMENTS, message, Message.Enrolled.class);
            } catch (IOException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }
}
