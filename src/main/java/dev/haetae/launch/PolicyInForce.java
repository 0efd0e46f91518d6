package dev.haetae.launch;

import dev.haetae.config.ConfigRefused;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.PushedPolicy;
import dev.haetae.decision.Policy;
import dev.haetae.sync.PushedPolicies;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The policy that walks go by: the kiosk's own, made stricter by what the branch has pushed. It changes between walks
/// only: [#next] is asked when nobody is there.
final class PolicyInForce {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyInForce.class);

    private final KioskConfig config;
    private volatile Optional<PushedPolicies> pushed = Optional.empty();
    private volatile Policy current;
    private volatile long number;
    private volatile long refused;

    PolicyInForce(KioskConfig config) {
        this.config = config;
        this.current = config.policy();
    }

    /// From now on.
    void follow(PushedPolicies policies) {
        pushed = Optional.of(policies);
    }

    /// For the walk that begins.
    synchronized Policy next() {
        long newest = pushed.map(PushedPolicies::number).orElse(0L);
        if (newest != number && newest != refused) {
            try {
                current = PushedPolicy.over(config.policy(), config.branch().pushed(), newest, pushed.orElseThrow().text().orElseThrow());
                number = newest;
                LOG.info("walks go by policy {}", current.version());
            } catch (ConfigRefused e) {
                refused = newest;
                LOG.error("{}", e.getMessage());
            }
        }
        return current;
    }

    /// Of the walk under way.
    Policy current() {
        return current;
    }

    /// Of the pushed one in force; 0 for none.
    long number() {
        return number;
    }

    /// Whether the newest one was not taken.
    boolean refuses() {
        return refused > number;
    }
}
