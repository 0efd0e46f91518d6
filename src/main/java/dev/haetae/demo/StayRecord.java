package dev.haetae.demo;

import dev.haetae.residence.StayStatus;
import java.time.LocalDate;

/// What the simulated ministry knows of one person. Personal, though invented.
/// @param status what it answers when everything asked for agrees
public record StayRecord(String registrationNumber, LocalDate issued, String serial,
        String passportNumber, String nationality, LocalDate born, StayStatus status) {

    public static StayRecord of(Holder holder, StayStatus status) {
        return new StayRecord(holder.registrationNumber(), holder.issued(), holder.serial(),
                holder.passportNumber(), holder.nationality(), holder.born(), status);
    }

    @Override public String toString() {
        return "StayRecord[" + status + "]";
    }
}
