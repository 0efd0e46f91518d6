package dev.haetae.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// A line of [KeyName#BRANCH_STAFF]: name, blank, Argon2id hash, and where there are any, a blank and words with commas
/// between them.
/// @param roles as `branch.access.Role` knows them; none is what lines had before there were roles
public record StaffLine(String name, String hash, List<String> roles) {
    private static final String NAME = "[a-z0-9._-]{1,32}";

    public StaffLine {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("a staff name is made of a-z, 0-9, dot, hyphen, underscore");
        }
        roles = List.copyOf(roles);
    }

    /// @throws CustodyRefused for a file that is not made of such lines, or names somebody twice
    public static List<StaffLine> parse(byte[] file) {
        var lines = new ArrayList<StaffLine>();
        var names = new HashSet<String>();
        for (String line : new String(file, StandardCharsets.US_ASCII).lines().filter(text -> !text.isBlank()).toList()) {
            String[] parts = line.strip().split(" ");
            if (parts.length < 2 || parts.length > 3 || !parts[0].matches(NAME) || !names.add(parts[0])) {
                throw new CustodyRefused(KeyName.BRANCH_STAFF.file() + ": line " + (lines.size() + 1)
                        + " is not a name of its own, a hash and roles");
            }
            lines.add(new StaffLine(parts[0], parts[1], parts.length == 2 ? List.of() : List.of(parts[2].split(","))));
        }
        return lines;
    }

    static byte[] write(List<StaffLine> lines) {
        return lines.stream().map(StaffLine::text).collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII);
    }

    private String text() {
        return name + " " + hash + (roles.isEmpty() ? "" : " " + String.join(",", roles)) + "\n";
    }

    /// Without the hash.
    @Override public String toString() {
        return "StaffLine[" + name + " " + roles + "]";
    }
}
