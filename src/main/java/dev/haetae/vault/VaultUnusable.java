package dev.haetae.vault;

import java.sql.SQLException;

/// The vault's file does not open or no longer answers: broken storage or another key. Carries H2's code, never content.
public final class VaultUnusable extends RuntimeException {
    VaultUnusable(SQLException cause) {
        super("the vault is unusable (H2 " + cause.getErrorCode() + ")");
    }
}
