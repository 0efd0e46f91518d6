package dev.haetae.branch.review;

import dev.haetae.branch.access.Logins.Login;
import dev.haetae.branch.access.Permission;
import dev.haetae.branch.store.RecordLine;

/// A record's receipt number. Who may not open the record follows its history instead, if they may.
final class RecordLink {
    private RecordLink() {}

    /// @param id begins the link's id, by which the focus stays where it was when a page refreshes itself
    static Html of(RecordLine record, Login login, String id) {
        String where = login.permissions().contains(Permission.OPEN_RECORDS) ? "/records/"
                : login.permissions().contains(Permission.READ_AUDIT) ? "/audit?subject=" : "";
        return where.isEmpty() ? Html.of("<span class=\"receipt\">{}</span>", record.receiptNumber())
                : Html.of("<a class=\"receipt\" id=\"{}{}\" href=\"{}{}\">{}</a>", id, record.recordId(), where, record.recordId(), record.receiptNumber());
    }
}
