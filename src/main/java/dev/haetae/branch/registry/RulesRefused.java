package dev.haetae.branch.registry;

/// The branch's rules for its kiosks are missing or wrong: it does not start.
public final class RulesRefused extends RuntimeException {
    RulesRefused(String why) {
        super("the rules for kiosks: " + why);
    }
}
