package dev.haetae.launch;

import dev.haetae.document.DocumentSide;
import dev.haetae.face.TemplateProtector;
import dev.haetae.outcome.Outcome;
import dev.haetae.record.DocumentPicture;
import dev.haetae.record.ErasureReceipt;
import dev.haetae.record.SessionFacts;
import dev.haetae.session.Erasure;
import dev.haetae.session.Keeper;
import dev.haetae.session.Overwritten;
import dev.haetae.session.Receipt;
import dev.haetae.session.Result;
import dev.haetae.sync.Courier;
import dev.haetae.vault.RecordKeeper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;

/// A result goes to the vault, sealed, and the courier is told.
final class SealedKeeper implements Keeper {
    private final RecordKeeper records;
    private final Courier courier;
    private final InstantSource clock;
    private final boolean withPictures;
    private final Optional<TemplateProtector> templates;
    private UUID keptSession;
    private Receipt kept;

    /// @param withPictures whether the policy keeps the document's picture; else none is encoded
    /// @param templates protects what the policy keeps of the face; empty where it keeps nothing
    SealedKeeper(RecordKeeper records, Courier courier, InstantSource clock, boolean withPictures, Optional<TemplateProtector> templates) {
        this.templates = templates;
        this.withPictures = withPictures;
        this.records = records;
        this.courier = courier;
        this.clock = clock;
    }

    @Override public Outcome<Receipt> keep(Result result) {
        if (result.session().equals(keptSession)) {
            return Outcome.passed(kept);
        }
        var pictures = new EnumMap<DocumentSide, byte[]>(DocumentSide.class);
        for (int i = 0; withPictures && i < result.pages().size(); i++) {
            pictures.put(DocumentSide.values()[i], DocumentPicture.jpeg(result.pages().get(i)));
        }
        var now = clock.instant();
        var spent = result.timings().values().stream().reduce(Duration.ZERO, Duration::plus);
        var facts = new SessionFacts(result.evidence(), result.decision(), now.minus(spent), now, result.timings(),
                pictures, templates.filter(_ -> !result.templates().isEmpty()).map(all -> all.protect(result.templates())));
        var outcome = records.keep(facts).map(it -> new Receipt(it.receipt().text(), now, it.account()));
        pictures.values().forEach(jpeg -> Arrays.fill(jpeg, (byte) 0));
        if (outcome instanceof Outcome.Passed<Receipt>(var receipt)) {
            keptSession = result.session();
            kept = receipt;
            courier.nudge();
        }
        return outcome;
    }

    @Override public boolean ready() {
        return records.ready();
    }

    @Override public Erasure erased(Overwritten what) {
        var number = Optional.ofNullable(kept).filter(_ -> what.session().equals(keptSession)).map(Receipt::number);
        var receipt = new ErasureReceipt(what.session().toString(), number, what.faces(), what.documents(), what.templates());
        return new Erasure(what, records.erased(receipt));
    }
}
