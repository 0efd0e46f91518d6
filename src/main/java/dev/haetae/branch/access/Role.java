package dev.haetae.branch.access;

import static dev.haetae.branch.access.Permission.JUDGE;
import static dev.haetae.branch.access.Permission.LIST_RECORDS;
import static dev.haetae.branch.access.Permission.OPEN_RECORDS;
import static dev.haetae.branch.access.Permission.OVERRIDE;
import static dev.haetae.branch.access.Permission.READ_AUDIT;
import static dev.haetae.branch.access.Permission.RUN_KIOSKS;
import static dev.haetae.branch.access.Permission.SECOND;
import static dev.haetae.branch.access.Permission.WORK_AT_DESK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a member of staff is, and so what they may. Who watches or runs the branch opens nobody's record.
public enum Role {
    AGENT(LIST_RECORDS, OPEN_RECORDS, JUDGE, WORK_AT_DESK),
    SUPERVISOR(LIST_RECORDS, OPEN_RECORDS, JUDGE, SECOND, WORK_AT_DESK, OVERRIDE),
    AUDITOR(LIST_RECORDS, READ_AUDIT),
    ADMINISTRATOR(LIST_RECORDS, RUN_KIOSKS);

    /// In lines written before there were roles: may override at a desk.
    private static final String OLD_OVERRIDE = "override";

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /// As it stands in the staff file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty for a word that is no role
    public static Optional<Role> of(String word) {
        return word.equals(OLD_OVERRIDE) ? Optional.of(SUPERVISOR)
                : Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /// What somebody of all these roles may.
    public static Set<Permission> permissions(List<Role> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
