package dev.haetae.branch.review;

import dev.haetae.audit.AuditEntry;
import dev.haetae.audit.AuditFilter;
import dev.haetae.audit.AuditHead;
import dev.haetae.audit.AuditLog;
import dev.haetae.audit.AuditReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Reads the log for auditors. That somebody read it is a line too.
public final class AuditDesk {
    static final int PAGE = 50;

    private final AuditLog audit;

    public AuditDesk(AuditLog audit) {
        this.audit = audit;
    }

    Optional<AuditHead> head() {
        return audit.signedHead();
    }

    /// @param before only lines of smaller numbers
    /// @param staff who reads
    /// @return newest first
    List<AuditEntry> page(AuditFilter filter, long before, String staff) {
        try {
            List<AuditEntry> lines = AuditReader.newest(audit.file(), filter, before, PAGE);
            audit.append("staff:" + staff, "AUDIT_VIEWED", lines.stream().map(AuditEntry::subject)
                    .filter(it -> it.equals(filter.subject())).findFirst().orElse(""), ""); // never what was typed
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log cannot be read", e);
        }
    }
}
