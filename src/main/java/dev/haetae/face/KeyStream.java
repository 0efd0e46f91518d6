package dev.haetae.face;

/// Port: the bytes that a secret key stretches to. The same key and purpose give the same bytes; without the key they
/// look drawn by chance.
@FunctionalInterface
public interface KeyStream {
    /// @return of the caller, who overwrites it
    byte[] bytes(String purpose, int count);
}
