package dev.haetae.sync;

import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import dev.haetae.sync.BranchLink.Answer;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for the stay status through the branch, which holds the credentials. Whatever goes wrong on the way is
/// UNAVAILABLE: the person's matter stays pending and is nobody's fault.
public final class StayGateway implements ResidenceRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(StayGateway.class);

    private final BranchLink link;

    /// @param link its patience bounds how long the person waits
    public StayGateway(BranchLink link) {
        this.link = link;
    }

    @Override public StayAnswer ask(StayQuery query) {
        try {
            return switch (link.post(Wire.STAY, question(query), Message.StayReply.class)) {
                case Answer.Said<Message.StayReply>(var reply) -> answer(reply);
                case Answer.No<Message.StayReply>(var why, var _) -> unavailable(why.name());
            };
        } catch (IOException e) {
            return unavailable(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable("interrupted");
        }
    }

    private static Message.StayQuestion question(StayQuery query) {
        return switch (query) {
            case StayQuery.ByCard(var number, var issued, var serial) ->
                    new Message.StayQuestion("CARD", number, issued.toString(), serial, "");
            case StayQuery.ByPassport(var number, var nationality, var born) ->
                    new Message.StayQuestion("PASSPORT", number, born.toString(), "", nationality);
        };
    }

    private static StayAnswer answer(Message.StayReply reply) {
        return Arrays.stream(StayStatus.values()).filter(status -> status.name().equals(reply.status())).findFirst()
                .map(status -> new StayAnswer(status, reply.transaction(), reply.source()))
                .orElseGet(() -> unavailable("unknown status"));
    }

    private static StayAnswer unavailable(String why) {
        LOG.warn("no stay status: {}", why);
        return new StayAnswer(StayStatus.UNAVAILABLE, "", "");
    }
}
