package dev.haetae.branch.access;

import java.util.List;

/// The access policy is missing or wrong: the branch does not start. The message names what is.
public final class AccessPolicyRefused extends RuntimeException {
    AccessPolicyRefused(List<String> problems) {
        super("access policy: " + String.join("; ", problems));
    }
}
