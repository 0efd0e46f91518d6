package dev.haetae.demo;

import java.awt.image.BufferedImage;
import java.time.LocalDate;

/// A person who does not exist, with everything that stands on their documents.
/// @param surname Latin capitals, as all names here
/// @param hangulName empty where the card shows none
/// @param sex M or F
/// @param nationality ICAO three-letter code
/// @param country as printed on a Korean card
/// @param registrationNumber YYMMDD-NXXXXXX
/// @param status code such as D-2
/// @param issued of the Korean card
/// @param serial 1-3-3-4 digits, from the back
/// @param stayUntil last day of the permitted stay
/// @param portrait head and shoulders, 3.5 : 4.5
public record Holder(
        String surname, String givenNames, String hangulName, LocalDate born, char sex, String nationality, String country,
        String registrationNumber, String status, LocalDate issued, String serial, LocalDate stayUntil,
        String passportNumber, LocalDate passportIssued, LocalDate passportExpires, BufferedImage portrait) {

    /// Surname first, as on Korean cards.
    public String name() {
        return surname + " " + givenNames;
    }

    public Holder withPassportDates(LocalDate from, LocalDate until) {
        return new Holder(surname, givenNames, hangulName, born, sex, nationality, country, registrationNumber, status,
                issued, serial, stayUntil, passportNumber, from, until, portrait);
    }

    public Holder withNumbers(Numbers numbers) {
        return new Holder(surname, givenNames, hangulName, born, sex, nationality, country, numbers.registration(), status,
                issued, numbers.serial(), stayUntil, numbers.passport(), passportIssued, passportExpires, portrait);
    }

    public Holder withStayUntil(LocalDate until) {
        return new Holder(surname, givenNames, hangulName, born, sex, nationality, country, registrationNumber, status,
                issued, serial, until, passportNumber, passportIssued, passportExpires, portrait);
    }

    public Holder withPortrait(BufferedImage other) {
        return new Holder(surname, givenNames, hangulName, born, sex, nationality, country, registrationNumber, status,
                issued, serial, stayUntil, passportNumber, passportIssued, passportExpires, other);
    }

    @Override public String toString() {
        return "Holder[" + nationality + "]";
    }
}
