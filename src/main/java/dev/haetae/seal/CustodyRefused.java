package dev.haetae.seal;

/// Keys are missing or kept carelessly: the program does not start (reason KEY_MISSING). The message names keys and
/// faults, never key material.
public final class CustodyRefused extends RuntimeException {
    public CustodyRefused(String message) {
        super(message);
    }
}
