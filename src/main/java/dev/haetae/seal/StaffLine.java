package dev.haetae.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A line of [KeyName#BRANCH_STAFF]: name, blank, Argon2id hash, and where there are any, a blank and words with commas
/// between them, and a blank and `totp=` with a secret.
/// @param roles as `branch.access.Role` knows them; none is what lines had before there were roles
/// @param totp what one-time codes are made from, where the member has an authenticator
public record StaffLine(String name, String hash, List<String> roles, Optional<Totp> totp) {
    private static final String NAME = "[a-z0-9._-]{1,32}";
    private static final String TOTP = "totp=";

    public StaffLine {
        if (!isName(name)) {
            throw new IllegalArgumentException("a staff name is made of a-z, 0-9, dot, hyphen, underscore");
        }
        roles = List.copyOf(roles);
    }

    public StaffLine(String name, String hash, List<String> roles) {
        this(name, hash, roles, Optional.empty());
    }

    public static boolean isName(String name) {
        return name.matches(NAME);
    }

    public StaffLine withHash(String changed) {
        return new StaffLine(name, changed, roles, totp);
    }

    public StaffLine withRoles(List<String> changed) {
        return new StaffLine(name, hash, changed, totp);
    }

    public StaffLine withTotp(Optional<Totp> changed) {
        return new StaffLine(name, hash, roles, changed);
    }

    /// @throws CustodyRefused for a file that is not made of such lines, or names somebody twice
    public static List<StaffLine> parse(byte[] file) {
        var lines = new ArrayList<StaffLine>();
        var names = new HashSet<String>();
        for (String text : new String(file, StandardCharsets.US_ASCII).lines().filter(it -> !it.isBlank()).toList()) {
            lines.add(line(text.strip().split(" ")).filter(it -> names.add(it.name())).orElseThrow(() -> new CustodyRefused(
                    KeyName.BRANCH_STAFF.file() + ": line " + (lines.size() + 1) + " is not a name of its own, a hash, roles and a totp secret")));
        }
        return lines;
    }

    private static Optional<StaffLine> line(String... parts) {
        boolean coded = parts.length > 2 && parts[parts.length - 1].startsWith(TOTP);
        int plain = coded ? parts.length - 1 : parts.length;
        Optional<Totp> totp = coded ? Totp.parse(parts[plain].substring(TOTP.length())) : Optional.empty();
        if (plain < 2 || plain > 3 || !isName(parts[0]) || !parts[1].startsWith("$") || coded && totp.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StaffLine(parts[0], parts[1], plain == 2 ? List.of() : List.of(parts[2].split(",")), totp));
    }

    static byte[] write(List<StaffLine> lines) {
        return lines.stream().map(StaffLine::text).collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII);
    }

    private String text() {
        return name + " " + hash + (roles.isEmpty() ? "" : " " + String.join(",", roles))
                + totp.map(it -> " " + TOTP + it.secret()).orElse("") + "\n";
    }

    /// Without the hash and the secret.
    @Override public String toString() {
        return "StaffLine[" + name + " " + roles + "]";
    }
}
