package dev.haetae.audit;

import java.util.Optional;

/// Port: a second place for heads, apart from the log's folder. Cutting the log and its heads alike shows against it.
public interface HeadWitness {
    void keep(AuditHead head);

    /// @param log hash of the log's first line
    Optional<AuditHead> newest(String log);

    HeadWitness NONE = new HeadWitness() {
        @Override public void keep(AuditHead head) {
            // nothing to keep it in
        }

        @Override public Optional<AuditHead> newest(String log) {
            return Optional.empty();
        }
    };
}
