package dev.haetae.residence;

import java.time.LocalDate;

/// What the ministry is asked by. Personal: toString says only which kind.
public sealed interface StayQuery {
    /// For the three Korean cards. @param serial 1-3-3-4 digits from the back, or empty
    record ByCard(String registrationNumber, LocalDate issued, String serial) implements StayQuery {
        @Override public String toString() {
            return "ByCard";
        }
    }

    /// For a passport. @param nationality ICAO three-letter code
    record ByPassport(String number, String nationality, LocalDate born) implements StayQuery {
        @Override public String toString() {
            return "ByPassport";
        }
    }
}
