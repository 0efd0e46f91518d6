package dev.haetae.branch.person;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.RecordLine;
import dev.haetae.branch.store.RecordStore;
import dev.haetae.branch.store.RulingStore;
import dev.haetae.branch.store.StoredRuling;
import dev.haetae.record.ReceiptNumber;
import dev.haetae.seal.Opener;
import dev.haetae.seal.Opening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A person's own data, by the receipt that they bring (Personal Information Protection Act, articles 35 and 36: access and
/// erasure). One receipt is one walk: the branch has no list of who walked how often.
public final class PersonDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordStore records;
    private final RulingStore rulings;
    private final Opener opener;
    private final AuditLog audit;

    public PersonDesk(RecordStore records, RulingStore rulings, Opener opener, AuditLog audit) {
        this.records = records;
        this.rulings = rulings;
        this.opener = opener;
        this.audit = audit;
    }

    /// Writes all that is kept of this walk, in the clear, into a new file that only its owner may read. Logged first.
    /// @param actor on whose responsibility
    /// @return how many records; 0 writes no file
    public int export(ReceiptNumber receipt, Path file, String actor) throws IOException {
        List<RecordLine> lines = records.byReceipt(receipt.text());
        if (lines.isEmpty()) {
            return 0;
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            for (RecordLine line : lines) {
                audit.append(actor, "PERSON_EXPORTED", line.recordId(), "on request");
            }
            byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("records", all(lines)));
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
            Arrays.fill(text, (byte) 0);
        }
        return lines.size();
    }

    private List<Map<String, Object>> all(List<RecordLine> lines) throws IOException {
        var all = new ArrayList<Map<String, Object>>();
        for (RecordLine line : lines) {
            var one = new LinkedHashMap<String, Object>();
            one.put("receivedAt", line.receivedAt().toString());
            one.put("judgedByStaff", rulings.of(line.recordId()).stream().map(PersonDesk::told).toList());
            one.put("record", JSON.readTree(opened(line.recordId())));
            all.add(one);
        }
        return all;
    }

    /// Who of the staff judged is theirs, not the person's.
    private static Map<String, String> told(StoredRuling ruling) {
        return Map.of("judgement", ruling.judgement(), "reason", ruling.reason(), "at", ruling.at().toString());
    }

    private byte[] opened(String recordId) {
        return switch (opener.openKept(records.sealed(recordId).orElseThrow())) {
            case Opening.Opened(byte[] plain) -> plain;
            case Opening.Refused(var fault) -> throw new IllegalStateException("a stored record does not open: " + fault);
        };
    }

    /// Erases all that is kept of this walk, data keys first. Logged before and after: a line without its erasure can be
    /// explained, an erasure without a line cannot.
    /// @return how many records
    public int erase(ReceiptNumber receipt, String actor) throws IOException {
        List<String> ids = records.byReceipt(receipt.text()).stream().map(RecordLine::recordId).toList();
        for (String id : ids) {
            audit.append(actor, "ERASURE_ASKED", id, "on request");
        }
        List<String> erased = records.erase(ids);
        for (String id : erased) {
            audit.append(actor, "RECORD_ERASED", id, "on request");
        }
        return erased.size();
    }
}
