package dev.haetae.branch.store;

import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// What an address of PostgreSQL may say. Addresses stand in unit files and process lists: no secret belongs there.
final class PostgresAddress {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> SECRET = Set.of("user", "password", "passfile", "sslpassword", "PGPASSWORD", "PGUSER");

    private PostgresAddress() {}

    /// @throws IllegalArgumentException saying what is wrong
    static void check(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException("a database is jdbc:postgresql://host/name");
        }
        Properties parts = Driver.parseURL(url, null);
        if (parts == null || parts.getProperty("PGDBNAME", "").isEmpty()) {
            throw new IllegalArgumentException("a database is jdbc:postgresql://host/name");
        }
        if (parts.stringPropertyNames().stream().anyMatch(SECRET::contains)) {
            throw new IllegalArgumentException("who logs in to the database stands in the key branch-database-login, never in its address");
        }
        if (!here(parts) && !sslMode(parts).equals("verify-full")) {
            throw new IllegalArgumentException("a database on another machine is reached with sslmode=verify-full");
        }
    }

    /// Verified TLS unless the database is on this very machine, or the address says more.
    static String sslMode(String url) {
        return sslMode(Driver.parseURL(url, null));
    }

    private static String sslMode(Properties parts) {
        return parts.getProperty(PGProperty.SSL_MODE.getName(), here(parts) ? "prefer" : "verify-full");
    }

    private static boolean here(Properties parts) {
        return HERE.containsAll(Set.of(parts.getProperty("PGHOST", "localhost").split(",")));
    }
}
