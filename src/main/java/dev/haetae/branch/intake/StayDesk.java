package dev.haetae.branch.intake;

import dev.haetae.audit.AuditLog;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Asks the ministry for a kiosk. The log says that it was asked and what came back, never about whom.
public final class StayDesk {
    private final ResidenceRegistry ministry;
    private final AuditLog audit;

    /// @param ministry answers in time, or UNAVAILABLE
    public StayDesk(ResidenceRegistry ministry, AuditLog audit) {
        this.ministry = ministry;
        this.audit = audit;
    }

    /// @return StayReply or Refused
    public Message ask(Message.StayQuestion question, KioskRegistration kiosk) {
        try {
            StayAnswer answer = ministry.ask(query(question));
            audit.append(kiosk.kioskId(), "STAY_ASKED", "", question.kind() + " " + answer.status());
            return new Message.StayReply(answer.status().name(), answer.transaction(), answer.source());
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Message.Refused(Refusal.MALFORMED);
        } catch (IOException e) {
            return new Message.Refused(Refusal.BUSY);
        }
    }

    private static StayQuery query(Message.StayQuestion question) {
        LocalDate date = LocalDate.parse(question.date());
        return switch (question.kind()) {
            case "CARD" -> new StayQuery.ByCard(question.number(), date, question.serial());
            case "PASSPORT" -> new StayQuery.ByPassport(question.number(), question.nationality(), date);
            default -> throw new IllegalArgumentException("no such kind of question");
        };
    }
}
