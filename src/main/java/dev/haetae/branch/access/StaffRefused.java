package dev.haetae.branch.access;

/// A change of the staff that may not be made; the message says why, and no password.
public final class StaffRefused extends RuntimeException {
    public StaffRefused(String message) {
        super(message);
    }
}
