package dev.haetae.branch.store;

/// The branch's database cannot be used as it is. Says why, never what it holds.
public final class DatabaseRefused extends RuntimeException {
    DatabaseRefused(String why) {
        super(why);
    }
}
