package dev.haetae.branch.store;

import java.time.Instant;

/// One time that the ministry was asked again.
/// @param number from 1; a number is missing where a server ended in the middle of it
/// @param answer by the name of a `StayStatus`
public record StayTry(int number, Instant at, String answer) {}
