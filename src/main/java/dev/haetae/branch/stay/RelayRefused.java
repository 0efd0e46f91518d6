package dev.haetae.branch.stay;

import java.util.List;

/// The relay's configuration cannot be used: the branch server does not start. Names every problem.
public final class RelayRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RelayRefused(List<String> problems) {
        super("the relay's configuration:\n  " + String.join("\n  ", problems));
    }
}
