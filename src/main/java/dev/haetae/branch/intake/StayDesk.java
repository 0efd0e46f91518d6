package dev.haetae.branch.intake;

import dev.haetae.audit.AuditLog;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the ministry for a kiosk. The log says that it was asked and what came back, never about whom.
public final class StayDesk {
    private static final Executor EACH_ITS_OWN_THREAD = task -> Thread.ofVirtual().name("stay").start(task);

    private final ResidenceRegistry ministry;
    private final Duration patience;
    private final AuditLog audit;

    public StayDesk(ResidenceRegistry ministry, Duration patience, AuditLog audit) {
        this.ministry = ministry;
        this.patience = patience;
        this.audit = audit;
    }

    /// @return StayReply or Refused
    public Message ask(Message.StayQuestion question, KioskRegistration kiosk) {
        try {
            StayAnswer answer = ask(query(question));
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

    private StayAnswer ask(StayQuery query) {
        var asked = CompletableFuture.supplyAsync(() -> ministry.ask(query), EACH_ITS_OWN_THREAD);
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new StayAnswer(StayStatus.UNAVAILABLE, "", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StayAnswer(StayStatus.UNAVAILABLE, "", "");
        }
    }
}
