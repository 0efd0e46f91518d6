package dev.haetae.branch.access;

import dev.haetae.seal.PasswordHash;
import dev.haetae.seal.StaffFile;
import dev.haetae.seal.StaffLine;
import dev.haetae.seal.Totp;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes who is staff. Once there is an administrator there is always one: nobody else may run the branch.
public final class Staff {
    /// Without a limit of letters or a demand for signs: length is what counts (NIST SP 800-63B 3.1.1).
    public static final int SHORTEST_PASSWORD = 12;

    /// No hash, so that no password fits.
    private static final String NO_PASSWORD = "$none";

    private final StaffFile file;
    private final SecureRandom random;

    public Staff(StaffFile file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    public List<StaffLine> all() {
        return file.lines();
    }

    /// @param password overwritten
    /// @throws StaffRefused for a name that is there already or is none, and a password that is too short
    public void add(String name, List<Role> roles, char[] password) {
        add(name, roles, hash(name, password));
    }

    /// Who logs in at the provider alone.
    public void addWithoutPassword(String name, List<Role> roles) {
        add(name, roles, NO_PASSWORD);
    }

    private void add(String name, List<Role> roles, String hash) {
        if (!StaffLine.isName(name)) {
            throw new StaffRefused("a name is made of a-z, 0-9, dot, hyphen, underscore");
        }
        change(lines -> {
            if (lines.stream().anyMatch(line -> line.name().equals(name))) {
                throw new StaffRefused(name + " is staff already");
            }
            lines.add(new StaffLine(name, hash, words(roles)));
            return lines;
        });
    }

    /// @param password overwritten
    public void password(String name, char[] password) {
        String hash = hash(name, password);
        replace(name, line -> line.withHash(hash));
    }

    public void roles(String name, List<Role> roles) {
        replace(name, line -> line.withRoles(words(roles)));
    }

    /// @return a new secret, to be shown once; the one before is of no worth from now on
    public Totp totp(String name) {
        Totp drawn = Totp.draw(random);
        replace(name, line -> line.withTotp(Optional.of(drawn)));
        return drawn;
    }

    public void withoutTotp(String name) {
        replace(name, line -> line.withTotp(Optional.empty()));
    }

    public void remove(String name) {
        change(lines -> {
            if (!lines.removeIf(line -> line.name().equals(name))) {
                throw new StaffRefused(name + " is not staff");
            }
            return lines;
        });
    }

    private void replace(String name, UnaryOperator<StaffLine> change) {
        change(lines -> {
            if (lines.stream().noneMatch(line -> line.name().equals(name))) {
                throw new StaffRefused(name + " is not staff");
            }
            lines.replaceAll(line -> line.name().equals(name) ? change.apply(line) : line);
            return lines;
        });
    }

    private void change(UnaryOperator<List<StaffLine>> change) {
        file.change(before -> {
            var after = change.apply(new ArrayList<>(before));
            if (run(before) && !run(after)) {
                throw new StaffRefused("the last administrator stays one");
            }
            return after;
        });
    }

    private static boolean run(List<StaffLine> lines) {
        return lines.stream().anyMatch(line -> line.roles().contains(Role.ADMINISTRATOR.word()));
    }

    private String hash(String name, char[] password) {
        try {
            if (password.length < SHORTEST_PASSWORD || new String(password).contains(name)) {
                throw new StaffRefused("a password has at least " + SHORTEST_PASSWORD + " characters, and the name is no part of it");
            }
            return PasswordHash.of(password, random);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static List<String> words(List<Role> roles) {
        return roles.stream().distinct().map(Role::word).toList();
    }
}
