package dev.haetae.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The branch server this kiosk belongs to.
/// @param address https://host:port
/// @param embedded the kiosk starts a branch server of its own (the demo)
/// @param patience for one request
/// @param pushed what of the policy the branch may make stricter from afar
/// @param retryFirst upper bound of the first wait after a failure; doubles up to `retryLongest`
public record Branch(URI address, boolean embedded, Duration patience, Duration retryFirst, Duration retryLongest, Set<PushedPolicy.Part> pushed) {
    static Branch read(Section in) {
        URI address = in.address("address", "https");
        boolean embedded = in.flag("embedded");
        Duration patience = in.seconds("patienceSeconds", 1, 60);
        Duration first = in.seconds("retryFirstSeconds", 0.1, 60);
        Duration longest = in.seconds("retryLongestSeconds", 1, 3600);
        if (first.compareTo(longest) > 0) {
            in.refuse("retryFirstSeconds", "must not be above retryLongestSeconds");
        }
        List<PushedPolicy.Part> pushed = in.choicesOrNone("pushed", PushedPolicy.Part.class);
        return in.build(() -> new Branch(address, embedded, patience, first, longest, Set.copyOf(pushed)));
    }
}
