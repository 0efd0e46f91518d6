package dev.haetae.branch.store;

import dev.haetae.seal.KeyName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Where a branch keeps its tables.
public sealed interface DatabaseChoice {
    /// An H2 file `branch.mv.db` under AES, for one server.
    /// @param folder of data
    record File(Path folder) implements DatabaseChoice {}

    /// One PostgreSQL for any number of servers.
    /// @param url `jdbc:postgresql://host/database`; who logs in is a key of the custody, and never part of it
    record Postgres(String url) implements DatabaseChoice {
        /// @throws IllegalArgumentException saying what is wrong with the address
        public Postgres {
            PostgresAddress.check(url);
        }

        @Override public String toString() {
            return "Postgres";
        }
    }

    /// @param url as an operator says it; empty for a file
    /// @throws IllegalArgumentException saying what is wrong with the address
    static DatabaseChoice of(Optional<String> url, Path folder) {
        return url.<DatabaseChoice>map(Postgres::new).orElseGet(() -> new File(folder));
    }

    /// What the custody must have for it.
    default Set<KeyName> keys() {
        return switch (this) {
            case File _ -> Set.of(KeyName.BRANCH_STORE_KEY);
            case Postgres _ -> Set.of(KeyName.BRANCH_DATABASE_LOGIN);
        };
    }
}
