package dev.haetae.demo;

import java.time.LocalDate;
import java.util.List;

/// One row on the back of a card: granted on a day, until a day.
public record Permission(LocalDate granted, LocalDate until) {
    static List<Permission> two(LocalDate issued, LocalDate until) {
        return List.of(new Permission(issued, until.minusYears(2)), new Permission(until.minusYears(2), until));
    }
}
