package dev.haetae.branch.access;

/// Port: the newest step whose one-time code was taken, by name; for all servers of the branch, and after a restart.
public interface UsedCodes {
    /// @param step as `seal.Totp` counts them
    /// @return false when a code of this step or a later one was taken before: then this one is not
    boolean take(String name, long step);
}
