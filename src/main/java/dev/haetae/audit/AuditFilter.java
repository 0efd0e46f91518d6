package dev.haetae.audit;

/// Which lines; what is empty fits all.
/// @param subject such as a record's id
/// @param actor as it stands in the log, or the name of a member of staff
public record AuditFilter(String subject, String actor, String action) {
    boolean fits(AuditEntry entry) {
        return (subject.isEmpty() || subject.equals(entry.subject()))
                && (actor.isEmpty() || actor.equals(entry.actor()) || ("staff:" + actor).equals(entry.actor()))
                && (action.isEmpty() || action.equals(entry.action()));
    }

    /// Quick and never wrong about a line that fits: JSON of ids and names has no escapes.
    boolean mayFit(String line) {
        return line.contains(subject) && line.contains(actor) && line.contains(action);
    }
}
