package dev.haetae.seal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/// Who a branch is at its database server: two lines, a name and a password.
public final class DatabaseLogin {
    private final String name;
    private final String password;

    private DatabaseLogin(String name, String password) {
        this.name = name;
        this.password = password;
    }

    /// @throws CustodyRefused when it is missing or not two lines
    public static DatabaseLogin of(KeyCustody custody) {
        try (Secret text = custody.secret(KeyName.BRANCH_DATABASE_LOGIN)) {
            List<String> lines = new String(text.bytes(), StandardCharsets.UTF_8).lines().toList();
            if (lines.size() != 2 || lines.stream().anyMatch(String::isBlank)) {
                throw new CustodyRefused(KeyName.BRANCH_DATABASE_LOGIN.file() + " is two lines: a name and a password");
            }
            return new DatabaseLogin(lines.get(0), lines.get(1));
        }
    }

    /// As JDBC's `user` and `password`. Drivers want a String, which nobody can overwrite.
    public void into(Properties login) {
        login.setProperty("user", name);
        login.setProperty("password", password);
    }

    @Override public String toString() {
        return "DatabaseLogin";
    }
}
