package dev.haetae.residence;

/// Port: asks the Ministry of Justice, through the branch server's gateway; the kiosk never calls outward.
public interface ResidenceRegistry {
    /// Blocking; answers UNAVAILABLE instead of throwing when nobody answers in time.
    StayAnswer ask(StayQuery query);

    /// True while whoever asked would be answered UNAVAILABLE and nobody would have been asked. What can wait had better.
    default boolean resting() {
        return false;
    }
}
