package dev.haetae.branch.access;

import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Secret;
import dev.haetae.seal.StaffLine;
import dev.haetae.seal.Totp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who is staff, as the custody has it at this moment.
record Roster(Map<String, Member> members) {
    /// @param hash of the password
    record Member(String hash, List<Role> roles, Optional<Totp> totp) {
        /// A line without roles is an agent's: that is what reading records was before there were roles.
        static Member of(StaffLine line) {
            var roles = line.roles().stream().map(word -> Role.of(word).orElseThrow(() -> new CustodyRefused(
                    KeyName.BRANCH_STAFF.file() + ": a role of " + line.name() + " is not known"))).toList();
            return new Member(line.hash(), roles.isEmpty() ? List.of(Role.AGENT) : roles, line.totp());
        }

        Set<Permission> permissions() {
            return Role.permissions(roles);
        }

        @Override public String toString() {
            return "Member" + roles;
        }
    }

    /// @throws CustodyRefused when the file is missing, is none, or has a role that is not known
    static Roster read(KeyCustody custody) {
        try (Secret lines = custody.secret(KeyName.BRANCH_STAFF)) {
            var members = new TreeMap<String, Member>();
            StaffLine.parse(lines.bytes()).forEach(line -> members.put(line.name(), Member.of(line)));
            return new Roster(members);
        }
    }

    Optional<Member> of(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /// Names and roles in the order of the alphabet, for the log.
    String told() {
        return members.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue().roles().stream().map(Role::word)
                .collect(Collectors.joining("+")) + (it.getValue().totp().isPresent() ? "+totp" : "")).collect(Collectors.joining(" "));
    }
}
