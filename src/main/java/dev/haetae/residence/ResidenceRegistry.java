package dev.haetae.residence;

/// Port: asks the Ministry of Justice, through the branch server's gateway; the kiosk never calls outward.
public interface ResidenceRegistry {
    /// Blocking; answers UNAVAILABLE instead of throwing when nobody answers in time.
    StayAnswer ask(StayQuery query);
}
