package dev.haetae.branch.pending;

/// The rules for pending walks are missing or wrong: the branch server does not start.
public final class PendingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PendingRefused(String why) {
        super("the rules for pending walks: " + why);
    }
}
