package dev.haetae.branch.access;

import java.util.HashMap;
import java.util.Map;

/// Port: the newest step whose one-time code was taken, by name.
public interface UsedCodes {
    /// @param step as `seal.Totp` counts them
    /// @return false when a code of this step or a later one was taken before: then this one is not
    boolean take(String name, long step);

    /// Forgets at a restart: a code could be taken again within its minute and a half.
    static UsedCodes inMemory() {
        Map<String, Long> taken = new HashMap<>();
        return (name, step) -> {
            synchronized (taken) {
                boolean fresh = step > taken.getOrDefault(name, Long.MIN_VALUE);
                if (fresh) {
                    taken.put(name, step);
                }
                return fresh;
            }
        };
    }
}
