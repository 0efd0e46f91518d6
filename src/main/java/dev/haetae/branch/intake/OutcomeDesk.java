package dev.haetae.branch.intake;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.ruling.Standing;
import dev.haetae.branch.store.RecordLine;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.RulingStore;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.io.IOException;
import java.util.Optional;

/// Tells a kiosk how the walk behind a receipt's number stands, and nothing else of it. Any kiosk may ask: people come back
/// to another one. Each question is a line in the log, also those about numbers that nobody holds.
public final class OutcomeDesk {
    private final RecordStore records;
    private final RulingStore rulings;
    private final AuditLog audit;

    public OutcomeDesk(RecordStore records, RulingStore rulings, AuditLog audit) {
        this.records = records;
        this.rulings = rulings;
        this.audit = audit;
    }

    /// @param typed a receipt's number, with or without hyphens
    /// @return OutcomeSaid or Refused
    public Message ask(String typed, KioskRegistration kiosk) {
        Optional<ReceiptNumber> number = ReceiptNumber.parse(typed);
        if (number.isEmpty()) {
            return new Message.Refused(Refusal.MALFORMED);
        }
        Optional<RecordLine> line = records.byReceipt(number.get().text()).stream().findFirst();
        try {
            audit.append(kiosk.kioskId(), "OUTCOME_ASKED", line.map(RecordLine::recordId).orElse(""), line.isEmpty() ? "none" : "");
        } catch (IOException e) {
            return new Message.Refused(Refusal.BUSY);
        }
        return line.map(it -> Standing.of(it.decision(), it.outcome(), rulings.of(it.recordId())))
                .<Message>map(it -> new Message.OutcomeSaid(it.open(), it.code())).orElseGet(() -> new Message.Refused(Refusal.NONE));
    }
}
